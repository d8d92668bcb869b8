package dev.laurel.skill.terms;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A language at a level, spoken or asked for.
 *
 * @param tag BCP 47, with or without region, in canonical case ({@code en}, {@code pt-BR})
 * @param level command of it
 */
public record Language(String tag, Cefr level) {
    /** Tags that are remembered: more than anybody has met, and few enough to stay. */
    private static final int MOST_KNOWN = 1_024;

    private static final Map<String, Parts> KNOWN = new ConcurrentHashMap<>();

    /** Whether this, spoken, meets {@code asked}: same primary language, same region if one is asked, level reached. */
    public boolean meets(Language asked) {
        return level.compareTo(asked.level) >= 0
                && (tag.equals(asked.tag) || Parts.of(tag).isWithin(Parts.of(asked.tag)));
    }

    /** What of a tag is compared; taking one apart takes longer than all else that a gate asks. */
    private record Parts(String language, String region) {
        static Parts of(String tag) {
            var known = KNOWN.get(tag);
            if (known != null) {
                return known;
            }
            var locale = Locale.forLanguageTag(tag);
            var parts = new Parts(locale.getLanguage(), locale.getCountry());
            if (KNOWN.size() < MOST_KNOWN) {
                KNOWN.put(tag, parts);
            }
            return parts;
        }

        boolean isWithin(Parts wanted) {
            return language.equals(wanted.language) && (wanted.region.isEmpty() || wanted.region.equals(region));
        }
    }
}
