package dev.laurel.credential;

import dev.laurel.skill.person.HeldLicence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A licence together with the instant at which its confirmation lapses by itself. Its own first and last day need no
 * instant: gates compare them with the gig's days.
 *
 * @param licence as it stands while the register's word is fresh enough
 * @param confirmedUntil first instant at which the register's word is too old to count; null where it has none
 */
public record TimedLicence(HeldLicence licence, @Nullable Instant confirmedUntil) {
    /** The licence as it stands at {@code now}. */
    public HeldLicence at(Instant now) {
        return licence.confirmed() && confirmedUntil != null && !now.isBefore(confirmedUntil)
                ? new HeldLicence(
                        licence.id(),
                        licence.type(),
                        licence.jurisdiction(),
                        licence.multistate(),
                        licence.from(),
                        licence.until(),
                        false)
                : licence;
    }

    /** The next instant after {@code now} at which {@link #at} may answer otherwise; null when never. */
    public @Nullable Instant nextChange(Instant now) {
        return licence.confirmed() && confirmedUntil != null && confirmedUntil.isAfter(now) ? confirmedUntil : null;
    }
}
