package dev.laurel.taxonomy.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FoldingTest {
    /** Each line holds writings of one name. */
    private static final List<List<String>> EQUAL = List.of(
            List.of("Search-Engine Optimisation", "search engine optimization", "SEARCH  ENGINE OPTIMISATION"),
            List.of("R&D", "R & D", "r and d"),
            List.of("Node.js", "NodeJS", "node.JS"),
            List.of("C++", "c++"),
            List.of("C#", "c#"),
            List.of(".NET", "dotnet"),
            List.of("résumé writing", "resume writing", "re\u0301sume\u0301 writing"),
            List.of("Ｅｘｃｅｌ", "Excel"),
            List.of("financial modelling", "Financial Modeling"),
            List.of("user-centred design", "user centered design"),
            List.of("paediatric nursing", "Pediatric nursing"),
            List.of("analyses", "analysis"),
            List.of("dashboards", "dashboard"),
            List.of("technologies", "technology"),
            List.of("programmes", "program"),
            List.of("RN licence", "RN license"),
            List.of("colour theory", "color theory"),
            List.of("children's nursing", "childrens nursing", "children’s nursing"),
            List.of("A/B testing", "a b testing"));

    @TestFactory
    Stream<DynamicTest> writingsOfOneNameFoldTogether() {
        return EQUAL.stream()
                .map(names -> DynamicTest.dynamicTest(names.getFirst(), () -> {
                    for (var name : names) {
                        assertEquals(Folding.fold(names.getFirst()), Folding.fold(name), name);
                    }
                }));
    }

    @Test
    void differentNamesStayApart() {
        var names = List.of("C", "C++", "C#", "R", "Java", "JavaScript", "CSS", "analytics", "analysis", "news", "new");
        for (var a : names) {
            for (var b : names) {
                if (!a.equals(b)) {
                    assertNotEquals(Folding.fold(a), Folding.fold(b), a + " and " + b);
                }
            }
        }
    }

    @Test
    void aTextWithoutLettersFoldsToNothing() {
        assertEquals("", Folding.fold(" – … !? "));
        assertEquals(List.of(), Folding.tokens(""));
    }

    @Test
    void tokensKnowTheirPlace() {
        var text = "Knows Node.js, C++.";
        var tokens = Folding.tokens(text);
        assertEquals(
                List.of("know", "nodejs", "c++"),
                tokens.stream().map(Token::folded).toList());
        assertEquals(
                "Node.js", text.substring(tokens.get(1).start(), tokens.get(1).end()));
        assertEquals("C++", text.substring(tokens.get(2).start(), tokens.get(2).end()));
    }

    @Test
    void aFullStopWithoutSpacePartsSentences() {
        var tokens = Folding.tokens("strong writing.Python required");
        assertEquals(
                List.of("strong", "writing", "python", "required"),
                tokens.stream().map(Token::folded).toList());
        assertEquals(Token.Gap.END, tokens.get(2).gap());
    }

    @Test
    void commasAndSentencesBeginPhrases() {
        var tokens = Folding.tokens("SEO, PPC (paid). Moz/Ahrefs");
        assertEquals(
                List.of(Token.Gap.END, Token.Gap.COMMA, Token.Gap.COMMA, Token.Gap.END, Token.Gap.NONE),
                tokens.stream().map(Token::gap).toList());
        assertTrue(tokens.get(1).beginsPhrase());
        assertFalse(tokens.get(4).beginsPhrase());
    }

    /** Law: folding what is folded changes nothing, and places lie inside the text, in order, for any text at all. */
    @Test
    void foldingIsStableAndPlacesAreInOrder() {
        var random = new Random(20);
        for (int round = 0; round < 5_000; round++) {
            var text = random.ints(random.nextInt(24), 1, 0x2ff)
                    .filter(c -> c < Character.MIN_SURROGATE)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            int last = 0;
            for (var token : Folding.tokens(text)) {
                assertFalse(token.folded().isEmpty(), text);
                assertTrue(token.start() >= last && token.end() > token.start() && token.end() <= text.length(), text);
                last = token.end();
            }
        }
    }
}
