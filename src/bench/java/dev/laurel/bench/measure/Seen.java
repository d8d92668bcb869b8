package dev.laurel.bench.measure;

/**
 * When a change was first seen, in nanoseconds from its acknowledgement.
 *
 * @param asked the answer that showed it was asked for
 * @param shown that answer had come whole
 * @param answers asked for in all, that one included
 */
public record Seen(long asked, long shown, int answers) {}
