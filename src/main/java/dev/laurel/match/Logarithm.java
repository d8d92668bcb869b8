package dev.laurel.match;

/**
 * L of scoring.md, "Exactness": how little doubt a proof leaves, as an integer, so that independent proofs are added
 * and no order of addition exists.
 */
final class Logarithm {
    /** Parts of one halving of the doubt. */
    private static final double UNIT = 1 << 24;

    private static final double LN_2 = StrictMath.log(2);

    private Logarithm() {}

    /** L(x) = round(-2^24 * log2(1 - x)), half up, for x from 0 to below 1. */
    static long of(double x) {
        return (long) Math.floor(-UNIT * (StrictMath.log(1 - x) / LN_2) + 0.5);
    }

    /** The proof that a sum of logarithms stands for: 1 - 2^(-sum / 2^24), never falling as the sum grows. */
    static double proof(long sum) {
        return 1 - StrictMath.pow(2, -sum / UNIT);
    }
}
