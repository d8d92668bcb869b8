package dev.laurel.match;

import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Relation;
import java.util.EnumMap;
import java.util.Map;

/**
 * One (n, k) of the formula for P: evidence no farther than {@code farthest} and no more than {@code stepsBelow} levels
 * below the asked one adds up, and the whole counts {@code near * level} (scoring.md, "Strength").
 */
final class Path {
    private static final double ONE_SQUARED = 1e12;
    private static final long UNREACHABLE = Long.MAX_VALUE;
    /** More than any sum: 200 pieces of L(.98) are below 2^35. */
    private static final long BEYOND = 1L << 40;

    private final Relation farthest;
    private final int stepsBelow;
    private final int near;
    private final int level;
    private final double factor;
    private final double floor;
    private final double qualify;
    private final long sumForFloor;
    private final long sumForQualify;
    /** Entry i: the least sum whose phi is i or more. */
    private final long[] sumForPhi = new long[Phi.FULL + 1];

    private final Map<EvidenceKind, Claim> claims = new EnumMap<>(EvidenceKind.class);

    Path(PolicyNumbers numbers, Relation farthest, int stepsBelow) {
        this.farthest = farthest;
        this.stepsBelow = stepsBelow;
        near = numbers.near().getOrDefault(farthest, 0);
        level = numbers.levels().get(stepsBelow);
        factor = (double) ((long) near * level) / ONE_SQUARED;
        floor = (double) numbers.floor() / PolicyNumbers.ONE;
        qualify = (double) numbers.qualify() / PolicyNumbers.ONE;
        sumForFloor = sumFor(numbers.floor());
        sumForQualify = sumFor(numbers.qualify());
        numbers.claimed().forEach((kind, claimed) -> claims.put(kind, Claim.of(claimed, near, level)));
        for (int phi = 1; phi <= Phi.FULL; phi++) {
            sumForPhi[phi] = leastSum(phi);
        }
    }

    /** The sum at which this path reaches a threshold in millionths: L(t / (n * k)); out of reach where that is 1. */
    private long sumFor(int threshold) {
        long scaled = (long) threshold * PolicyNumbers.ONE;
        long whole = (long) near * level;
        return scaled >= whole ? UNREACHABLE : Logarithm.of((double) scaled / (double) whole);
    }

    private long leastSum(int phi) {
        long below = -1;
        long from = BEYOND;
        while (from - below > 1) {
            long middle = (below + from) >>> 1;
            if (Phi.of(strength(middle)) >= phi) {
                from = middle;
            } else {
                below = middle;
            }
        }
        return from == BEYOND ? UNREACHABLE : from;
    }

    /** P by this path alone: 0 below the floor, else the threshold reached or the value, whichever is more. */
    double strength(long sum) {
        if (sum < sumForFloor) {
            return 0;
        }
        return Math.max(qualifies(sum) ? qualify : floor, factor * Logarithm.proof(sum));
    }

    /** phi of {@link #strength}, by table. */
    int phi(long sum) {
        if (sum < sumForFloor) {
            return 0;
        }
        int low = 0;
        int high = Phi.FULL;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sum >= sumForPhi[middle]) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Whether proof by this path qualifies. */
    boolean qualifies(long sum) {
        return sum >= sumForQualify;
    }

    /** What one piece at this distance counts as if nobody had verified it. */
    Claim claim(EvidenceKind kind) {
        return claims.getOrDefault(kind, Claim.NONE);
    }

    Relation farthest() {
        return farthest;
    }

    int stepsBelow() {
        return stepsBelow;
    }

    /** n, in millionths. */
    int near() {
        return near;
    }

    /** k, in millionths. */
    int level() {
        return level;
    }
}
