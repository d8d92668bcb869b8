package dev.laurel.skill.ask;

import dev.laurel.skill.terms.Language;
import dev.laurel.skill.terms.Place;
import dev.laurel.skill.terms.Rate;
import dev.laurel.skill.terms.RateUnit;
import dev.laurel.skill.terms.WorkingHours;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gig's constraints. Each is a gate only if the gig states it (scoring.md, "Gates").
 *
 * @param startsOn first day; null for today
 * @param endsOn last day; null for {@code startsOn}
 * @param hoursPerWeek at least
 * @param languages each must be met
 * @param budget at most; a FIXED one is no gate
 * @param timeZone of {@code workingHours}; given with it and with {@code overlapHours}, or none of the three
 * @param overlapHours hours of overlap at least
 * @param place where the work is done; null when remote or not stated
 */
public record Conditions(
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Integer hoursPerWeek,
        List<Language> languages,
        @Nullable Rate budget,
        @Nullable ZoneId timeZone,
        @Nullable WorkingHours workingHours,
        @Nullable Integer overlapHours,
        @Nullable Place place) {
    public Conditions {
        languages = List.copyOf(languages);
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("ends before it starts: " + startsOn + " " + endsOn);
        }
    }

    /** A gig that states no constraint. */
    public static Conditions none() {
        return new Conditions(null, null, null, List.of(), null, null, null, null, null);
    }

    /** The budget that rates are held against; null where rates are no gate: none is stated, or a FIXED one. */
    public @Nullable Rate mostRate() {
        return budget == null || budget.unit() == RateUnit.FIXED ? null : budget;
    }

    /** First day of the gig, {@code today} where it states none. */
    public LocalDate firstDay(LocalDate today) {
        return startsOn == null ? today : startsOn;
    }

    /** Last day of the gig: {@code endsOn}, else the first day. */
    public LocalDate lastDay(LocalDate today) {
        return endsOn == null ? firstDay(today) : endsOn;
    }
}
