package dev.laurel.index.lucene;

import dev.laurel.skill.terms.Cefr;
import dev.laurel.skill.terms.Language;
import java.util.List;
import java.util.Locale;

/**
 * Languages in one number: for each of twenty widespread ones three bits of the best level, 0 where it is not spoken,
 * and three bits more that all others share.
 */
final class Spoken {
    /** Primary subtags, whose order is that of the bits. */
    private static final List<String> WIDESPREAD = List.of(
            "en", "es", "zh", "hi", "ar", "pt", "fr", "de", "ru", "ja", "ko", "it", "tr", "pl", "nl", "uk", "vi", "id",
            "bn", "ur");

    private static final List<Cefr> LEVELS = List.of(Cefr.values());

    private static final int BITS = 3;
    private static final long MASK = 7;
    private static final int OTHERS = WIDESPREAD.size() * BITS;

    private Spoken() {}

    /** What somebody speaks, or a gig asks for. */
    static long of(List<Language> languages) {
        long all = 0;
        for (var language : languages) {
            all = with(all, language);
        }
        return all;
    }

    private static long with(long all, Language language) {
        var primary = locale(language).getLanguage();
        int place = WIDESPREAD.indexOf(primary);
        if (place < 0) {
            return all | (1L << (OTHERS + Math.floorMod(primary.hashCode(), BITS)));
        }
        int shift = place * BITS;
        long level = LEVELS.indexOf(language.level()) + 1L;
        long before = (all >>> shift) & MASK;
        return before >= level ? all : (all & ~(MASK << shift)) | (level << shift);
    }

    /** Whether what is spoken may meet all that is asked; where not, it does not. */
    static boolean mayMeet(long spoken, long asked) {
        long rest = asked >>> OTHERS;
        if (((spoken >>> OTHERS) & rest) != rest) {
            return false;
        }
        long levels = asked & ((1L << OTHERS) - 1);
        while (levels != 0) {
            int shift = Long.numberOfTrailingZeros(levels) / BITS * BITS;
            if (((spoken >>> shift) & MASK) < ((levels >>> shift) & MASK)) {
                return false;
            }
            levels &= ~(MASK << shift);
        }
        return true;
    }

    /** Whether {@link #mayMeet} decides: all that is asked is widespread, and none in a region alone. */
    static boolean isDecisive(List<Language> asked) {
        return asked.stream()
                .map(Spoken::locale)
                .allMatch(one -> WIDESPREAD.contains(one.getLanguage())
                        && one.getCountry().isEmpty());
    }

    private static Locale locale(Language language) {
        return Locale.forLanguageTag(language.tag());
    }
}
