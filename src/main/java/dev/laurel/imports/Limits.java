package dev.laurel.imports;

import dev.laurel.api.Body;

/**
 * How much one import may be.
 *
 * @param bytes of a file, unpacked
 * @param lines of a file, blank ones included
 * @param line bytes of one line
 */
record Limits(long bytes, long lines, int line) {
    /** A file, unpacked: a million people with eight claims each. */
    static final long MAX_BYTES = 2L << 30;

    /** More are imported in several files, so that each has an end that can be waited for. */
    static final long MAX_LINES = 2_000_000;

    /** As long as the body of one profile or gig may be. */
    static final int MAX_LINE = Body.MAX_BYTES;

    static Limits usual() {
        return new Limits(MAX_BYTES, MAX_LINES, MAX_LINE);
    }
}
