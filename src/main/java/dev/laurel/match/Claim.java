package dev.laurel.match;

import java.math.BigDecimal;

/**
 * What a piece counts as if nobody had verified it.
 *
 * @param u its kind's number times near and level factors, rounded once to the nearest double
 * @param phi of {@code u}
 */
record Claim(double u, int phi) {
    static final Claim NONE = new Claim(0, 0);

    /** Of the exact product of three factors in millionths. */
    static Claim of(int claimed, int near, int level) {
        double u = BigDecimal.valueOf((long) claimed * near * level, 3 * Factors.DECIMALS)
                .doubleValue();
        return new Claim(u, Phi.of(u));
    }
}
