package dev.laurel.index.feed;

import java.time.Duration;

/**
 * Keeps a distance between one showing of changes and the next. Showing one change costs about as much as showing ten:
 * the first change after a while is worked off at once, those that follow closely wait for each other.
 *
 * <p>Times are nanoseconds of any clock that only goes on. Not safe for several threads.
 */
final class Gathering {
    /** Rows that are many: of an import, not of people who each do something. */
    static final int MANY = 500;

    /**
     * How much longer the distance is after many: each showing makes a segment, and small ones are merged over and
     * over, which cost an import as much as making its documents.
     */
    static final int LONGER_AFTER_MANY = 10;

    private final long distance;
    private long next;
    private boolean begun;

    /** @param distance from the beginning of one piece of work to that of the next; may be 0 */
    Gathering(Duration distance) {
        this.distance = distance.toNanos();
    }

    /** So many rows were worked off, from {@code began} on. */
    void worked(long began, long rows) {
        next = began + (rows < MANY ? distance : distance * LONGER_AFTER_MANY);
        begun = true;
    }

    /** How long changes are gathered from {@code now} on, before they are worked off; not negative. */
    Duration rest(long now) {
        return begun ? Duration.ofNanos(Math.max(0, next - now)) : Duration.ZERO;
    }
}
