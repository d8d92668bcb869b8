package dev.laurel.credential.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long a status list may be relied on (scoring.md, "validity"; verification.md, "Staying true").
 *
 * @param recheckAt when it should be read again
 * @param staleAt from when its answer counts half
 * @param undecidedAt from when its answer counts for nothing
 */
public record ListAge(Instant recheckAt, Instant staleAt, Instant undecidedAt) {
    private static final Set<String> URGENT = Set.of("revocation", "suspension");
    /** Shortest time between two readings. */
    private static final Duration RECHECK_FLOOR = Duration.ofMinutes(5);
    /** Longest for revocation and suspension. */
    private static final Duration RECHECK_CAP = Duration.ofMinutes(15);
    /** Longest for other purposes. */
    private static final Duration RECHECK_CAP_OTHER = Duration.ofHours(24);
    /** Full weight at least this long after a good reading, whatever the list says. */
    private static final Duration FRESH = Duration.ofHours(24);
    /** Any weight at most this long after a good reading. */
    private static final Duration USABLE = Duration.ofDays(7);

    /**
     * The age of a list.
     *
     * @param readAt last good reading
     * @param ttl as the list states it; null when it does not
     */
    public static ListAge of(Instant readAt, @Nullable Duration ttl, String purpose) {
        var cap = URGENT.contains(purpose) ? RECHECK_CAP : RECHECK_CAP_OTHER;
        var stated = ttl == null ? cap : ttl;
        var stale = longer(stated, FRESH);
        return new ListAge(
                readAt.plus(longer(RECHECK_FLOOR, shorter(stated, cap))),
                readAt.plus(shorter(stale, USABLE)),
                readAt.plus(USABLE));
    }

    /**
     * When a credential that was judged by this reading should be judged by a newer one: well before it loses weight,
     * shortly before, and when it does. A changed entry is not waited for, see
     * {@link dev.laurel.credential.check.ListChange}.
     */
    public Stream<Instant> turns() {
        var shortlyBefore = staleAt.minus(RECHECK_FLOOR);
        var wellBefore = staleAt.minus(FRESH.dividedBy(2));
        return Stream.of(wellBefore, shortlyBefore, staleAt, undecidedAt);
    }

    /** Whether its answer counts half. */
    public boolean isStale(Instant now) {
        return !now.isBefore(staleAt);
    }

    /** Whether its answer counts for nothing. */
    public boolean isUndecided(Instant now) {
        return !now.isBefore(undecidedAt);
    }

    /** The sooner of each instant. */
    public ListAge sooner(ListAge other) {
        return new ListAge(
                sooner(recheckAt, other.recheckAt),
                sooner(staleAt, other.staleAt),
                sooner(undecidedAt, other.undecidedAt));
    }

    /** The sooner of two instants. */
    public static Instant sooner(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
