package dev.laurel.audit;

/**
 * A line of a groups file that does not count.
 *
 * @param line of the file, from 1
 * @param reason for people
 */
public record LeftOut(int line, String reason) {}
