package dev.laurel.credential.fetch;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long a host lets its answer be used (RFC 9111, section 5.2.2); what cannot be read counts as not said. */
final class CacheControl {
    /** More is as good as this; keeps numbers small. */
    private static final long MOST_SECONDS = Duration.ofDays(365).toSeconds();

    private static final Pattern MAX_AGE = Pattern.compile("max-age=\"?(\\d{1,10})\"?");

    private CacheControl() {}

    /** Zero for {@code no-store} and {@code no-cache}, else {@code max-age}; empty where neither stands. */
    static Optional<Duration> freshness(String header) {
        Optional<Duration> age = Optional.empty();
        for (var directive : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            var word = directive.strip();
            if (word.equals("no-store") || word.equals("no-cache")) {
                return Optional.of(Duration.ZERO);
            }
            var matcher = MAX_AGE.matcher(word);
            if (matcher.matches() && age.isEmpty()) {
                age = Optional.of(Duration.ofSeconds(Math.min(MOST_SECONDS, Long.parseLong(matcher.group(1)))));
            }
        }
        return age;
    }
}
