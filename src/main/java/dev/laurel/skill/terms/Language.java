package dev.laurel.skill.terms;

import java.util.Locale;

/**
 * A language at a level, spoken or asked for.
 *
 * @param tag BCP 47, with or without region, in canonical case ({@code en}, {@code pt-BR})
 * @param level command of it
 */
public record Language(String tag, Cefr level) {
    /** Whether this, spoken, meets {@code asked}: same primary language, same region if one is asked, level reached. */
    public boolean meets(Language asked) {
        var mine = Locale.forLanguageTag(tag);
        var wanted = Locale.forLanguageTag(asked.tag);
        return mine.getLanguage().equals(wanted.getLanguage())
                && (wanted.getCountry().isEmpty() || wanted.getCountry().equals(mine.getCountry()))
                && level.compareTo(asked.level) >= 0;
    }
}
