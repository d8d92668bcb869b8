package dev.laurel.demo.content;

import dev.laurel.skill.Level;
import dev.laurel.skill.terms.Cefr;
import dev.laurel.skill.terms.RateUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A freelancer of the demo, hand-written or drawn.
 *
 * @param key unique; also the local part of the mail address
 * @param kind which of the five kinds; set by the file it stands in
 * @param place region, see {@link PlaceSheet}
 * @param hours first and last hour of the working day
 * @param languages level by tag
 * @param rate in the place's currency
 * @param unit HOUR unless stated
 * @param availableIn days from the day of seeding to the first free day; negative when free already
 * @param availableFor days from the day of seeding to the last free day; null when open
 * @param visibility MEMBERS unless stated
 * @param hidesName whether others see no name
 * @param story why this person is in the demo; null for the crowd
 * @param expect where they must stand; null for the crowd
 */
public record PersonSheet(
        String key,
        String kind,
        String name,
        String place,
        String headline,
        List<String> hours,
        Map<String, Cefr> languages,
        String rate,
        RateUnit unit,
        int hoursPerWeek,
        int availableIn,
        @Nullable Integer availableFor,
        String visibility,
        boolean hidesName,
        Map<String, Level> claims,
        List<BadgeSheet> badges,
        List<LicenceSheet> licences,
        @Nullable String story,
        @Nullable Expectation expect) {
    private static final String MAIL_HOST = "@people.example";

    public PersonSheet {
        kind = Objects.requireNonNullElse(kind, "");
        unit = Objects.requireNonNullElse(unit, RateUnit.HOUR);
        visibility = Objects.requireNonNullElse(visibility, "MEMBERS");
        claims = Objects.requireNonNullElse(claims, Map.of());
        badges = Objects.requireNonNullElse(badges, List.of());
        licences = Objects.requireNonNullElse(licences, List.of());
    }

    /** The address that their credentials name. */
    public String mail() {
        return key + MAIL_HOST;
    }

    PersonSheet of(String other) {
        return new PersonSheet(
                key,
                other,
                name,
                place,
                headline,
                hours,
                languages,
                rate,
                unit,
                hoursPerWeek,
                availableIn,
                availableFor,
                visibility,
                hidesName,
                claims,
                badges,
                licences,
                story,
                expect);
    }
}
