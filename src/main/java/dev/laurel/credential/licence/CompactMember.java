package dev.laurel.credential.licence;

import dev.laurel.api.Element;
import dev.laurel.api.Fields;
import dev.laurel.skill.terms.CompactMembership;
import dev.laurel.terms.Places;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One jurisdiction's membership, as a dated row with where it was read.
 *
 * @param jurisdiction ISO 3166-2
 * @param implementedOn first day in force; null when enacted only
 * @param withdrawnOn first day no longer in force; null when still a member
 * @param source where it was read
 * @param readOn the day it was read
 */
@Schema(name = "CompactMember", description = "A dated row of membership, with where and when it was read.")
public record CompactMember(
        String jurisdiction,
        @Nullable LocalDate implementedOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String note,
        String source,
        LocalDate readOn) {
    private static final int MAX_TEXT = 500;

    CompactMembership membership() {
        return new CompactMembership(jurisdiction, implementedOn, withdrawnOn);
    }

    static @Nullable CompactMember read(Element value) {
        return value.object(CompactMember::read);
    }

    private static @Nullable CompactMember read(Fields in) {
        var place = in.required("jurisdiction");
        var jurisdiction = place == null ? null : Places.region(place);
        var implementedOn = in.day("implementedOn");
        var withdrawnOn = in.day("withdrawnOn");
        if (withdrawnOn != null && (implementedOn == null || !implementedOn.isBefore(withdrawnOn))) {
            in.fault("withdrawnOn", "dates_reversed", "Must be after implementedOn.");
        }
        var note = in.text("note", MAX_TEXT);
        var source = in.requiredText("source", MAX_TEXT);
        var readOn = in.day("readOn");
        if (!in.has("readOn")) {
            in.required("readOn");
        }
        return jurisdiction == null || source == null || readOn == null
                ? null
                : new CompactMember(jurisdiction, implementedOn, withdrawnOn, note, source, readOn);
    }
}
