package dev.laurel.match;

import java.util.Comparator;

/**
 * The place of one row in a ranking; the least comes first (scoring.md, "Order").
 *
 * @param tier QUALIFIED first
 * @param points most first
 * @param claimed most first
 * @param tie least first, read as unsigned ({@link TieKey})
 */
public record OrderKey(Tier tier, int points, int claimed, long tie) implements Comparable<OrderKey> {
    private static final Comparator<OrderKey> ORDER = Comparator.comparing(OrderKey::tier)
            .thenComparing(Comparator.comparingInt(OrderKey::points).reversed())
            .thenComparing(Comparator.comparingInt(OrderKey::claimed).reversed())
            .thenComparing(OrderKey::tie, Long::compareUnsigned);

    public static OrderKey of(Score score, long tie) {
        return new OrderKey(score.tier(), score.points(), score.claimed(), tie);
    }

    @Override
    public int compareTo(OrderKey other) {
        return ORDER.compare(this, other);
    }
}
