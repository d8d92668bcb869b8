package dev.laurel.index;

import dev.laurel.match.OrderKey;
import java.util.Optional;

/**
 * Where a person stands in an order.
 *
 * @param placed their place; empty where they are not listed
 * @param ahead how many rows are better; 0 where not listed
 * @param next the worst of those; empty at the top
 * @param state of the index that this was taken from
 */
public record Standing(Optional<Placed> placed, long ahead, Optional<OrderKey> next, State state) {
    /** The standing of a row that is not in the order itself. */
    public static Standing of(Optional<Placed> placed, Order others, State state) {
        if (placed.isEmpty()) {
            return new Standing(placed, 0, Optional.empty(), state);
        }
        long ahead = 0;
        OrderKey next = null;
        var other = others.next();
        while (other != null && other.compareTo(placed.get()) < 0) {
            ahead++;
            next = other.key();
            other = others.next();
        }
        return new Standing(placed, ahead, Optional.ofNullable(next), state);
    }
}
