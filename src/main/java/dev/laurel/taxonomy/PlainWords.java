package dev.laurel.taxonomy;

import dev.laurel.taxonomy.text.Folding;
import dev.laurel.taxonomy.text.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names of skills that are plain English words too: R, Go, Excel, Access, Sketch, software.
 *
 * <p>Such a word counts as the skill where it stands alone between separators, as in a list of tags, or where its
 * capitals show that it is a name: "R", "Excel", and not merely a sentence's first letter.
 */
final class PlainWords {
    /** Shorter names are words in too many ways ("it", "ap", "ms"): their case always counts. */
    private static final int SHORT = 2;

    /** Names that are plain words too, folded. */
    private static final Set<String> GUARDED = words("/taxonomy/plain-words.txt");

    /** After a sentence's first word, these show that it is a verb or plain noun: "Excel in", "Access to". */
    private static final Set<String> PLAIN_NEXT = words("/taxonomy/plain-next.txt");

    private PlainWords() {}

    /**
     * Whether the word at {@code at} is the skill of that name.
     *
     * @param name as the taxonomy writes it
     * @param caseCounts whether its capitals matter though it is no plain word
     */
    static boolean mayBeSkill(String text, List<Token> tokens, int at, String name, boolean caseCounts) {
        var token = tokens.get(at);
        if (!caseCounts && token.folded().length() > SHORT && !GUARDED.contains(token.folded())) {
            return true;
        }
        return !isPairedByAmpersand(text, token)
                && (standsAlone(tokens, at)
                        || isWrittenAs(text.substring(token.start(), token.end()), name, tokens, at));
    }

    private static boolean standsAlone(List<Token> tokens, int at) {
        return tokens.get(at).beginsPhrase()
                && (at + 1 == tokens.size() || tokens.get(at + 1).beginsPhrase());
    }

    /** R&D is neither R nor D. */
    private static boolean isPairedByAmpersand(String text, Token token) {
        return token.folded().length() == 1
                && (text.substring(token.end()).stripLeading().startsWith("&")
                        || text.substring(0, token.start()).stripTrailing().endsWith("&"));
    }

    private static boolean isWrittenAs(String written, String name, List<Token> tokens, int at) {
        if (written.equals(written.toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (isUpper(written) && (written.length() > 1 || written.equals(name))) {
            return true;
        }
        return written.equals(name) && (!tokens.get(at).beginsPhrase() || !PLAIN_NEXT.contains(next(tokens, at)));
    }

    private static String next(List<Token> tokens, int at) {
        return at + 1 == tokens.size() ? "" : tokens.get(at + 1).folded();
    }

    private static boolean isUpper(String word) {
        return word.chars().noneMatch(Character::isLowerCase);
    }

    /** Words of a resource, parted by white space; a line that begins with # is a remark. */
    private static Set<String> words(String resource) {
        try (var in = Objects.requireNonNull(PlainWords.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Folding.tokens(line).stream())
                    .map(Token::folded)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
