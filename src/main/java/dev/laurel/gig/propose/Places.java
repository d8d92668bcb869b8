package dev.laurel.gig.propose;

import dev.laurel.terms.UnitedStates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds states of the United States in a text. */
final class Places {
    /** Longest names first, so that West Virginia is not read as Virginia; Washington, D.C., is no state. */
    private static final Pattern NAME = Pattern.compile(
            "\\bWashington,?\\s+D\\.?C\\b\\.?|\\b(?:"
                    + UnitedStates.regions().values().stream()
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .map(Pattern::quote)
                            .collect(Collectors.joining("|"))
                    + ")\\b",
            Pattern.CASE_INSENSITIVE);
    /** Two capital letters are a state where they cannot be a word: after a comma, a bracket, a slash, or as US-TX. */
    private static final Pattern CODE = Pattern.compile("(?:\\bUS-|(?<=[,(/]\\s?)|(?<=\\bin\\s))(?<code>[A-Z]{2})\\b");

    private static final String CAPITAL = "US-DC";

    private Places() {}

    /**
     * A state that a text names.
     *
     * @param region ISO 3166-2
     */
    record Found(String region, Span span) {}

    /** The states that a stretch of a text names, in order. */
    static List<Found> in(String text, Span stretch) {
        var found = new ArrayList<Found>();
        var names = NAME.matcher(text).region(stretch.start(), stretch.end()).useTransparentBounds(true);
        while (names.find()) {
            found.add(new Found(named(names.group()), Span.of(names)));
        }
        var codes = CODE.matcher(text).region(stretch.start(), stretch.end()).useTransparentBounds(true);
        while (codes.find()) {
            var region = "US-" + codes.group("code");
            if (UnitedStates.isRegion(region)) {
                found.add(new Found(region, Span.of(codes)));
            }
        }
        found.sort(Comparator.comparingInt(place -> place.span().start()));
        return found;
    }

    private static String named(String name) {
        return name.toLowerCase(Locale.ROOT).matches("washington,?\\s+d.*")
                ? CAPITAL
                : UnitedStates.regionNamed(name).orElseThrow();
    }
}
