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
    /** The levels of every second language, and of each the bit above it, which is the next language's lowest. */
    private static final long EVERY_SECOND = everySecond();

    private static final long ABOVE = (EVERY_SECOND << 1) & ~EVERY_SECOND;

    private Spoken() {}

    private static long everySecond() {
        long all = 0;
        for (int place = 0; place < WIDESPREAD.size(); place += 2) {
            all |= MASK << (place * BITS);
        }
        return all;
    }

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
        long others = asked >>> OTHERS;
        return ((spoken >>> OTHERS) & others) == others
                && isEachAtLeast(spoken, asked)
                && isEachAtLeast(spoken >>> BITS, asked >>> BITS);
    }

    /** Of every second language, all at once: no level borrows from the bit that stands above it. */
    private static boolean isEachAtLeast(long spoken, long asked) {
        return ((((spoken & EVERY_SECOND) | ABOVE) - (asked & EVERY_SECOND)) & ABOVE) == ABOVE;
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
