package dev.laurel.taxonomy;

import dev.laurel.taxonomy.text.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Folded names of skills and whose they are; immutable after building.
 *
 * <p>A name is a number here, so is its skill: the position among the rows it was built from.
 */
final class Names {
    /** A label's explanation in brackets at its end. */
    private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^()]*\\)\\s*$");

    private final List<String> folded = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final List<NameRank> ranks = new ArrayList<>();
    private final Map<String, int[]> byFolded = new HashMap<>();
    private final Map<String, int[]> bySquashed = new HashMap<>();
    private int[] owners = new int[1024];
    private int longest;

    Names(List<SkillRow> rows) {
        for (int skill = 0; skill < rows.size(); skill++) {
            var row = rows.get(skill);
            add(row.label().text(), skill, NameRank.of(row.label(), true));
            for (var alias : row.aliases()) {
                add(alias.text(), skill, NameRank.of(alias, false));
            }
            var short_ = BRACKETS.matcher(row.label().text()).replaceFirst("");
            if (!short_.isBlank() && !short_.equals(row.label().text())) {
                add(short_, skill, NameRank.DERIVED);
            }
        }
    }

    private void add(String text, int skill, NameRank rank) {
        var form = Folding.fold(text);
        if (form.isEmpty()) {
            return;
        }
        int name = folded.size();
        folded.add(form);
        written.add(text);
        if (name == owners.length) {
            owners = Arrays.copyOf(owners, name * 2);
        }
        owners[name] = skill;
        ranks.add(rank);
        byFolded.merge(form, new int[] {name}, Names::joined);
        int words = words(form);
        longest = Math.max(longest, words);
        if (words > 1) {
            bySquashed.merge(Folding.squash(form), new int[] {name}, Names::joined);
        }
    }

    private static int[] joined(int[] a, int[] b) {
        var both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static int words(String form) {
        return 1 + (int) form.chars().filter(c -> c == ' ').count();
    }

    int size() {
        return folded.size();
    }

    String folded(int name) {
        return folded.get(name);
    }

    String written(int name) {
        return written.get(name);
    }

    int skill(int name) {
        return owners[name];
    }

    NameRank rank(int name) {
        return ranks.get(name);
    }

    /** Words in the longest name. */
    int longest() {
        return longest;
    }

    /** The winning names equal to {@code form}, one a skill; empty where there is none. */
    List<Integer> equalTo(String form) {
        return winners(byFolded.get(form));
    }

    /** The same, with spaces left out on both sides. */
    List<Integer> equalWithoutSpaces(String form) {
        var squashed = Folding.squash(form);
        var oneWord = winners(byFolded.get(squashed));
        return oneWord.isEmpty() ? winners(bySquashed.get(squashed)) : oneWord;
    }

    /** Several-word names that {@code word}, written as one, stands for. */
    List<Integer> joinedAs(String word) {
        return winners(bySquashed.get(word));
    }

    private List<Integer> winners(int @Nullable [] names) {
        if (names == null) {
            return List.of();
        }
        var best = NameRank.DERIVED;
        for (int name : names) {
            best = ranks.get(name).compareTo(best) < 0 ? ranks.get(name) : best;
        }
        var winners = new ArrayList<Integer>();
        for (int name : names) {
            if (ranks.get(name) == best && winners.stream().noneMatch(other -> owners[other] == owners[name])) {
                winners.add(name);
            }
        }
        return winners;
    }
}
