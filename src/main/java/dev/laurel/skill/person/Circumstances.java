package dev.laurel.skill.person;

import dev.laurel.skill.terms.Language;
import dev.laurel.skill.terms.Place;
import dev.laurel.skill.terms.Rate;
import dev.laurel.skill.terms.WorkingHours;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person states about how, when and where they work. A value not stated is null and passes no gate that asks for
 * it.
 *
 * @param languages spoken, each tag once
 */
public record Circumstances(
        @Nullable Place place,
        @Nullable ZoneId timeZone,
        @Nullable WorkingHours workingHours,
        List<Language> languages,
        @Nullable Rate rate,
        @Nullable Availability availability) {
    public Circumstances {
        languages = List.copyOf(languages);
    }

    /** Nothing stated. */
    public static Circumstances none() {
        return new Circumstances(null, null, null, List.of(), null, null);
    }
}
