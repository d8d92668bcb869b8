package dev.laurel.credential.fetched;

import dev.laurel.credential.fetch.Document;
import dev.laurel.credential.fetch.Resolved;
import dev.laurel.credential.fetch.Rule;
import dev.laurel.credential.fetch.Use;
import dev.laurel.credential.fetch.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a document.
 *
 * @param last the text that was read last; null where none was, or its host says that it is gone for good
 * @param isGone whether its host says so
 * @param failure what decided the last reading, where it came to nothing; null where it did not
 * @param nextReadAt when it may be read again
 */
record Kept(
        Use use,
        @Nullable Document last,
        boolean isGone,
        @Nullable Rule failure,
        Instant nextReadAt) {
    /**
     * How long an issuer's keys are relied on after their last good reading. Status lists have ages of their own, which
     * the engine counts from the reading.
     */
    static final Duration KEYS_USABLE = Duration.ofDays(7);

    boolean isDue(Instant now) {
        return !now.isBefore(nextReadAt);
    }

    /** What a verification is told without asking the network. */
    Resolved resolved(Instant now) {
        if (last != null && (use != Use.KEYS || now.isBefore(last.fetchedAt().plus(KEYS_USABLE)))) {
            return new Resolved.Found(last);
        }
        if (isGone) {
            return new Resolved.Gone();
        }
        if (failure != null && failure.verdict() == Verdict.MISSING) {
            return new Resolved.Missing();
        }
        return new Resolved.Unreachable((failure == null ? Verdict.UNREACHABLE : failure.verdict()).reason());
    }
}
