package dev.laurel.index;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Part of an order.
 *
 * @param hits best first
 * @param more whether further rows follow
 * @param total of all rows, where it was asked for
 * @param state of the index that all of it was taken from
 */
public record Found(List<Hit> hits, boolean more, OptionalLong total, State state) {
    public Found {
        hits = List.copyOf(hits);
    }

    /** The part of an order that a slice names; walks no further than it must. */
    public static Found cut(Order order, Slice slice, State state) {
        var hits = new ArrayList<Hit>();
        long rank = 0;
        long rows = 0;
        boolean more = false;
        for (var placed = order.next(); placed != null; placed = order.next()) {
            var key = placed.key();
            if (slice.isPast(key.tier())) {
                break;
            }
            rank++;
            if (slice.isOf(key.tier())) {
                rows++;
                boolean behind = slice.isBehind(key);
                more |= behind && hits.size() == slice.limit();
                if (behind && !more) {
                    hits.add(new Hit(placed, rank));
                }
            }
            if (more && !slice.total()) {
                break;
            }
        }
        return new Found(hits, more, slice.total() ? OptionalLong.of(rows) : OptionalLong.empty(), state);
    }
}
