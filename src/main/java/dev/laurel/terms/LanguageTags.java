package dev.laurel.terms;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which tags name a language that people speak (BCP 47). */
final class LanguageTags {
    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());
    /** The two-letter code of a language by its three-letter one; BCP 47 takes the shorter. */
    private static final Map<String, String> SHORTER = TWO_LETTERS.stream()
            .collect(Collectors.toMap(
                    code -> Locale.of(code).getISO3Language(), code -> code, (a, b) -> a.compareTo(b) < 0 ? a : b));
    /** Codes that stand for no language in particular. */
    private static final Set<String> NONE = Set.of("und", "mul", "zxx", "mis");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private LanguageTags() {}

    /** The tag in canonical case, where it is a known language with or without script and region and nothing else. */
    static Optional<String> canonical(String text) {
        return parse(text).filter(LanguageTags::isPlain).map(Locale::toLanguageTag);
    }

    /** The shorter tag of a language that has one. */
    static List<String> suggestions(String text) {
        var primary = text.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        var shorter = SHORTER.get(primary);
        return shorter == null ? byName(text) : List.of(shorter);
    }

    /** What somebody who wrote a language's English name may have meant. */
    private static List<String> byName(String text) {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code ->
                        Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(text))
                .toList();
    }

    private static Optional<Locale> parse(String text) {
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(text).build());
        } catch (IllformedLocaleException bad) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(Locale locale) {
        return isLanguage(locale.getLanguage())
                && locale.getVariant().isEmpty()
                && locale.getExtensionKeys().isEmpty()
                && (locale.getCountry().isEmpty() || COUNTRIES.contains(locale.getCountry()) || isArea(locale));
    }

    /** UN M.49 areas such as 419, Latin America. */
    private static boolean isArea(Locale locale) {
        return Character.isDigit(locale.getCountry().charAt(0));
    }

    private static boolean isLanguage(String code) {
        return TWO_LETTERS.contains(code) || isNamedThreeLetter(code);
    }

    /** The JDK shows a code it has no name for as the code itself. */
    private static boolean isNamedThreeLetter(String code) {
        return code.length() == 3
                && !SHORTER.containsKey(code)
                && !NONE.contains(code)
                && !Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equals(code);
    }
}
