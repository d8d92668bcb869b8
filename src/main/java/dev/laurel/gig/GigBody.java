package dev.laurel.gig;

import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Conditions;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.terms.Language;
import dev.laurel.skill.terms.Place;
import dev.laurel.skill.terms.Rate;
import dev.laurel.skill.terms.WorkingHours;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a client says of a gig, checked, with defaults filled in and names of skills resolved.
 *
 * @param description null when none
 * @param requirements no two with the same skills
 * @param qualifications no two asking for the same
 * @param budget at most; its unit may be FIXED
 * @param overlapHours given only with time zone and working hours
 * @param remote whether it may be done from anywhere; else {@code location} says where
 * @param seats how many people it takes, 1 to {@value #MAX_SEATS}
 */
public record GigBody(
        String title,
        @Nullable String description,
        GigState state,
        GigVisibility visibility,
        List<Need> requirements,
        List<Qualification> qualifications,
        @Nullable Rate budget,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Integer hoursPerWeek,
        @Nullable ZoneId timeZone,
        @Nullable WorkingHours workingHours,
        @Nullable Integer overlapHours,
        List<Language> languages,
        boolean remote,
        @Nullable Place location,
        int seats) {
    public static final int MAX_TITLE = 200;
    public static final int MAX_DESCRIPTION = 20_000;
    /** Requirements and qualifications together (api.md, "limits"). */
    public static final int MAX_ASKED = 32;

    public static final int MAX_SEATS = 1_000;
    static final int MAX_HOURS_PER_WEEK = 168;
    static final int MAX_OVERLAP_HOURS = 24;

    public GigBody {
        requirements = List.copyOf(requirements);
        qualifications = List.copyOf(qualifications);
        languages = List.copyOf(languages);
    }

    /**
     * What matching needs of it.
     *
     * @param id the gig's id; for a gig that is not stored, {@link #digest()}
     */
    public Ask ask(String id) {
        return new Ask(id, requirements.stream().map(Need::requirement).toList(), qualifications, conditions());
    }

    /**
     * What stands for the id of a gig that is given in a request and not stored: lower-case hex SHA-256 of its
     * canonical form (RFC 8785) after defaults and names are resolved (scoring.md, "Order").
     */
    public String digest() {
        return GigForm.of(this).digest();
    }

    /** Whether its last day lies before {@code today}. */
    public boolean hasEnded(LocalDate today) {
        return endsOn != null && endsOn.isBefore(today);
    }

    GigBody in(GigState other) {
        return new GigBody(
                title,
                description,
                other,
                visibility,
                requirements,
                qualifications,
                budget,
                startsOn,
                endsOn,
                hoursPerWeek,
                timeZone,
                workingHours,
                overlapHours,
                languages,
                remote,
                location,
                seats);
    }

    /** Hours and their zone are a gate only where an overlap is asked; without one they tell people about the work. */
    private Conditions conditions() {
        boolean overlaps = overlapHours != null;
        return new Conditions(
                startsOn,
                endsOn,
                hoursPerWeek,
                languages,
                budget,
                overlaps ? timeZone : null,
                overlaps ? workingHours : null,
                overlapHours,
                remote ? null : location);
    }
}
