package dev.laurel.bench.measure;

/**
 * What the search alone took, in the process of whoever asks.
 *
 * @param workload its name
 * @param passing share of everybody who passes the filter; negative where each question has its own
 * @param searches how many were measured
 * @param rows found, on average
 * @param cpu of the thread that asks: nothing else works for it
 * @param allocatedKb on that thread, on average
 */
public record SearchTime(
        String workload,
        int limit,
        double passing,
        int searches,
        double rows,
        Spread wall,
        Spread cpu,
        double allocatedKb) {}
