package dev.laurel.credential.fetched;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.credential.fetch.Reading;
import dev.laurel.credential.fetch.Use;
import dev.laurel.credential.intake.CompactToken;
import dev.laurel.credential.intake.StrictJson;
import dev.laurel.credential.intake.Unreadable;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a document may be used before it is read again: a status list's own {@code ttl}, else Cache-Control, within
 * the limits of its use. The ttl is looked up in the bare text, since only when to knock hangs on it: what the list
 * says is judged by the engine.
 */
final class Freshness {
    /** More is as good as this; keeps numbers small. */
    private static final double MOST_MILLIS = Duration.ofDays(365).toMillis();

    private Freshness() {}

    static Duration of(Use use, Reading.Read read) {
        if (use != Use.STATUS_LIST) {
            return read.freshFor();
        }
        return ttl(read.document().bytes()).map(use::fresh).orElse(read.freshFor());
    }

    private static Optional<Duration> ttl(byte[] bytes) {
        try {
            var text = StrictJson.text(bytes).strip();
            var list = text.startsWith("{")
                    ? StrictJson.object(bytes)
                    : CompactToken.parse(text).payload();
            return ttl(list.has("vc") ? list.path("vc") : list);
        } catch (Unreadable unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> ttl(JsonNode list) {
        var subject = list.path("credentialSubject");
        var ttl = (subject.isArray() ? subject.path(0) : subject).path("ttl");
        if (!ttl.isNumber() && !ttl.isTextual()) {
            return Optional.empty();
        }
        double millis = ttl.asDouble(-1);
        return millis < 0 ? Optional.empty() : Optional.of(Duration.ofMillis((long) Math.min(MOST_MILLIS, millis)));
    }
}
