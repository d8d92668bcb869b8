package dev.laurel.match;

import dev.laurel.skill.Relation;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one person's pieces prove about one skill: a sum of logarithms for each path, read level by level.
 *
 * <p>A relation that no proof has holds no sums: a path that far would add nothing to the nearer one and count less.
 */
final class Sums {
    private final Paths paths;
    /** By farthest relation; each row by lowest level of the evidence, from 1. */
    private final Map<Relation, long[]> sums = new EnumMap<>(Relation.class);

    Sums(Paths paths) {
        this.paths = paths;
    }

    /** @param byLowestLevel entry i: of evidence at level i or above; entry 0 means nothing */
    void put(Relation farthest, long[] byLowestLevel) {
        sums.put(farthest, byLowestLevel);
    }

    /** phi(P), 0..256. */
    int phi(int level) {
        int most = 0;
        for (var row : sums.entrySet()) {
            for (var path : paths.to(row.getKey())) {
                if (path.stepsBelow() < level) {
                    most = Math.max(most, path.phi(row.getValue()[level - path.stepsBelow()]));
                }
            }
        }
        return most;
    }

    /** P, with the path that gives it: the nearest, then the highest of those of equal value; null where P is 0. */
    @Nullable
    Best best(int level) {
        Best best = null;
        for (var row : sums.entrySet()) {
            for (var path : paths.to(row.getKey())) {
                if (path.stepsBelow() < level) {
                    double strength = path.strength(row.getValue()[level - path.stepsBelow()]);
                    best = strength > (best == null ? 0 : best.strength) ? new Best(path, strength) : best;
                }
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
        return qualifies(Relation.SAME, level) || qualifies(Relation.NARROWER, level);
    }

    private boolean qualifies(Relation farthest, int level) {
        var row = sums.get(farthest);
        return row != null && paths.to(farthest).getFirst().qualifies(row[level]);
    }
}
