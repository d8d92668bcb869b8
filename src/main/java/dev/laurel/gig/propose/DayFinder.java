package dev.laurel.gig.propose;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.laurel.terms.Days;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the first and the last day of a gig, where they are said with the year. */
final class DayFinder {
    private static final String MONTHS = Arrays.stream(Month.values())
            .map(Month::name)
            .map(name -> name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT))
            .map(name -> name.length() > 3 ? name.substring(0, 3) + "(?:" + name.substring(3) + "|t)?\\.?" : name)
            .collect(Collectors.joining("|"));
    private static final String DAY = "(?:(?<y%1$s>[0-9]{4})-(?<m%1$s>[0-9]{2})-(?<d%1$s>[0-9]{2})"
            + "|(?<name%1$s>" + MONTHS + ")\\s+(?<dd%1$s>[0-9]{1,2})(?:st|nd|rd|th)?,?\\s+(?<yy%1$s>[0-9]{4})"
            + "|(?<ddd%1$s>[0-9]{1,2})(?:st|nd|rd|th)?\\.?\\s+(?:of\\s+)?(?<names%1$s>" + MONTHS
            + ")\\s+(?<yyy%1$s>[0-9]{4}))";
    private static final Pattern RANGE = Pattern.compile(
            "\\b" + DAY.formatted("A") + "\\s*(?:-|–|to|until|till|through)\\s*" + DAY.formatted("B") + "\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST = Pattern.compile(
            "\\b(?:start(?:s|ing)?(?: date)?|beginning|begins|commenc(?:es|ing)|from|as of)(?: on| from)?:?\\s+"
                    + DAY.formatted("A") + "\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST = Pattern.compile(
            "\\b(?:end(?:s|ing)?(?: date)?|until|till|through|finish(?:es|ed)?|completed?)(?: on| by)?:?\\s+"
                    + DAY.formatted("A") + "\\b",
            Pattern.CASE_INSENSITIVE);

    private DayFinder() {}

    static void find(String text, Sketch sketch) {
        var range = RANGE.matcher(text);
        if (range.find()) {
            var first = day(range, "A");
            var last = day(range, "B");
            if (first.isPresent() && last.isPresent() && !last.get().isBefore(first.get())) {
                set("startsOn", first.get(), range, sketch);
                set("endsOn", last.get(), range, sketch);
                return;
            }
        }
        single(text, FIRST, "startsOn", sketch);
        single(text, LAST, "endsOn", sketch);
    }

    private static void single(String text, Pattern pattern, String field, Sketch sketch) {
        var matches = pattern.matcher(text);
        if (matches.find()) {
            day(matches, "A").ifPresent(day -> set(field, day, matches, sketch));
        }
    }

    private static void set(String field, LocalDate day, Matcher words, Sketch sketch) {
        sketch.set(field, TextNode.valueOf(day.toString()), Span.of(words));
    }

    private static Optional<LocalDate> day(Matcher match, String which) {
        try {
            var day = parsed(match, which);
            return day.isBefore(Days.FIRST) || day.isAfter(Days.LAST) ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static LocalDate parsed(Matcher match, String which) {
        if (match.group("y" + which) != null) {
            return LocalDate.of(number(match, "y" + which), number(match, "m" + which), number(match, "d" + which));
        }
        boolean monthFirst = match.group("name" + which) != null;
        return LocalDate.of(
                number(match, (monthFirst ? "yy" : "yyy") + which),
                month(match.group((monthFirst ? "name" : "names") + which)),
                number(match, (monthFirst ? "dd" : "ddd") + which));
    }

    private static int number(Matcher match, String group) {
        return Integer.parseInt(match.group(group));
    }

    private static Month month(String name) {
        var start = name.substring(0, 3).toUpperCase(Locale.ROOT);
        return Arrays.stream(Month.values())
                .filter(month -> month.name().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new DateTimeException("no month: " + name));
    }
}
