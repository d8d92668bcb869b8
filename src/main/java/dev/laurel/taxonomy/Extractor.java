package dev.laurel.taxonomy;

import dev.laurel.taxonomy.text.Folding;
import dev.laurel.taxonomy.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of skills in running text: the longest name at each place, left to right.
 *
 * <p>A name does not reach across punctuation that ends a phrase. Denied skills ({@link Negation}) and words that are
 * rather plain English ({@link PlainWords}) are left out; so is a name that several skills share.
 */
final class Extractor {
    /** A text's single word stands for a several-word name ("powerbi") only from this length on. */
    private static final int SHORTEST_JOINED = 6;

    private final Names names;
    private final List<PublishedSkill> skills;

    Extractor(Names names, List<PublishedSkill> skills) {
        this.names = names;
        this.skills = skills;
    }

    Extraction extract(String text) {
        var tokens = Folding.tokens(text);
        var mentions = new ArrayList<Extraction.Mention>();
        boolean listDenied = false;
        for (int at = 0; at < tokens.size(); ) {
            listDenied &= tokens.get(at).gap() != Token.Gap.END;
            var match = longestAt(text, tokens, at);
            if (match == null) {
                listDenied &= isListWord(tokens.get(at));
                at++;
                continue;
            }
            listDenied = listDenied || Negation.denies(tokens, at, at + match.words());
            if (!listDenied) {
                mentions.add(mention(text, tokens, at, match));
            }
            at += match.words();
        }
        return new Extraction(mentions);
    }

    /** "No experience with Epic, Cerner or Athena" denies all three. */
    private static boolean isListWord(Token token) {
        return token.folded().equals("or")
                || token.folded().equals("nor")
                || token.folded().equals("and");
    }

    private Extraction.Mention mention(String text, List<Token> tokens, int at, Match match) {
        int start = tokens.get(at).start();
        int end = tokens.get(at + match.words() - 1).end();
        return new Extraction.Mention(
                skills.get(names.skill(match.name())).skill(), start, end, text.substring(start, end));
    }

    private record Match(int name, int words) {}

    private @Nullable Match longestAt(String text, List<Token> tokens, int at) {
        for (int words = phraseLength(tokens, at); words > 0; words--) {
            var found = equalNames(tokens.subList(at, at + words));
            if (found.size() == 1 && isMeant(text, tokens, at, words, found.getFirst())) {
                return new Match(found.getFirst(), words);
            }
        }
        return null;
    }

    private List<Integer> equalNames(List<Token> words) {
        var form = Folding.join(words);
        var equal = names.equalTo(form);
        return equal.isEmpty() && words.size() == 1 && form.length() >= SHORTEST_JOINED ? names.joinedAs(form) : equal;
    }

    private int phraseLength(List<Token> tokens, int at) {
        int most = Math.min(names.longest(), tokens.size() - at);
        int length = 1;
        while (length < most && !tokens.get(at + length).beginsPhrase()) {
            length++;
        }
        return length;
    }

    private boolean isMeant(String text, List<Token> tokens, int at, int words, int name) {
        return words > 1 || PlainWords.mayBeSkill(text, tokens, at, names.written(name), caseCounts(name));
    }

    /** Single-word product names nobody here reviewed must be written as products are: Slack, not slack. */
    private boolean caseCounts(int name) {
        boolean reviewed = names.rank(name).compareTo(NameRank.REVIEWED_ALIAS) <= 0;
        boolean product = skills.get(names.skill(name)).kind() == SkillKind.TOOL;
        return !reviewed && (product || names.rank(name) == NameRank.DERIVED);
    }
}
