package dev.laurel.terms;

import dev.laurel.api.Element;
import dev.laurel.api.Fields;
import dev.laurel.api.Nearest;
import dev.laurel.skill.terms.Place;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Countries (ISO 3166-1 alpha-2) and their regions (ISO 3166-2).
 *
 * <p>The regions of the United States are listed, because licences hang on them; elsewhere a region's form and its
 * country are checked.
 */
public final class Places {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String UNITED_STATES = "US";
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
    private static final int MAX_TEXT = 60;

    private Places() {}

    /**
     * Reads the fields {@code country} and {@code region} of an object.
     *
     * @param required whether a missing country is a fault even without a region
     * @return null where no country is given, or a fault was reported
     */
    public static @Nullable Place read(Fields in, boolean required) {
        var given = required || in.has("region") ? in.required("country") : in.field("country");
        var country = given == null ? null : country(given);
        var place = in.field("region");
        var region = place == null ? null : region(place);
        if (place != null && country != null && region != null && !region.startsWith(country + "-")) {
            place.fault("region_of_another_country", "Must be a region of " + country + ".");
        }
        return country == null || (place != null && region == null) ? null : new Place(country, region);
    }

    private static @Nullable String country(Element value) {
        var text = value.text(1, MAX_TEXT, false);
        if (text == null || COUNTRIES.contains(text)) {
            return text;
        }
        value.fault("unknown_country", "Must be an ISO 3166-1 code of two letters, such as US.", nearest(text));
        return null;
    }

    /** Codes that are close; for an English name or a code of three letters, the code of the country that has it. */
    private static List<String> nearest(String text) {
        var named = COUNTRIES.stream()
                .filter(code -> isCalled(Locale.of("", code), text.strip()))
                .toList();
        return named.isEmpty() ? Nearest.to(text, COUNTRIES) : named;
    }

    private static boolean isCalled(Locale country, String text) {
        return country.getDisplayCountry(Locale.ENGLISH).equalsIgnoreCase(text)
                || country.getISO3Country().equalsIgnoreCase(text);
    }

    /** Reads a region's code, such as US-TX. */
    public static @Nullable String region(Element value) {
        var text = value.text(1, MAX_TEXT, false);
        if (text == null || isRegion(text)) {
            return text;
        }
        value.fault(
                "unknown_region",
                "Must be an ISO 3166-2 code such as US-TX: the country, a hyphen, the region.",
                regionsLike(text));
        return null;
    }

    /** Whether a text is a region's code. */
    public static boolean isRegion(String text) {
        return REGION.matcher(text).matches()
                && COUNTRIES.contains(text.substring(0, 2))
                && (!text.startsWith(UNITED_STATES) || UnitedStates.isRegion(text));
    }

    private static List<String> regionsLike(String text) {
        var upper = text.toUpperCase(Locale.ROOT).replace('_', '-');
        if (isRegion(upper)) {
            return List.of(upper);
        }
        return UnitedStates.regionNamed(text).map(List::of).orElse(List.of());
    }
}
