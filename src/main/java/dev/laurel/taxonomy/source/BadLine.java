package dev.laurel.taxonomy.source;

/**
 * A line of a source that was left out.
 *
 * @param file its name
 * @param line counted from 1; the first of a record that spans several
 * @param reason for people
 */
public record BadLine(String file, long line, String reason) {}
