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

    private final @Nullable Names shared;
    private final int offset;
    private final List<String> folded = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final List<NameRank> ranks = new ArrayList<>();
    private final Map<String, int[]> byFolded = new HashMap<>();
    private final Map<String, int[]> bySquashed = new HashMap<>();
    private int[] owners = new int[1024];
    private int longest;

    Names(List<SkillRow> rows) {
        shared = null;
        offset = 0;
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

    /**
     * The shared names under a marketplace's own, which win; the shared ones keep their numbers.
     *
     * @param own number of the skill by tag
     */
    Names(Names shared, Map<String, Integer> own) {
        this.shared = shared;
        offset = shared.size();
        longest = shared.longest;
        own.forEach((tag, skill) -> add(tag, skill, NameRank.OWN));
    }

    private void add(String text, int skill, NameRank rank) {
        var form = Folding.fold(text);
        if (form.isEmpty()) {
            return;
        }
        int place = folded.size();
        int name = offset + place;
        folded.add(form);
        written.add(text);
        if (place == owners.length) {
            owners = Arrays.copyOf(owners, place * 2);
        }
        owners[place] = skill;
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
        return offset + folded.size();
    }

    /** The first number that is not one of the shared names. */
    int offset() {
        return offset;
    }

    String folded(int name) {
        return shared != null && name < offset ? shared.folded(name) : folded.get(name - offset);
    }

    String written(int name) {
        return shared != null && name < offset ? shared.written(name) : written.get(name - offset);
    }

    int skill(int name) {
        return shared != null && name < offset ? shared.skill(name) : owners[name - offset];
    }

    NameRank rank(int name) {
        return shared != null && name < offset ? shared.rank(name) : ranks.get(name - offset);
    }

    /** Words in the longest name. */
    int longest() {
        return longest;
    }

    /** The winning names equal to {@code form}, one a skill; empty where there is none. */
    List<Integer> equalTo(String form) {
        var own = winners(byFolded.get(form));
        return own.isEmpty() && shared != null ? shared.equalTo(form) : own;
    }

    /** The same, with spaces left out on both sides. */
    List<Integer> equalWithoutSpaces(String form) {
        var squashed = Folding.squash(form);
        var oneWord = winners(byFolded.get(squashed));
        var own = oneWord.isEmpty() ? winners(bySquashed.get(squashed)) : oneWord;
        return own.isEmpty() && shared != null ? shared.equalWithoutSpaces(form) : own;
    }

    /** Several-word names that {@code word}, written as one, stands for. */
    List<Integer> joinedAs(String word) {
        var own = winners(bySquashed.get(word));
        return own.isEmpty() && shared != null ? shared.joinedAs(word) : own;
    }

    private List<Integer> winners(int @Nullable [] names) {
        if (names == null) {
            return List.of();
        }
        var best = NameRank.DERIVED;
        for (int name : names) {
            best = rank(name).compareTo(best) < 0 ? rank(name) : best;
        }
        var winners = new ArrayList<Integer>();
        for (int name : names) {
            if (rank(name) == best && winners.stream().noneMatch(other -> skill(other) == skill(name))) {
                winners.add(name);
            }
        }
        return winners;
    }
}
