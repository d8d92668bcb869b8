package dev.laurel.freelancer;

import dev.laurel.skill.person.Availability;
import dev.laurel.skill.person.Circumstances;
import dev.laurel.skill.terms.Language;
import dev.laurel.skill.terms.Place;
import dev.laurel.skill.terms.Rate;
import dev.laurel.skill.terms.WorkingHours;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a person states of themselves, checked, with defaults filled in and names of skills resolved.
 *
 * @param displayName what others call them
 * @param showName whether others than the person and operators see the display name
 * @param legalName private; what a licence's register is compared with
 * @param place country and region
 * @param workingHours given only with a time zone
 * @param rate by the hour or the day
 * @param claims at most {@value #MAX_CLAIMS}, each skill once
 */
public record ProfileBody(
        String displayName,
        boolean showName,
        @Nullable String headline,
        @Nullable String legalName,
        @Nullable Place place,
        @Nullable ZoneId timeZone,
        @Nullable WorkingHours workingHours,
        List<Language> languages,
        @Nullable Rate rate,
        @Nullable Availability availability,
        Visibility visibility,
        List<Claimed> claims) {
    public static final int MAX_NAME = 100;
    public static final int MAX_LEGAL_NAME = 200;
    public static final int MAX_HEADLINE = 200;
    /** Skills of a person (api.md, "limits"). */
    public static final int MAX_CLAIMS = 200;

    static final int MAX_HOURS_PER_WEEK = 168;

    public ProfileBody {
        languages = List.copyOf(languages);
        claims = List.copyOf(claims);
    }

    /** What gates compare with a gig's conditions. */
    Circumstances circumstances() {
        return new Circumstances(place, timeZone, workingHours, languages, rate, availability);
    }
}
