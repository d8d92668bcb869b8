package dev.laurel.index;

import dev.laurel.match.OrderKey;
import dev.laurel.match.Tier;
import org.jspecify.annotations.Nullable;

/**
 * Which part of an order is wanted. Ranks are those of the whole order, whatever part is shown.
 *
 * @param limit most rows, at least 1
 * @param after rows behind this key only; null from the beginning
 * @param tier rows of this tier only; null for both
 * @param total whether to count all rows (of that tier), from the beginning to the end
 */
public record Slice(
        int limit, @Nullable OrderKey after, @Nullable Tier tier, boolean total) {
    public Slice {
        if (limit < 1) {
            throw new IllegalArgumentException("limit below 1: " + limit);
        }
    }

    /** The first rows. */
    public static Slice first(int limit) {
        return new Slice(limit, null, null, false);
    }

    /** Whether rows of this tier are wanted. */
    boolean isOf(Tier other) {
        return tier == null || tier == other;
    }

    /** Whether nothing of the wanted tier can follow a row of this one. */
    boolean isPast(Tier other) {
        return tier != null && other.compareTo(tier) > 0;
    }

    /** Whether a row with this key comes behind the rows already shown. */
    boolean isBehind(OrderKey key) {
        return after == null || key.compareTo(after) > 0;
    }
}
