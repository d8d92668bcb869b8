package dev.laurel.index.lucene;

import dev.laurel.match.Phi;
import dev.laurel.match.Tier;

/** Tier and points in one integer, in their order: the tier's bit above 17 bits for points, which are 0 to 65,536. */
final class PointsKey {
    private static final int QUALIFIED = 1 << 17;
    private static final int POINTS = QUALIFIED - 1;

    private PointsKey() {}

    static int of(boolean qualified, int points) {
        return qualified ? QUALIFIED | points : points;
    }

    static Tier tier(int key) {
        return (key & QUALIFIED) == 0 ? Tier.CLOSE : Tier.QUALIFIED;
    }

    static boolean isClose(int key) {
        return (key & QUALIFIED) == 0;
    }

    static int points(int key) {
        return key & POINTS;
    }

    /** The key when {@code weight} of what was hoped for does not count; 0 where no points are left. */
    static int without(int key, int weight) {
        int points = points(key) - Phi.FULL * weight;
        return points == 0 ? 0 : key - Phi.FULL * weight;
    }
}
