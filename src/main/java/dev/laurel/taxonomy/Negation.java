package dev.laurel.taxonomy;

import dev.laurel.taxonomy.text.Token;
import java.util.List;
import java.util.Set;

/**
 * Simple negation: "no experience with Epic EHR", "SEO is not required".
 *
 * <p>A cue reaches forward to the end of its phrase, at most {@value #REACH} words, and "not required" and its like
 * reach back. "Not only", "no later" and their like deny nothing.
 */
final class Negation {
    private static final int REACH = 8;

    private static final Set<String> CUES = Set.of(
            "no", "not", "without", "never", "neither", "nor", "dont", "doesnt", "isnt", "cannot", "lack", "lacking",
            "zero");

    /** After a cue, these take its force away. */
    private static final Set<String> HARMLESS = Set.of(
            "only", "just", "later", "doubt", "problem", "matter", "limited", "least", "more", "les", "less", "longer");

    /** These end a cue's reach within a phrase. */
    private static final Set<String> TURNS =
            Set.of("but", "however", "though", "although", "yet", "instead", "rather", "must", "should");

    /** After a skill and a cue, these say that it is not asked for. */
    private static final Set<String> NEEDED = Set.of(
            "required",
            "needed",
            "necessary",
            "essential",
            "mandatory",
            "expected",
            "need",
            "require",
            "must",
            "important");

    private Negation() {}

    /** Whether the words {@code from} (inclusive) to {@code to} (exclusive) are denied. */
    static boolean denies(List<Token> tokens, int from, int to) {
        return deniedBefore(tokens, from) || deniedAfter(tokens, to);
    }

    private static boolean deniedBefore(List<Token> tokens, int from) {
        for (int at = from - 1;
                at >= Math.max(0, from - REACH) && !tokens.get(at + 1).beginsPhrase();
                at--) {
            var word = tokens.get(at).folded();
            if (TURNS.contains(word)) {
                return false;
            }
            if (CUES.contains(word)) {
                return !HARMLESS.contains(tokens.get(at + 1).folded());
            }
        }
        return false;
    }

    private static boolean deniedAfter(List<Token> tokens, int to) {
        boolean cue = false;
        for (int at = to;
                at < Math.min(tokens.size(), to + REACH) && !tokens.get(at).beginsPhrase();
                at++) {
            var word = tokens.get(at).folded();
            if (cue && NEEDED.contains(word)) {
                return true;
            }
            if (TURNS.contains(word)) {
                return false;
            }
            cue |= CUES.contains(word);
        }
        return false;
    }
}
