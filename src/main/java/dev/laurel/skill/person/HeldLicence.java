package dev.laurel.skill.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A licence as the gates judge it. Only one that its board's register confirms, without discipline and within the
 * register's age limit, is {@code confirmed}.
 *
 * @param id {@code lic_…}
 * @param type such as RN
 * @param jurisdiction ISO 3166-2 of the board that issued it: the home state of a multistate licence
 * @param multistate whether it counts in the compact's other members
 * @param from first day in force
 * @param until last day in force; null when it does not expire
 * @param confirmed whether the register confirms it now; an unconfirmed one opens no gate
 */
public record HeldLicence(
        String id,
        String type,
        String jurisdiction,
        boolean multistate,
        LocalDate from,
        @Nullable LocalDate until,
        boolean confirmed) {
    /** Whether it is in force at home on every day from {@code first} to {@code last}. */
    public boolean covers(LocalDate first, LocalDate last) {
        return confirmed && !from.isAfter(first) && (until == null || !until.isBefore(last));
    }
}
