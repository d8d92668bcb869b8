package dev.laurel.index.feed;

import java.time.Duration;

/**
 * Keeps a distance between one showing of changes and the next. Showing one change costs about as much as showing ten:
 * the first change after a while is worked off at once, those that follow closely wait for each other.
 *
 * <p>Times are nanoseconds of any clock that only goes on. Not safe for several threads.
 */
final class Gathering {
    private final long distance;
    private long next;
    private boolean begun;

    /** @param distance from the beginning of one piece of work to that of the next; may be 0 */
    Gathering(Duration distance) {
        this.distance = distance.toNanos();
    }

    /** Changes were worked off, from {@code began} on. */
    void worked(long began) {
        next = began + distance;
        begun = true;
    }

    /** How long changes are gathered from {@code now} on, before they are worked off; not negative. */
    Duration rest(long now) {
        return begun ? Duration.ofNanos(Math.max(0, next - now)) : Duration.ZERO;
    }
}
