package dev.laurel.gig.propose;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds hours a week, and a time zone with working hours and their overlap. Of a range of hours, the lower end: whoever
 * has that many passes.
 */
final class TimeFinder {
    private static final int HOURS_A_WEEK = 168;
    private static final int NOON = 12;
    private static final Pattern HOURS = Pattern.compile(
            "\\b(?<low>[0-9]{1,3})(?:\\s?(?:-|–|to)\\s?[0-9]{1,3})?\\+?\\s?(?:hours|hrs|hr|h)\\s?(?:per|a|each|/|every)?\\s?(?:week|wk|weekly)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ZONE = Pattern.compile(
            "\\b(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Za-z_]+(?:/[A-Za-z_]+)?");
    private static final String CLOCK = "([0-9]{1,2})(?::([0-9]{2}))?\\s?([ap]\\.?m\\.?)?";
    private static final Pattern WORKING =
            Pattern.compile("\\b" + CLOCK + "\\s?(?:-|–|to)\\s?" + CLOCK + "(?![0-9])", Pattern.CASE_INSENSITIVE);
    private static final Pattern OVERLAP = Pattern.compile(
            "\\b([0-9]{1,2})\\s?\\+?\\s?(?:hours?|hrs?)(?:['’]?s?)?\\s(?:of\\s)?(?:daily\\s)?overlap|overlap(?:s|ping)?(?:\\s\\w+){0,3}\\s([0-9]{1,2})\\s?(?:hours?|hrs?)",
            Pattern.CASE_INSENSITIVE);

    private TimeFinder() {}

    static void find(String text, Sketch sketch) {
        var hours = HOURS.matcher(text);
        while (hours.find()) {
            int number = Integer.parseInt(hours.group("low"));
            if (number > 0 && number <= HOURS_A_WEEK) {
                sketch.set("hoursPerWeek", IntNode.valueOf(number), Span.of(hours));
            }
        }
        var zones = ZONE.matcher(text);
        while (zones.find()) {
            if (ZoneId.getAvailableZoneIds().contains(zones.group())) {
                sketch.set("timeZone", TextNode.valueOf(zones.group()), Span.of(zones));
                workingHours(text, sketch);
            }
        }
    }

    private static void workingHours(String text, Sketch sketch) {
        var matches = WORKING.matcher(text);
        while (matches.find()) {
            var from = time(matches, 1);
            var to = time(matches, 4);
            if (from.isPresent() && to.isPresent() && !from.equals(to)) {
                var hours = JsonNodeFactory.instance.objectNode();
                hours.put("from", from.get().toString()).put("to", to.get().toString());
                sketch.set("workingHours", hours, Span.of(matches));
                overlap(text, sketch);
                return;
            }
        }
    }

    private static void overlap(String text, Sketch sketch) {
        var matches = OVERLAP.matcher(text);
        if (matches.find()) {
            var number = matches.group(1) == null ? matches.group(2) : matches.group(1);
            sketch.set("overlapHours", IntNode.valueOf(Integer.parseInt(number)), Span.of(matches));
        }
    }

    /** Only what is plainly a time of day: with minutes, or with am or pm. */
    private static Optional<LocalTime> time(Matcher match, int group) {
        int hour = Integer.parseInt(match.group(group));
        @Nullable String minutes = match.group(group + 1);
        @Nullable String half = match.group(group + 2);
        if ((minutes == null && half == null) || hour > 23) {
            return Optional.empty();
        }
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        if (minute > 59 || (half != null && (hour == 0 || hour > NOON))) {
            return Optional.empty();
        }
        int shifted = half == null ? hour : hour % NOON + (half.charAt(0) == 'p' || half.charAt(0) == 'P' ? NOON : 0);
        return Optional.of(LocalTime.of(shifted, minute));
    }
}
