package dev.laurel.bench.world;

/**
 * A distribution of counts by its quantiles at {@value #AT}; between two of them it is straight, beyond the outermost
 * it stays at their value.
 */
record Quantiles(
        double p1, double p5, double p10, double p25, double p50, double p75, double p90, double p95, double p99) {
    static final String AT = "1 5 10 25 50 75 90 95 99";

    private static final double[] SHARES = {.01, .05, .10, .25, .50, .75, .90, .95, .99};

    Quantiles {
        double[] values = {p1, p5, p10, p25, p50, p75, p90, p95, p99};
        for (int i = 1; i < values.length; i++) {
            if (values[i] < values[i - 1]) {
                throw new IllegalArgumentException("quantiles fall: " + values[i - 1] + " " + values[i]);
            }
        }
    }

    /** At least 1. */
    int draw(Draws draws) {
        return (int) Math.max(1, Math.round(at(draws.share())));
    }

    private double at(double share) {
        double[] values = {p1, p5, p10, p25, p50, p75, p90, p95, p99};
        if (share <= SHARES[0]) {
            return values[0];
        }
        for (int i = 1; i < SHARES.length; i++) {
            if (share <= SHARES[i]) {
                double along = (share - SHARES[i - 1]) / (SHARES[i] - SHARES[i - 1]);
                return values[i - 1] + along * (values[i] - values[i - 1]);
            }
        }
        return values[values.length - 1];
    }
}
