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

    private static final int STRETCH_BITS = 17;
    /** Up to a doubt of one in 65,536; from there on the last one stands for all. */
    private static final int STRETCHES = 1 << 11;

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

    /** phi of the least sum of each stretch of {@link #STRETCH_BITS}: no two steps of phi are far from there. */
    private final short[] phiFrom = new short[STRETCHES];

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
        for (int i = 1; i < STRETCHES; i++) {
            phiFrom[i] = (short) phi((long) i << STRETCH_BITS, phiFrom[i - 1]);
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
        return phi(sum, phiFrom[(int) Math.min(STRETCHES - 1L, sum >>> STRETCH_BITS)]);
    }

    /** @param least that it is at least */
    private int phi(long sum, int least) {
        int phi = least;
        while (phi < Phi.FULL && sum >= sumForPhi[phi + 1]) {
            phi++;
        }
        return phi;
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
