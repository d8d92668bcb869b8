package dev.laurel.index;

import dev.laurel.match.OrderKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
        return of(List.of(placed), others, state).getFirst();
    }

    /** The standings of several such rows, from one walk that ends behind the worst of them. */
    public static List<Standing> of(List<Optional<Placed>> placed, Order others, State state) {
        var ahead = new long[placed.size()];
        var next = new @Nullable OrderKey[placed.size()];
        boolean isAhead = placed.stream().anyMatch(Optional::isPresent);
        for (var other = isAhead ? others.next() : null; other != null && isAhead; other = others.next()) {
            isAhead = false;
            for (int i = 0; i < ahead.length; i++) {
                if (placed.get(i).isPresent() && other.compareTo(placed.get(i).get()) < 0) {
                    ahead[i]++;
                    next[i] = other.key();
                    isAhead = true;
                }
            }
        }
        return IntStream.range(0, ahead.length)
                .mapToObj(i -> new Standing(placed.get(i), ahead[i], Optional.ofNullable(next[i]), state))
                .toList();
    }
}
