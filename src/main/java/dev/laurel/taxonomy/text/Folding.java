package dev.laurel.taxonomy.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The folded form in which names of skills are equal: "Search-Engine Optimisation" and "search engine optimization".
 *
 * <p>Compatibility forms (NFKC), letter case, accents, punctuation, spacing, British and American spelling and simple
 * plurals fold away; {@code &} reads as "and"; {@code +} and {@code #} stay where they end a word (C++, C#); a dot
 * inside a word vanishes (Node.js, nodejs). Folding is for comparing, never for showing.
 */
public final class Folding {
    private Folding() {}

    /** Words of {@code text} joined by one space; empty where it has no letter or digit. */
    public static String fold(String text) {
        return join(tokens(text));
    }

    /** The folded words without any space between, so that "Power BI" equals "PowerBI". */
    public static String squash(String folded) {
        return folded.replace(" ", "");
    }

    /** The words of {@code text} in order, each with its place. */
    public static List<Token> tokens(String text) {
        return new Tokenizer(text).tokens();
    }

    /** The folded forms joined by one space. */
    public static String join(List<Token> tokens) {
        return tokens.stream().map(Token::folded).collect(Collectors.joining(" "));
    }
}
