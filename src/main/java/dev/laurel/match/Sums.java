package dev.laurel.match;

import dev.laurel.skill.Relation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person's pieces prove about one skill: a sum of logarithms for each path, read level by level.
 *
 * <p>A relation that no proof has holds no sums: a path that far would add nothing to the nearer one and count less.
 */
final class Sums {
    private static final int SAME = place(Relation.SAME);
    private static final int NARROWER = place(Relation.NARROWER);

    private final Paths paths;
    private final long[] @Nullable [] sums;

    /**
     * Of these.
     *
     * @param sums by the place of the farthest relation among all; each row by lowest level of the evidence, from 1:
     *     entry i of evidence at level i or above, entry 0 means nothing; null where there is no proof that far
     */
    Sums(Paths paths, long[] @Nullable [] sums) {
        this.paths = paths;
        this.sums = sums;
    }

    private static int place(Relation relation) {
        return List.of(Relation.values()).indexOf(relation);
    }

    /** phi(P), 0..256. */
    int phi(int level) {
        int most = 0;
        for (int i = 0; i < sums.length; i++) {
            var row = sums[i];
            if (row != null) {
                for (var path : paths.to(i)) {
                    if (path.stepsBelow() < level) {
                        most = Math.max(most, path.phi(row[level - path.stepsBelow()]));
                    }
                }
            }
        }
        return most;
    }

    /** P, with the path that gives it: the nearest, then the highest of those of equal value; null where P is 0. */
    @Nullable
    Best best(int level) {
        Best best = null;
        for (int i = 0; i < sums.length; i++) {
            var row = sums[i];
            if (row != null) {
                best = better(best, paths.to(i), row, level);
            }
        }
        return best;
    }

    private static @Nullable Best better(@Nullable Best before, Path[] paths, long[] row, int level) {
        var best = before;
        for (var path : paths) {
            if (path.stepsBelow() < level) {
                double strength = path.strength(row[level - path.stepsBelow()]);
                best = strength > (best == null ? 0 : best.strength) ? new Best(path, strength) : best;
            }
        }
        return best;
    }

    /** A path and the P it gives, above 0. */
    record Best(Path path, double strength) {}

    /**
     * Whether the tier's test holds: enough proof at or above the level, of the skill itself or those narrower by one
     * step, along one path.
     */
    boolean qualifies(int level) {
        return qualifies(SAME, level) || qualifies(NARROWER, level);
    }

    private boolean qualifies(int farthest, int level) {
        var row = sums[farthest];
        return row != null && paths.to(farthest)[0].qualifies(row[level]);
    }
}
