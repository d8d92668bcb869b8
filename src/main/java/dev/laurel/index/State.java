package dev.laurel.index;

/**
 * The state of an index that an answer is taken from.
 *
 * @param position in the change log up to which the answer includes everything
 * @param basis that the answer was scored on
 */
public record State(long position, Basis basis) {}
