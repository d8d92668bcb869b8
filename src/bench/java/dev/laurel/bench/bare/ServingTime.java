package dev.laurel.bench.bare;

/**
 * How many answers one processor serves in a second.
 *
 * @param server which
 * @param answers that were counted
 * @param perSecond of them
 * @param cpuAnAnswer processor time of the server's process for one, in microseconds
 * @param used share of its processor that it used; well below 1, whoever asked was the limit, and not the server
 */
public record ServingTime(String server, long answers, double perSecond, double cpuAnAnswer, double used) {}
