package dev.laurel.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds which of a few known names a misspelt one may have meant. */
public final class Nearest {
    /** A name further away than this share of its length is no suggestion. */
    private static final double MAX_DISTANCE_SHARE = 0.5;
    /** Longer texts are compared by their beginning only, so that a hostile name costs nothing. */
    private static final int MAX_LENGTH = 64;

    private static final int MAX_SUGGESTIONS = 3;

    private Nearest() {}

    /** The known names nearest to {@code name} by edit distance, best first, at most three; none that is far off. */
    public static List<String> to(String name, Collection<String> known) {
        record Scored(String name, int distance) {}
        var folded = fold(name);
        return known.stream()
                .map(candidate -> new Scored(candidate, distance(folded, fold(candidate))))
                .filter(scored ->
                        scored.distance <= MAX_DISTANCE_SHARE * Math.max(folded.length(), scored.name.length()))
                .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name))
                .limit(MAX_SUGGESTIONS)
                .map(Scored::name)
                .toList();
    }

    private static String fold(String name) {
        var lower = name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
        return lower.length() <= MAX_LENGTH ? lower : lower.substring(0, MAX_LENGTH);
    }

    /** Levenshtein distance. */
    static int distance(String a, String b) {
        var previous = new int[b.length() + 1];
        var current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            var swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
