package dev.laurel.bench.measure;

/**
 * What whole requests took that arrived at a rate of their own, whether or not earlier ones had been answered.
 *
 * @param endpoint what was asked
 * @param limit rows that were asked for
 * @param rate requests that arrive in a second, on average
 * @param arrived how many did
 * @param failed of them, how many got no answer or another than 200; their times are in no figure
 * @param isKeptUp false where so many were open at once that the round was cut short: the rate is more than the program
 *     can bear, and the times say nothing but that
 * @param wall from the moment at which a request was due until its answer had come whole, waiting included
 * @param programCpu of all threads of the program for one request, on average, in microseconds; the database's is not
 *     in it
 */
public record ArrivalTime(
        String endpoint,
        int limit,
        int rate,
        int arrived,
        int failed,
        boolean isKeptUp,
        Spread wall,
        double programCpu) {}
