package dev.laurel.bench.measure;

import java.util.Arrays;
import java.util.List;

/**
 * How times lie, in microseconds.
 *
 * @param p50 half are at most this
 * @param p90 nine of ten are
 * @param p99 ninety-nine of a hundred are
 */
public record Spread(double p50, double p90, double p99, double mean) {
    private static final double NANOS = 1_000;

    /** Of times in nanoseconds, at least one; a percentile is the smallest time that so many do not exceed. */
    public static Spread of(long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Spread(
                at(sorted, .50),
                at(sorted, .90),
                at(sorted, .99),
                Arrays.stream(sorted).average().orElseThrow() / NANOS);
    }

    /** The same of a list. */
    public static Spread of(List<Long> nanos) {
        return of(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    private static double at(long[] sorted, double share) {
        int place = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, place)] / NANOS;
    }
}
