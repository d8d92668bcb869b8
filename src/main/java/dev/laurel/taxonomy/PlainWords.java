package dev.laurel.taxonomy;

import dev.laurel.taxonomy.text.Token;
import java.util.List;
import java.util.Set;

/**
 * Names of skills that are plain English words too: R, Go, Excel, Access, Sketch.
 *
 * <p>Such a word counts as the skill where it is written as the skill is ("R", "Excel") and its capital is not merely
 * that of a sentence's first word, or where it stands alone between separators, as in a list of tags.
 */
final class PlainWords {
    /** Folded, as {@link dev.laurel.taxonomy.text.Folding} leaves them. */
    private static final Set<String> GUARDED =
            Set.of(("r c d go excel word access outlook team sketch swift spark less sass"
                            + " rust dart ruby chef puppet salt scratch make zoom notion slack canvas basic dash flask express react"
                            + " angular vision project office publisher keynote number page drive meet form sheet doc crystal unity"
                            + " source shape plan sage wave hub node spring play hive pig storm oracle apollo epic athena blender"
                            + " maya flash director illustrator framer frame muse loom miro maze stack intercom front box base monday"
                            + " buffer frog studio migration logging it pm or er cart care moz jira linear craft drip ghost")
                    .split(" "));

    /** After a sentence's first word, these show that it is a verb or plain noun: "Excel in", "Access to". */
    private static final Set<String> PLAIN_NEXT =
            Set.of(("in at to the a an your our you with on of through up out into as for from"
                            + " this that these their it is are was be by we i own all any")
                    .split(" "));

    private PlainWords() {}

    static boolean mayBeSkill(String text, List<Token> tokens, int at, String name, boolean caseCounts) {
        var token = tokens.get(at);
        if (!caseCounts && !GUARDED.contains(token.folded())) {
            return true;
        }
        return standsAlone(tokens, at) || isWrittenAs(text.substring(token.start(), token.end()), name, tokens, at);
    }

    private static boolean standsAlone(List<Token> tokens, int at) {
        return tokens.get(at).beginsPhrase()
                && (at + 1 == tokens.size() || tokens.get(at + 1).beginsPhrase());
    }

    private static boolean isWrittenAs(String written, String name, List<Token> tokens, int at) {
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
}
