package dev.laurel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages' words: whatever is said in English is said in each of the other languages. */
class WordsTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final String ENDING = ".properties";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    /** Per cent of the values that differ from English: "Widget" may stay, a file that was only copied may not. */
    private static final int LEAST_OWN_WORDS = 80;

    private static final List<String> TRANSLATIONS = Language.all().stream()
            .filter(language -> language != Language.EN)
            .map(Language::tag)
            .toList();

    @Test
    void everyWordIsThereInEveryLanguage() throws IOException {
        assertEquals(List.of("de", "es", "fr", "ar"), TRANSLATIONS);
        var bundles = bundles();
        assertFalse(bundles.isEmpty(), "no words in " + MESSAGES);
        var faults = new ArrayList<String>();
        for (var bundle : bundles) {
            var english = read(MESSAGES.resolve(bundle + ENDING));
            for (var language : TRANSLATIONS) {
                var file = MESSAGES.resolve(bundle + "_" + language + ENDING);
                if (Files.exists(file)) {
                    faults(english, read(file)).forEach(fault -> faults.add(file.getFileName() + ": " + fault));
                } else {
                    faults.add(file.getFileName() + ": is missing");
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everyWordIsSaidSomewhere() throws IOException {
        var said = said(Path.of("src/main/resources/templates"), Path.of("src/main/java"));
        var unsaid = new ArrayList<String>();
        for (var bundle : bundles()) {
            unsaid.addAll(unsaid(bundle, read(MESSAGES.resolve(bundle + ENDING)).keySet(), said));
        }
        assertEquals(List.of(), unsaid);
        assertEquals(List.of("shell:forgotten"), unsaid("shell", Set.of("forgotten", "demo"), said));
    }

    /**
     * Words of a bundle that no template names and no program asks for; of an enum's words the one name before them.
     */
    private static List<String> unsaid(String bundle, Set<String> keys, String said) {
        return keys.stream()
                .map(key -> key.replaceAll("_.*", ""))
                .distinct()
                .filter(word -> !Pattern.compile(bundle + ":" + word + "\\b|\\." + word + "\\(|::" + word + "\\b")
                        .matcher(said)
                        .find())
                .map(word -> bundle + ":" + word)
                .sorted()
                .toList();
    }

    private static String said(Path... roots) throws IOException {
        var all = new StringBuilder();
        for (var root : roots) {
            try (var files = Files.walk(root)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    all.append(Files.readString(file)).append('\n');
                }
            }
        }
        return all.toString();
    }

    @Test
    void aMissingWordAndAChangedPlaceholderAreFound() {
        var english = Map.of("back", "Back", "score", "Score", "met", "{met} of {of}");
        assertEquals(
                List.of("back is missing", "met has [{met}, {off}], not [{met}, {of}]"),
                faults(english, Map.of("score", "Wertung", "met", "{met} von {off}")));
    }

    @Test
    void anEmptyAndAnUnknownWordAreFound() {
        assertEquals(
                List.of("back is empty", "bakc is not in English"),
                faults(Map.of("back", "Back"), Map.of("back", " ", "bakc", "Zurück")));
    }

    @Test
    void wordsThatWereOnlyCopiedAreFound() {
        var english = Map.of("a", "One", "b", "Two", "c", "Three", "d", "Four", "e", "Widget");
        // 4 of 5 are 80 %; 3 of 5 are 60 %
        assertEquals(
                List.of(), faults(english, Map.of("a", "Eins", "b", "Zwei", "c", "Drei", "d", "Vier", "e", "Widget")));
        assertEquals(
                List.of("only 3 of 5 differ from English"),
                faults(english, Map.of("a", "Eins", "b", "Zwei", "c", "Drei", "d", "Four", "e", "Widget")));
    }

    /** What is wrong with a translation, in the order of the keys. */
    private static List<String> faults(Map<String, String> english, Map<String, String> translation) {
        var faults = new ArrayList<String>();
        int own = 0;
        int both = 0;
        var keys = new TreeSet<>(english.keySet());
        keys.addAll(translation.keySet());
        for (var key : keys) {
            var said = english.get(key);
            var translated = translation.get(key);
            if (said == null) {
                faults.add(key + " is not in English");
            } else if (translated == null) {
                faults.add(key + " is missing");
            } else {
                both++;
                own += translated.equals(said) ? 0 : 1;
                if (translated.isBlank()) {
                    faults.add(key + " is empty");
                } else if (!placeholders(translated).equals(placeholders(said))) {
                    faults.add(key + " has " + placeholders(translated) + ", not " + placeholders(said));
                }
            }
        }
        if (own * 100 < both * LEAST_OWN_WORDS) {
            faults.add("only " + own + " of " + both + " differ from English");
        }
        return faults;
    }

    private static Set<String> placeholders(String value) {
        return new TreeSet<>(
                PLACEHOLDER.matcher(value).results().map(MatchResult::group).toList());
    }

    /** Names of the bundles: of the files without a language. */
    private static List<String> bundles() throws IOException {
        var translated = Pattern.compile(".*_(" + String.join("|", TRANSLATIONS) + ")");
        try (var files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(name -> !translated.matcher(name).matches())
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        var words = new TreeMap<String, String>();
        properties.forEach((key, value) -> words.put(key.toString(), value.toString()));
        return words;
    }
}
