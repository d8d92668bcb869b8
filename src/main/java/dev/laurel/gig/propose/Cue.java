package dev.laurel.gig.propose;

import dev.laurel.skill.ask.Importance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words that say how much something matters.
 *
 * @param leads whether it speaks of what follows; else of what stands before
 */
record Cue(Span span, Importance importance, boolean leads) {
    private static final Pattern LEADING_PREFERRED =
            words("ideally|preferably|optionally|bonus points? (?:for|if)|we(?:'|’)d love");
    private static final Pattern LEADING_REQUIRED = words("must(?: have| know| be)?|needs?(?: to)?|requires?");
    private static final Pattern PREFERRED = words(
            "(?:a |an )?(?:big |huge |strong |real |definite )?(?:plus|bonus|advantage|asset)|preferred|desirable|desired|nice[- ]to[- ]have"
                    + "|good to have|optional|not (?:required|essential|necessary)|would be (?:nice|great|ideal|helpful)|beneficial|helpful|welcome");
    private static final Pattern REQUIRED = words("required|essential|mandatory|a must|must[- ]have|necessary|needed");
    /** Between a thing and a cue behind it, these words say that the cue speaks of something else. */
    private static final Pattern BREAK = Pattern.compile(",|\\bbut\\b|\\bwhile\\b", Pattern.CASE_INSENSITIVE);

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    /**
     * The cues of a sentence, in order.
     *
     * @param things what it speaks of: a cue behind one speaks of it, a cue before all speaks of what follows
     */
    static List<Cue> of(String text, Span sentence, List<Span> things) {
        var found = new ArrayList<Cue>();
        add(text, sentence, LEADING_PREFERRED, Importance.PREFERRED, found);
        add(text, sentence, PREFERRED, Importance.PREFERRED, found);
        add(text, sentence, LEADING_REQUIRED, Importance.REQUIRED, found);
        add(text, sentence, REQUIRED, Importance.REQUIRED, found);
        found.sort(Comparator.comparingInt(cue -> cue.span.start()));
        var directed = new ArrayList<Cue>();
        int from = sentence.start();
        for (var cue : found) {
            int after = from;
            boolean nothingBefore =
                    things.stream().noneMatch(thing -> thing.start() >= after && thing.end() <= cue.span.start());
            directed.add(new Cue(cue.span, cue.importance, cue.leads || nothingBefore));
            from = cue.span.end();
        }
        return directed;
    }

    private static void add(String text, Span sentence, Pattern pattern, Importance importance, List<Cue> found) {
        boolean leads = pattern == LEADING_PREFERRED || pattern == LEADING_REQUIRED;
        var matches = pattern.matcher(text).region(sentence.start(), sentence.end());
        while (matches.find()) {
            var span = Span.of(matches);
            if (found.stream().noneMatch(cue -> cue.span.start() < span.end() && span.start() < cue.span.end())) {
                found.add(new Cue(span, importance, leads));
            }
        }
    }

    /** The cue among a sentence's that speaks of {@code thing}. */
    static Optional<Cue> about(String text, Span thing, List<Cue> cues) {
        var before = cues.stream()
                .filter(cue -> cue.leads && cue.span.end() <= thing.start())
                .reduce((first, second) -> second);
        var behind = cues.stream()
                .filter(cue -> cue.span.start() >= thing.end())
                .findFirst()
                .filter(cue -> !cue.leads);
        if (before.isEmpty() || behind.isEmpty()) {
            return before.or(() -> behind);
        }
        boolean apart = BREAK.matcher(
                        text.substring(thing.end(), behind.get().span.start()))
                .find();
        return apart ? before : behind;
    }
}
