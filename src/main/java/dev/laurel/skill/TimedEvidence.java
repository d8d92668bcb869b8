package dev.laurel.skill;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence together with the instants at which its standing changes by itself, so that what was judged once
 * can be read exactly at any later instant without judging again.
 *
 * @param evidence the piece while it is current; its validity is 0 where it was revoked, suspended or refused
 * @param from first instant of validity; null when always
 * @param until first instant of no validity; null when open
 * @param staleAt from here on its status is too old for full weight: validity one half; null where no status is read
 * @param undecidedAt from here on its status is unknown: validity one again but no more than E2, so never verified;
 *     null where no status is read
 */
public record TimedEvidence(
        Evidence evidence,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Instant staleAt,
        @Nullable Instant undecidedAt) {
    /** Validity between {@code staleAt} and {@code undecidedAt}, in millionths (scoring.md, "validity"). */
    public static final int STALE_VALIDITY = 500_000;

    /** Evidence that no clock changes. */
    public static TimedEvidence always(Evidence evidence) {
        return new TimedEvidence(evidence, null, null, null, null);
    }

    /** The piece as it stands at {@code now}. */
    public Evidence at(Instant now) {
        if (evidence.validity() == 0 || isOutside(now)) {
            return evidence.withValidity(0);
        }
        if (reached(undecidedAt, now)) {
            var ceiling = evidence.assurance().isAtLeast(Assurance.E2) ? Assurance.E2 : evidence.assurance();
            return evidence.withAssurance(ceiling);
        }
        return reached(staleAt, now) ? evidence.withValidity(Math.min(evidence.validity(), STALE_VALIDITY)) : evidence;
    }

    /** The next instant after {@code now} at which {@link #at} may answer otherwise; null when never. */
    public @Nullable Instant nextChange(Instant now) {
        Instant next = null;
        for (var candidate : new @Nullable Instant[] {from, until, staleAt, undecidedAt}) {
            if (candidate != null && candidate.isAfter(now) && (next == null || candidate.isBefore(next))) {
                next = candidate;
            }
        }
        return next;
    }

    private boolean isOutside(Instant now) {
        return (from != null && now.isBefore(from)) || reached(until, now);
    }

    private static boolean reached(@Nullable Instant mark, Instant now) {
        return mark != null && !now.isBefore(mark);
    }
}
