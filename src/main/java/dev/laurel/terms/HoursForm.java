package dev.laurel.terms;

import dev.laurel.api.Element;
import dev.laurel.api.Fields;
import dev.laurel.skill.terms.WorkingHours;
import java.time.Duration;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Working hours as the API writes them: {@code to} before {@code from} means past midnight.
 *
 * @param from first minute, {@code HH:mm}
 * @param to first minute after
 */
@Schema(name = "WorkingHours", description = "Hours of a working day; \"to\" before \"from\" means past midnight.")
public record HoursForm(
        @Schema(examples = "09:00") String from,
        @Schema(examples = "17:00") String to) {
    private static final int HOURS_A_DAY = 24;

    public static HoursForm of(WorkingHours hours) {
        return new HoursForm(hours.from().toString(), hours.to().toString());
    }

    /** The hours this stands for; only for forms that were read before. */
    public WorkingHours hours() {
        return new WorkingHours(LocalTime.parse(from), LocalTime.parse(to));
    }

    /** Reads {@code {"from": "09:00", "to": "17:00"}}. */
    public static @Nullable WorkingHours read(Element value) {
        return value.object(HoursForm::read);
    }

    /** How long they last. */
    public static Duration length(WorkingHours hours) {
        var length = Duration.between(hours.from(), hours.to());
        return length.isNegative() ? length.plusHours(HOURS_A_DAY) : length;
    }

    private static @Nullable WorkingHours read(Fields in) {
        var from = minute(in, "from");
        var to = minute(in, "to");
        if (from == null || to == null) {
            return null;
        }
        if (from.equals(to)) {
            in.fault("to", "empty_hours", "Must differ from \"from\".");
            return null;
        }
        return new WorkingHours(from, to);
    }

    private static @Nullable LocalTime minute(Fields in, String name) {
        if (in.required(name) == null) {
            return null;
        }
        var time = in.time(name);
        if (time != null && (time.getSecond() != 0 || time.getNano() != 0)) {
            in.fault(name, "invalid_time", "Must be a whole minute such as 09:00.");
            return null;
        }
        return time;
    }
}
