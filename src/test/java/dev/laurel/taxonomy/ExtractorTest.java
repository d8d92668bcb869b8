package dev.laurel.taxonomy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.laurel.skill.Skill;
import dev.laurel.taxonomy.source.Starter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ExtractorTest {
    private static final Skills STARTER = Starter.skills();

    private static List<String> found(String text) {
        return STARTER.extract(text).skills().stream().map(Skill::label).toList();
    }

    private static final Map<String, List<String>> TEXTS = Map.ofEntries(
            Map.entry("We need Python, R or SQL.", List.of("Python", "R", "SQL")),
            Map.entry("no experience with Epic EHR", List.of()),
            Map.entry("No experience with Epic EHR, Cerner or Athenahealth needed. Figma is.", List.of("Figma")),
            Map.entry("Not only Figma but also Sketch", List.of("Figma", "Sketch")),
            Map.entry("Tableau is not required", List.of()),
            Map.entry("Without Tableau, but with Power BI", List.of("Power BI")),
            Map.entry("You excel in a fast office and go far", List.of()),
            Map.entry("Excel in everything you do", List.of()),
            Map.entry("Excel and Word", List.of("Microsoft Excel", "Microsoft Word")),
            Map.entry("advanced Excel with pivot tables", List.of("Microsoft Excel", "pivot tables")),
            Map.entry("R&D in a big company", List.of()),
            Map.entry("excel, go, r", List.of("Microsoft Excel", "Go", "R")),
            Map.entry("an seo specialist", List.of("search engine optimisation")),
            Map.entry("powerbi dashboards", List.of("Power BI", "dashboard design")),
            Map.entry(
                    "Search Engine Optimization (SEO) and A/B-testing",
                    List.of("search engine optimisation", "A/B testing")),
            Map.entry("C++/C# on Node.js", List.of("C++", "C#", "Node.js")));

    @TestFactory
    Stream<DynamicTest> skillsAreFoundInRunningText() {
        return TEXTS.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> assertEquals(entry.getValue(), found(entry.getKey()))));
    }

    @Test
    void aMentionStandsOnItsWords() {
        var text = "Knows Google Analytics 4 well";
        var mention = STARTER.extract(text).mentions().getFirst();
        assertEquals("Google Analytics 4", mention.text());
        assertEquals(6, mention.start());
        assertEquals(24, mention.end());
        assertEquals(mention.text(), text.substring(mention.start(), mention.end()));
    }

    @Test
    void theLongestNameWins() {
        assertEquals(List.of("Google Analytics"), found("google analytics"));
        assertEquals(List.of("telehealth platforms"), found("telehealth platforms"));
    }

    @Test
    void aNameDoesNotReachAcrossASentence() {
        assertEquals(List.of(), found("We work with data. Entry is free"));
    }
}
