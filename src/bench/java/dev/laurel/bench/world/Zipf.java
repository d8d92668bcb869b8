package dev.laurel.bench.world;

import java.util.Arrays;

/** Draws ranks, 0 the commonest: rank r comes up in proportion to (r + 1) to the power of minus the exponent. */
final class Zipf {
    private final double[] upTo;

    Zipf(int ranks, double exponent) {
        if (ranks < 1) {
            throw new IllegalArgumentException("no ranks");
        }
        upTo = new double[ranks];
        double sum = 0;
        for (int i = 0; i < ranks; i++) {
            sum += StrictMath.pow(i + 1, -exponent);
            upTo[i] = sum;
        }
    }

    int draw(Draws draws) {
        return rank(draws.share(), upTo.length);
    }

    /** The same among the first {@code ranks} alone. */
    int draw(Draws draws, int ranks) {
        return rank(draws.share(), Math.min(ranks, upTo.length));
    }

    private int rank(double share, int ranks) {
        int found = Arrays.binarySearch(upTo, 0, ranks, share * upTo[ranks - 1]);
        return Math.min(ranks - 1, found < 0 ? -found - 1 : found + 1);
    }
}
