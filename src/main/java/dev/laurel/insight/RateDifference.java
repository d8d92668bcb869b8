package dev.laurel.insight;

import java.util.Optional;

/**
 * What people who are verified in a skill ask for an hour, beside the others of its field: the ratio of the two
 * geometric means with its 95 % interval, by Welch's method on logarithms (docs/reference/insights.md).
 *
 * @param ratio 1.08 where the verified ask 8 % more; to four places
 * @param low lower end of the interval; to four places
 * @param high upper end; to four places
 * @param verified cases on that side, rounded down to tens
 * @param unverified cases on the other side, rounded down to tens
 */
record RateDifference(double ratio, double low, double high, long verified, long unverified) {
    /** Quantile of the standard normal distribution that leaves 2.5 % above it. */
    private static final double Z = 1.959963984540054;

    private static final double PLACES = 10_000;

    /**
     * Compares two samples; empty where either has fewer than {@value Told#MIN_PEOPLE} cases.
     *
     * @param people in the skill, as far as they are told: the number of cases says no more of them than that
     */
    static Optional<RateDifference> of(Sample verified, Sample others, Told people) {
        if (verified.cases() < Told.MIN_PEOPLE || others.cases() < Told.MIN_PEOPLE) {
            return Optional.empty();
        }
        double difference = verified.mean() - others.mean();
        double variance = verified.variance() + others.variance();
        double half = variance == 0 ? 0 : quantile(freedom(verified, others)) * Math.sqrt(variance);
        return Optional.of(new RateDifference(
                ratio(difference),
                ratio(difference - half),
                ratio(difference + half),
                inTens(Math.min(verified.cases(), people.atLeast())),
                inTens(others.cases())));
    }

    /** Degrees of freedom by Welch and Satterthwaite. */
    private static double freedom(Sample one, Sample other) {
        double sum = one.variance() + other.variance();
        return sum
                * sum
                / (one.variance() * one.variance() / (one.cases() - 1)
                        + other.variance() * other.variance() / (other.cases() - 1));
    }

    /**
     * Quantile .975 of Student's distribution by four terms of its expansion around the normal one (Fisher and Cornish
     * 1960), which from 9 degrees of freedom on is right to three parts in ten thousand.
     *
     * @param freedom degrees, at least 9
     */
    static double quantile(double freedom) {
        double z3 = Z * Z * Z;
        double z5 = z3 * Z * Z;
        double z7 = z5 * Z * Z;
        return Z
                + (z3 + Z) / (4 * freedom)
                + (5 * z5 + 16 * z3 + 3 * Z) / (96 * freedom * freedom)
                + (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * freedom * freedom * freedom);
    }

    private static double ratio(double logarithm) {
        return Math.round(Math.exp(logarithm) * PLACES) / PLACES;
    }

    private static long inTens(long cases) {
        return cases / Told.MIN_PEOPLE * Told.MIN_PEOPLE;
    }
}
