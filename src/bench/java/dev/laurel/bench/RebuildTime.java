package dev.laurel.bench;

import dev.laurel.bench.measure.Spread;

/**
 * How the program made another index aside, and what became of those who asked meanwhile.
 *
 * @param seconds from the moment at which it was asked for until answers came from it
 * @param documents of people and gigs
 * @param cpuSeconds processor time of the program meanwhile, answers included; the database's is not in it
 * @param requestRate requests that arrived in a second, on average
 * @param arrived how many did
 * @param failed of them, how many got no answer or another than 200
 * @param wall of the others, from the moment at which each was due, in microseconds
 */
record RebuildTime(
        double seconds, long documents, double cpuSeconds, int requestRate, int arrived, int failed, Spread wall) {
    /** Documents a second. */
    double rate() {
        return documents / seconds;
    }
}
