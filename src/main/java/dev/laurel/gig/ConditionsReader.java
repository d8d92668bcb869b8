package dev.laurel.gig;

import dev.laurel.api.Fields;
import dev.laurel.skill.terms.Place;
import dev.laurel.skill.terms.Rate;
import dev.laurel.skill.terms.RateUnit;
import dev.laurel.skill.terms.WorkingHours;
import dev.laurel.terms.Days;
import dev.laurel.terms.HoursForm;
import dev.laurel.terms.MoneyForm;
import dev.laurel.terms.Places;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads how, when, where and for how much the work is done. */
final class ConditionsReader {
    private ConditionsReader() {}

    /** What was read; where a fault was reported, the field is as if not given. */
    record Read(
            @Nullable Rate budget,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable Integer hoursPerWeek,
            @Nullable ZoneId timeZone,
            @Nullable WorkingHours workingHours,
            @Nullable Integer overlapHours,
            boolean remote,
            @Nullable Place location) {}

    static Read read(Fields in, GigState state, LocalDate today) {
        var budget = in.object("budget", ConditionsReader::budget);
        var startsOn = Days.read(in, "startsOn");
        var endsOn = Days.read(in, "endsOn");
        Days.requireOrder(in, startsOn, "endsOn", endsOn);
        if (state == GigState.OPEN && endsOn != null && endsOn.isBefore(today)) {
            in.fault("endsOn", "in_the_past", "An open gig must not have ended: today is " + today + " in UTC.");
        }
        var hoursPerWeek = in.integer("hoursPerWeek", 1, GigBody.MAX_HOURS_PER_WEEK);
        var timeZone = in.zone("timeZone");
        var hours = in.field("workingHours");
        var workingHours = hours == null ? null : HoursForm.read(hours);
        var overlapHours = in.integer("overlapHours", 1, GigBody.MAX_OVERLAP_HOURS);
        checkOverlap(in, workingHours, overlapHours);
        boolean remote = in.flag("remote", true);
        var place = in.object("location", fields -> Places.read(fields, true));
        checkPlace(in, remote);
        return new Read(budget, startsOn, endsOn, hoursPerWeek, timeZone, workingHours, overlapHours, remote, place);
    }

    private static @Nullable Rate budget(Fields in) {
        var unit = in.required("unit") == null ? null : in.choice("unit", RateUnit.class);
        var max = in.required("max");
        var amount = max == null ? null : MoneyForm.read(max);
        return unit == null || amount == null ? null : new Rate(unit, amount);
    }

    private static void checkOverlap(Fields in, @Nullable WorkingHours hours, @Nullable Integer overlap) {
        if ((in.has("workingHours") || in.has("overlapHours")) && !in.has("timeZone")) {
            in.fault("timeZone", "required", "Is required with working hours or an overlap.");
        }
        if (in.has("overlapHours") && !in.has("workingHours")) {
            in.fault("workingHours", "required", "Is required with an overlap.");
        }
        if (hours != null
                && overlap != null
                && overlap > HoursForm.length(hours).toHours()) {
            in.fault("overlapHours", "out_of_range", "Must not be longer than the working hours.");
        }
    }

    private static void checkPlace(Fields in, boolean remote) {
        if (remote && in.has("location")) {
            in.fault("location", "location_of_remote", "Is given only where \"remote\" is false.");
        }
        if (!remote && !in.has("location")) {
            in.fault("location", "required", "Is required where \"remote\" is false.");
        }
    }
}
