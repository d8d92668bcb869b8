package dev.laurel.credential.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Remembers for a minute what came to nothing, so that asking again and again costs nobody anything. */
final class Failures {
    /** How long a failure is remembered. */
    static final Duration KEPT = Duration.ofSeconds(60);

    private record Asked(URI url, Use use) {}

    private record Known(Reading reading, long until) {}

    private final LongSupplier nanos;
    private final Map<Asked, Known> known = new RecentMap<>();

    Failures(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized Optional<Reading> of(URI url, Use use) {
        var asked = new Asked(url, use);
        var failure = known.get(asked);
        if (failure != null && nanos.getAsLong() - failure.until() >= 0) {
            known.remove(asked);
            return Optional.empty();
        }
        return Optional.ofNullable(failure).map(Known::reading);
    }

    /** Remembers a failure; what is too long to be an address is refused before it costs anything. */
    synchronized void note(URI url, Use use, Reading reading) {
        if (Target.isTooLong(url)) {
            return;
        }
        known.put(new Asked(url, use), new Known(reading, nanos.getAsLong() + KEPT.toNanos()));
    }
}
