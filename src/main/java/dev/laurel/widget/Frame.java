package dev.laurel.widget;

import dev.laurel.web.Language;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every frame.
 *
 * @param origins that may frame it, and that its script may speak to
 * @param script path of the frames' script
 * @param style path of the frames' style
 */
public record Frame(Language language, List<String> origins, String script, String style) {
    private static final String MONTH = "LLL yyyy";

    public Frame {
        origins = List.copyOf(origins);
    }

    /** The origins as the page's script reads them. */
    public String parents() {
        return String.join(" ", origins);
    }

    /** A country's name. */
    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(language.locale());
    }

    /**
     * A month.
     *
     * @param month as 2026-03
     */
    public String month(String month) {
        return DateTimeFormatter.ofPattern(MONTH, language.locale()).format(YearMonth.parse(month));
    }

    /** Where work is done: a country, with its region's code where one is stated. */
    public String place(String country, @Nullable String region) {
        return region == null ? country(country) : country(country) + " (" + region + ")";
    }
}
