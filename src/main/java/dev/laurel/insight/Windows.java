package dev.laurel.insight;

import java.time.Duration;
import java.time.Instant;

/**
 * The two spans of time whose gigs are compared.
 *
 * @param now end of the later one
 */
record Windows(Instant now) {
    /** Each span: thirty days of 24 hours, so that no month is shorter than another. */
    static final Duration SPAN = Duration.ofDays(30);

    /** Nothing that was posted at this instant or before lies in either. */
    Instant begin() {
        return now.minus(SPAN).minus(SPAN);
    }

    /** Whether an instant lies in the last thirty days. */
    boolean isLately(Instant at) {
        return at.isAfter(now.minus(SPAN)) && !at.isAfter(now);
    }

    /** Whether it lies in the thirty days before those. */
    boolean isBefore(Instant at) {
        return at.isAfter(begin()) && !at.isAfter(now.minus(SPAN));
    }
}
