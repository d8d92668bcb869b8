package dev.laurel.ranking;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * When an answer is given.
 *
 * @param now at which evidence expires, is suspended or revoked
 * @param day UTC day that freshness and gates are judged on
 */
public record Moment(Instant now, LocalDate day) {
    /** This moment. */
    public static Moment of(InstantSource clock) {
        var now = clock.instant();
        return new Moment(now, LocalDate.ofInstant(now, ZoneOffset.UTC));
    }
}
