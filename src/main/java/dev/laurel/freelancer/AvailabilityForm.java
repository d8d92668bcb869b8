package dev.laurel.freelancer;

import dev.laurel.skill.person.Availability;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When and how much a person can work, as the API writes it. */
@Schema(name = "Availability", description = "When and how much a person can work.")
public record AvailabilityForm(
        @Schema(format = "date", examples = "2026-12-01") String from,
        @Schema(format = "date") @Nullable String until,
        @Schema(minimum = "1", maximum = "168") int hoursPerWeek) {
    static AvailabilityForm of(Availability availability) {
        var until = availability.until();
        return new AvailabilityForm(
                availability.from().toString(), until == null ? null : until.toString(), availability.hoursPerWeek());
    }

    Availability availability() {
        return new Availability(LocalDate.parse(from), until == null ? null : LocalDate.parse(until), hoursPerWeek);
    }
}
