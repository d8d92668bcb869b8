package dev.laurel.bench.measure;

/**
 * How many searches one thread does in a second, and how many two threads do together on one index.
 *
 * @param workload what was asked
 * @param limit rows that were asked for
 * @param one searches a second of one thread
 * @param two searches a second of two threads together
 * @param cpuOne processor time of a search where one thread asks, in microseconds
 * @param cpuTwo the same where two ask
 * @param hadOne share of the time in which the thread had a processor: below 1, others on the machine had it
 * @param hadTwo the same of two threads, on average
 */
public record AtOnceTime(
        String workload,
        int limit,
        double one,
        double two,
        double cpuOne,
        double cpuTwo,
        double hadOne,
        double hadTwo) {
    private static final int TWO = 2;

    /** Two threads over one, as counted. */
    public double counted() {
        return two / one;
    }

    /** The same, if each thread had had a processor all the time. */
    public double byCpu() {
        return TWO * cpuOne / cpuTwo;
    }
}
