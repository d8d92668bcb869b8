package dev.laurel.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it; in the place of the real one where a test profile enables it. */
@Alternative
@ApplicationScoped
public class SettableClock implements InstantSource {
    /** Where it stands at first: within a quarter, far from its borders. */
    public static final Instant START = Instant.parse("2026-11-10T12:00:00Z");

    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    /** Goes on. */
    public void pass(Duration time) {
        now = now.plus(time);
    }
}
