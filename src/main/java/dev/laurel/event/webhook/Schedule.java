package dev.laurel.event.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a delivery that failed is tried again. */
final class Schedule {
    /** How long after one try the next follows; the first comes at once (Standard Webhooks, "Deliverability"). */
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** How long the tries of one delivery take at least, from the first to the last. */
    static final Duration WHOLE = WAITS.stream().reduce(Duration.ZERO, Duration::plus);

    /** Tries of one delivery. */
    static final int MAX_ATTEMPTS = WAITS.size() + 1;
    /** Longest wait that a receiver can ask for. */
    static final Duration MAX_ASKED = Duration.ofHours(24);
    /** Part of each wait that is added at random, so that receivers that failed together are not called together. */
    private static final double JITTER = 0.1;

    private Schedule() {}

    /**
     * When to try again.
     *
     * @param attempts tries that failed, at least 1
     * @param asked how long the receiver asks to wait, as {@link #retryAfter} reads it; it counts where it is longer
     * @return empty after the last try
     */
    static Optional<Instant> next(int attempts, Optional<Duration> asked, Instant now, RandomGenerator random) {
        if (attempts >= MAX_ATTEMPTS) {
            return Optional.empty();
        }
        var wait = WAITS.get(attempts - 1);
        var jittered = wait.plusMillis((long) (wait.toMillis() * JITTER * random.nextDouble()));
        return Optional.of(
                now.plus(asked.filter(other -> other.compareTo(jittered) > 0).orElse(jittered)));
    }

    /** What a Retry-After header asks for: seconds or a date (RFC 9110, section 10.2.3); empty where it is neither. */
    static Optional<Duration> retryAfter(String header, Instant now) {
        var text = header.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var asked = text.chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return asked.isNegative()
                    ? Optional.empty()
                    : Optional.of(asked.compareTo(MAX_ASKED) > 0 ? MAX_ASKED : asked);
        } catch (NumberFormatException | DateTimeParseException | ArithmeticException nonsense) {
            return Optional.empty();
        }
    }
}
