package dev.laurel.gig.propose;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.laurel.skill.terms.Cefr;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds languages that a posting asks for at a level: "fluent English", "Spanish (B2)". A "native speaker" becomes C2
 * and a note: what counts is command of the language, not where somebody comes from.
 */
final class LanguageFinder {
    private static final Map<String, String> TAGS = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(
                    code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT),
                    code -> code,
                    (a, b) -> a,
                    TreeMap::new));
    private static final String NAMES = TAGS.keySet().stream()
            .filter(name -> name.matches("[a-z]{4,}"))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.joining("|"));
    private static final String LEVELS =
            "native(?:[- ](?:level|speaker))?(?: of| in)?|bilingual(?: in)?|fluent(?:ly)?(?: in)?|fluency in|business(?:[- ]level)?|professional|conversational|basic";
    private static final String CODES = "A1|A2|B1|B2|C1|C2";
    private static final Pattern BEFORE = Pattern.compile(
            "\\b(?<level>" + LEVELS + "|" + CODES + ")\\s+(?:(?:spoken|written|and)\\s+){0,3}(?<first>" + NAMES
                    + ")\\b(?:(?:\\s*(?:/|,|and)\\s*)(?<second>" + NAMES + ")\\b)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BEHIND = Pattern.compile(
            "\\b(?<first>" + NAMES + ")\\b(?<second>)\\s*(?:[-–:,]\\s*|\\(\\s*|at\\s+|level\\s+)*(?<level>" + CODES
                    + "|fluent|native|bilingual|conversational)\\b",
            Pattern.CASE_INSENSITIVE);

    private LanguageFinder() {}

    static void find(String text, Sketch sketch) {
        var found = new TreeMap<String, Cefr>();
        Optional<Span> words = Optional.empty();
        for (var pattern : new Pattern[] {BEFORE, BEHIND}) {
            var matches = pattern.matcher(text);
            while (matches.find()) {
                var level = level(matches.group("level").toLowerCase(Locale.ROOT));
                for (var name : new String[] {matches.group("first"), matches.group("second")}) {
                    var tag = name == null ? null : TAGS.get(name.toLowerCase(Locale.ROOT));
                    if (tag != null && found.putIfAbsent(tag, level) == null) {
                        words = words.or(() -> Optional.of(Span.of(matches)));
                    }
                }
                noteNative(text, Span.of(matches), matches.group("level"), sketch);
            }
        }
        words.ifPresent(span -> sketch.set("languages", json(found), span));
    }

    private static void noteNative(String text, Span words, String level, Sketch sketch) {
        if (level.toLowerCase(Locale.ROOT).startsWith("native")) {
            sketch.note(words.note(
                    "native_speaker",
                    "Asks where somebody comes from; C2 is proposed, which asks how well they command the language.",
                    text));
        }
    }

    private static ArrayNode json(Map<String, Cefr> languages) {
        var list = JsonNodeFactory.instance.arrayNode();
        languages.forEach((tag, level) -> list.addObject().put("tag", tag).put("level", level.name()));
        return list;
    }

    private static Cefr level(String words) {
        if (words.matches("[abc][12]")) {
            return Cefr.valueOf(words.toUpperCase(Locale.ROOT));
        }
        if (words.startsWith("native") || words.startsWith("bilingual")) {
            return Cefr.C2;
        }
        if (words.startsWith("conversational")) {
            return Cefr.B1;
        }
        return words.startsWith("basic") ? Cefr.A2 : Cefr.C1;
    }
}
