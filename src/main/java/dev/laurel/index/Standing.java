package dev.laurel.index;

import dev.laurel.match.OrderKey;
import java.util.Optional;

/**
 * Where a key stands in an order.
 *
 * @param ahead how many rows are better
 * @param next the worst of those; empty at the top
 * @param state of the index that this was taken from
 */
public record Standing(long ahead, Optional<OrderKey> next, State state) {
    /** Where {@code key}, which nobody in the order has, stands in it. */
    public static Standing of(OrderKey key, Order order, State state) {
        long ahead = 0;
        OrderKey next = null;
        for (var other = order.next(); other != null && other.key().compareTo(key) < 0; other = order.next()) {
            ahead++;
            next = other.key();
        }
        return new Standing(ahead, Optional.ofNullable(next), state);
    }
}
