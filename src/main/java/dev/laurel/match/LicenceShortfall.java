package dev.laurel.match;

import dev.laurel.skill.person.HeldLicence;
import dev.laurel.skill.person.Person;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How near a person's licences come to one jurisdiction that a gig asks for. It tells about a licence, so it is shown
 * to that person and the operator only.
 *
 * @param jurisdiction the first that no licence covers
 * @param reason of the licence that comes nearest
 * @param licence id of that licence; null when none of the type is held
 */
public record LicenceShortfall(
        String jurisdiction, Reason reason, @Nullable String licence) {
    /** What is missing, the nearest miss first. */
    public enum Reason {
        /** In force there, but not, or no longer, confirmed by the register. */
        NOT_CONFIRMED,
        /** Valid there, but begins after the gig's first day. */
        BEGINS_TOO_LATE,
        /** Valid there, but expires before the gig's last day. */
        EXPIRES_TOO_EARLY,
        /** Of the type, but it does not count in that jurisdiction. */
        OTHER_JURISDICTION,
        /** None of the type. */
        NOT_HELD;

        /** Stable, lower case with underscores. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Comparator<LicenceShortfall> ORDER = Comparator.comparing(
                    (LicenceShortfall miss) -> miss.reason)
            .thenComparing(LicenceShortfall::licence, Comparator.nullsLast(Comparator.naturalOrder()));

    /** The nearest miss in the first jurisdiction that no licence covers. */
    static LicenceShortfall of(Requisite.OfLicence asked, Person person, LocalDate today) {
        var open = asked.asked().jurisdictions().stream()
                .filter(jurisdiction ->
                        asked.covering(person, jurisdiction, today).isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no licence is missing: " + person.id()));
        return person.licences().stream()
                .filter(held -> held.type().equals(asked.asked().type()))
                .map(held -> new LicenceShortfall(open, reason(asked, held, open, today), held.id()))
                .min(ORDER)
                .orElseGet(() -> new LicenceShortfall(open, Reason.NOT_HELD, null));
    }

    private static Reason reason(Requisite.OfLicence asked, HeldLicence held, String jurisdiction, LocalDate today) {
        var first = asked.conditions().firstDay(today);
        var last = asked.conditions().lastDay(today);
        if (!asked.countsIn(held, jurisdiction, first, last)) {
            return Reason.OTHER_JURISDICTION;
        }
        if (held.until() != null && held.until().isBefore(last)) {
            return Reason.EXPIRES_TOO_EARLY;
        }
        return held.from().isAfter(first) ? Reason.BEGINS_TOO_LATE : Reason.NOT_CONFIRMED;
    }
}
