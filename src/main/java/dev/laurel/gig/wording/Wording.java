package dev.laurel.gig.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds wording about protected traits, and the commonest words that stand in for one, in English, German, French and
 * Spanish: a list of our own, {@code /wording/words.tsv}. It knows phrases, not meaning, so it both misses and errs;
 * what it finds is a hint and stops nobody.
 */
public final class Wording {
    /** Remarks on one text: enough to see what is wrong with it, few enough to be read. */
    public static final int MAX_REMARKS = 20;

    private static final String LIST = "/wording/words.tsv";
    private static final int FLAGS =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.COMMENTS;
    private static final Map<Trait, Pattern> WORDS = words();

    private Wording() {}

    /** What is found, first words first, at most {@value #MAX_REMARKS}; each stretch of a trait once. */
    public static List<Remark> in(String text) {
        return WORDS.entrySet().stream()
                .flatMap(words -> found(words.getKey(), words.getValue(), text))
                .sorted(Remark.BY_PLACE)
                .limit(MAX_REMARKS)
                .toList();
    }

    private static Stream<Remark> found(Trait trait, Pattern words, String text) {
        return words.matcher(text)
                .results()
                .limit(MAX_REMARKS)
                .map(hit -> new Remark(trait.code(), trait.message(), hit.group(), hit.start(), hit.end()));
    }

    /** One pattern a trait: its phrases, each between the borders of words. */
    private static Map<Trait, Pattern> words() {
        var lines = lines().collect(Collectors.groupingBy(
                line -> Trait.valueOf(line[0]), () -> new EnumMap<>(Trait.class), Collectors.toList()));
        var words = new EnumMap<Trait, Pattern>(Trait.class);
        lines.forEach((trait, phrases) -> words.put(
                trait,
                Pattern.compile(
                        phrases.stream()
                                .map(line -> line[2])
                                .collect(Collectors.joining("|", "\\b(?:", ")\\b"))
                                .replace(" ", "[\\ \\u00a0\\n]"),
                        FLAGS)));
        return Map.copyOf(words);
    }

    /** Trait, language, phrase. */
    private static Stream<String[]> lines() {
        try (var list = Wording.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException("missing resource " + LIST);
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 3));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
