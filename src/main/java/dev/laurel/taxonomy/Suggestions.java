package dev.laurel.taxonomy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Skills whose names come nearest to one that no skill has: by shared words, misspelt ones included. */
final class Suggestions {
    /** Words this long or longer may hold two slips, shorter ones one. */
    private static final int LONG_WORD = 7;

    /** Words of three letters or fewer are taken as written: one slip in them is another word. */
    private static final int SHORTEST_MISSPELT = 4;

    /** What a misspelt word counts beside one written right. */
    private static final double MISSPELT = 0.8;

    /** A name that shares less than this part of its words' weight is no suggestion. */
    private static final double LEAST_OVERLAP = 0.34;

    private final Names names;
    private final Vocabulary vocabulary;

    Suggestions(Names names, Vocabulary vocabulary) {
        this.names = names;
        this.vocabulary = vocabulary;
    }

    /** Skills nearest to the folded {@code form}, nearest first. */
    List<Integer> nearest(String form, int most) {
        Map<Integer, Double> shared = new HashMap<>();
        double asked = 0;
        for (var word : form.split(" ", -1)) {
            asked += weight(word);
            collect(word, shared);
        }
        var best = new HashMap<Integer, Double>();
        for (var entry : shared.entrySet()) {
            double overlap = 2 * entry.getValue() / (asked + weightOf(names.folded(entry.getKey())));
            if (overlap >= LEAST_OVERLAP) {
                best.merge(names.skill(entry.getKey()), overlap, Math::max);
            }
        }
        return best.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Integer, Double> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void collect(String word, Map<Integer, Double> shared) {
        if (vocabulary.has(word)) {
            add(word, weight(word), shared);
        } else if (word.length() >= SHORTEST_MISSPELT) {
            for (var near : vocabulary.near(word, word.length() >= LONG_WORD ? 2 : 1)) {
                add(near, MISSPELT * weight(near), shared);
            }
        }
    }

    private void add(String word, double weight, Map<Integer, Double> shared) {
        for (int name : vocabulary.namesWith(word)) {
            shared.merge(name, weight, Double::sum);
        }
    }

    private double weightOf(String form) {
        double sum = 0;
        for (var word : form.split(" ", -1)) {
            sum += weight(word);
        }
        return sum;
    }

    /** Rare words tell names apart, common ones ("manage", "software") hardly: the usual inverse frequency. */
    private double weight(String word) {
        return Math.log(1 + names.size() / (1.0 + vocabulary.namesWith(word).length));
    }
}
