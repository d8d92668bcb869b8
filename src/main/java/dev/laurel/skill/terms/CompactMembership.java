package dev.laurel.skill.terms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One jurisdiction's membership in a licence compact, as a dated row.
 *
 * @param jurisdiction ISO 3166-2
 * @param implementedOn first day in force; null when enacted only
 * @param withdrawnOn first day no longer in force; null when still a member
 */
public record CompactMembership(
        String jurisdiction,
        @Nullable LocalDate implementedOn,
        @Nullable LocalDate withdrawnOn) {
    /** Whether it is in force on every day from {@code first} to {@code last}. */
    public boolean covers(LocalDate first, LocalDate last) {
        return implementedOn != null
                && !implementedOn.isAfter(first)
                && (withdrawnOn == null || withdrawnOn.isAfter(last));
    }
}
