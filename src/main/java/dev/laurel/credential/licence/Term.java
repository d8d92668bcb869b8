package dev.laurel.credential.licence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a register's word about a licence holds, all in UTC.
 *
 * @param issuedOn first day in force
 * @param expiresOn last day in force; null when it does not expire
 * @param confirmedUntil first instant at which the register's word is too old
 */
record Term(LocalDate issuedOn, @Nullable LocalDate expiresOn, Instant confirmedUntil) {
    /**
     * The term of a licence that its register confirms.
     *
     * @param maxAgeDays how many days after it was checked a line of its register's file still counts
     */
    static Term of(LicenceRow row, int maxAgeDays) {
        var confirmedUntil = row.checkedAt == null
                ? start(row.checkedOn.plusDays(maxAgeDays + 1L))
                : row.checkedAt.plus(LiveRegister.MAX_AGE);
        return new Term(row.issuedOn, row.expiresOn, confirmedUntil);
    }

    /** First instant in force. */
    Instant from() {
        return start(issuedOn);
    }

    /** First instant no longer in force, by expiry or by age of the register's word. */
    Instant until() {
        var stale = confirmedUntil;
        var expired = expiresOn == null ? stale : start(expiresOn.plusDays(1));
        return expired.isBefore(stale) ? expired : stale;
    }

    /** What the calendar alone says. */
    LicenceStanding at(Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!now.isBefore(confirmedUntil())) {
            return LicenceStanding.REGISTER_STALE;
        }
        if (today.isBefore(issuedOn)) {
            return LicenceStanding.NOT_YET_IN_FORCE;
        }
        return expiresOn != null && today.isAfter(expiresOn) ? LicenceStanding.EXPIRED : LicenceStanding.IN_FORCE;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
