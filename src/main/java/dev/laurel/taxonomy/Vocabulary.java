package dev.laurel.taxonomy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words that names of skills are made of, sorted, and the names each occurs in; immutable after building. */
final class Vocabulary {
    private final @Nullable Vocabulary shared;
    private final String[] words;
    private final int[][] names;
    private final long[] letters;

    Vocabulary(Names all) {
        this(null, all);
    }

    /** Of names that lie over shared ones, whose words are there already. */
    Vocabulary(@Nullable Vocabulary shared, Names all) {
        this.shared = shared;
        Map<String, IntList> byWord = new HashMap<>();
        for (int name = all.offset(); name < all.size(); name++) {
            for (var word : all.folded(name).split(" ", -1)) {
                byWord.computeIfAbsent(word, key -> new IntList()).addOnce(name);
            }
        }
        words = byWord.keySet().toArray(String[]::new);
        Arrays.sort(words);
        names = new int[words.length][];
        letters = new long[words.length];
        for (int at = 0; at < words.length; at++) {
            names[at] = byWord.getOrDefault(words[at], new IntList()).toArray();
            letters[at] = letters(words[at]);
        }
    }

    /** Names that hold {@code word}, ascending. */
    int[] namesWith(String word) {
        int at = Arrays.binarySearch(words, word);
        var own = at < 0 ? new int[0] : names[at];
        return shared == null ? own : joined(shared.namesWith(word), own);
    }

    boolean has(String word) {
        return Arrays.binarySearch(words, word) >= 0 || (shared != null && shared.has(word));
    }

    /** Names that hold a word beginning with {@code prefix}; a name may come more than once. */
    int[] namesWithPrefix(String prefix) {
        int from = Arrays.binarySearch(words, prefix);
        from = from < 0 ? -from - 1 : from;
        int to = from;
        while (to < words.length && words[to].startsWith(prefix)) {
            to++;
        }
        var own = Arrays.stream(names, from, to).flatMapToInt(Arrays::stream).toArray();
        return shared == null ? own : joined(shared.namesWithPrefix(prefix), own);
    }

    private static int[] joined(int[] some, int[] more) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(more)).toArray();
    }

    /** Words at most {@code distance} edits from {@code word}, itself left out. */
    List<String> near(String word, int distance) {
        long wanted = letters(word);
        var own = IntStream.range(0, words.length)
                .filter(at -> Math.abs(words[at].length() - word.length()) <= distance)
                .filter(at -> Long.bitCount(letters[at] ^ wanted) <= 2 * distance)
                .mapToObj(at -> words[at])
                .filter(other -> !other.equals(word) && EditDistance.within(word, other, distance))
                .toList();
        return shared == null
                ? own
                : Stream.concat(shared.near(word, distance).stream(), own.stream())
                        .distinct()
                        .toList();
    }

    /** One bit for each character that occurs, so that most words are ruled out by one comparison. */
    private static long letters(String word) {
        long bits = 0;
        for (int at = 0; at < word.length(); at++) {
            bits |= 1L << (word.charAt(at) & 63);
        }
        return bits;
    }

    private static final class IntList {
        private int[] values = new int[4];
        private int size;

        /** Names come in ascending order, so a repeated one is the last. */
        void addOnce(int value) {
            if (size > 0 && values[size - 1] == value) {
                return;
            }
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        int[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
