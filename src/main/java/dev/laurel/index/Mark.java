package dev.laurel.index;

import java.util.UUID;

/**
 * A place in the change log: everything up to it is included.
 *
 * @param position the row's number, at least 1; rows are numbered in the order of their commits, with gaps
 * @param token of that row; another one at the same position is another history, such as a restored backup's
 */
public record Mark(long position, UUID token) {}
