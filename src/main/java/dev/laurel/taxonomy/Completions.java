package dev.laurel.taxonomy;

import dev.laurel.taxonomy.text.Folding;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Type-ahead: names of which each typed word begins some word.
 *
 * <p>Order: the name itself, then names that begin with what was typed, then the rest; within each the better
 * {@link NameRank}, the shorter name, the smaller id.
 */
final class Completions {
    private final Names names;
    private final Vocabulary vocabulary;
    private final List<SkillRow> rows;

    Completions(Names names, Vocabulary vocabulary, List<SkillRow> rows) {
        this.names = names;
        this.vocabulary = vocabulary;
        this.rows = rows;
    }

    /** The best names, one a skill, for what was typed so far; none for blank input. */
    List<Integer> of(String typed, int most) {
        var tokens = Folding.tokens(typed);
        if (tokens.isEmpty()) {
            return List.of();
        }
        var form = Folding.join(tokens);
        // The last word is unfinished: its plural or spelling must not be folded away before it is typed out.
        var raw = typed.substring(tokens.getLast().start(), tokens.getLast().end());
        var order = order(form);
        Map<Integer, Integer> best = new HashMap<>();
        for (int name : candidates(form, raw.toLowerCase(java.util.Locale.ROOT))) {
            best.merge(names.skill(name), name, (a, b) -> order.compare(a, b) <= 0 ? a : b);
        }
        return best.values().stream().sorted(order).limit(most).toList();
    }

    private int[] candidates(String form, String lastRaw) {
        var words = form.split(" ", -1);
        var last = words[words.length - 1];
        int[] found = vocabulary.namesWithPrefix(last);
        if (!lastRaw.equals(last)) {
            var typed = vocabulary.namesWithPrefix(lastRaw);
            int length = found.length;
            found = Arrays.copyOf(found, length + typed.length);
            System.arraycopy(typed, 0, found, length, typed.length);
        }
        for (int at = 0; at < words.length - 1 && found.length > 0; at++) {
            var others = new HashSet<Integer>();
            Arrays.stream(vocabulary.namesWithPrefix(words[at])).forEach(others::add);
            found = Arrays.stream(found).filter(others::contains).toArray();
        }
        return found;
    }

    private Comparator<Integer> order(String form) {
        return Comparator.<Integer>comparingInt(name -> closeness(names.folded(name), form))
                .thenComparing(names::rank)
                .thenComparingInt(name -> names.folded(name).length())
                .thenComparing(name -> rows.get(names.skill(name)).id());
    }

    private static int closeness(String name, String form) {
        if (name.equals(form)) {
            return 0;
        }
        return name.startsWith(form) ? 1 : 2;
    }
}
