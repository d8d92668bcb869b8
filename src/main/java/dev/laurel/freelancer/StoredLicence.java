package dev.laurel.freelancer;

import dev.laurel.credential.TimedLicence;
import dev.laurel.skill.person.HeldLicence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link TimedLicence} as a row holds it. */
record StoredLicence(
        String id,
        String type,
        String jurisdiction,
        boolean multistate,
        String from,
        @Nullable String until,
        boolean confirmed,
        @Nullable String confirmedUntil) {
    static StoredLicence of(TimedLicence timed) {
        var licence = timed.licence();
        var until = licence.until();
        var confirmedUntil = timed.confirmedUntil();
        return new StoredLicence(
                licence.id(),
                licence.type(),
                licence.jurisdiction(),
                licence.multistate(),
                licence.from().toString(),
                until == null ? null : until.toString(),
                licence.confirmed(),
                confirmedUntil == null ? null : confirmedUntil.toString());
    }

    /** What a row holds. */
    static List<TimedLicence> list(String json) {
        return Stored.readList(json, StoredLicence.class).stream()
                .map(StoredLicence::licence)
                .toList();
    }

    TimedLicence licence() {
        var licence = new HeldLicence(
                id,
                type,
                jurisdiction,
                multistate,
                Stored.day(from),
                until == null ? null : Stored.day(until),
                confirmed);
        return new TimedLicence(licence, confirmedUntil == null ? null : Stored.instant(confirmedUntil));
    }
}
