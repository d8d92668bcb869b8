package dev.laurel.bench.measure;

/**
 * What whole requests took, one after the other on one connection over loopback.
 *
 * @param endpoint what was asked
 * @param requests how many were measured
 * @param rows answered, on average
 * @param bytes of an answer, on average
 * @param longest answer, in bytes
 * @param wall as the client saw it
 * @param programCpu of all threads of the program for one request, on average, in microseconds; the database's is not
 *     in it
 */
public record EndpointTime(
        String endpoint,
        int limit,
        int requests,
        double rows,
        double bytes,
        int longest,
        Spread wall,
        double programCpu) {}
