package dev.laurel.index.lucene;

import java.util.Arrays;
import java.util.List;

/**
 * The order of a bulk's documents: those whose strongest term is stronger come first (decision 0144). Whoever is among
 * the best of many is strong in something, so the best stand together, and most windows hold nobody who could be.
 */
final class BestFirst {
    private final Longs ranks = new Longs();

    /**
     * Adds the next document.
     *
     * @param best strength of the strongest of its terms
     */
    void add(int best) {
        ranks.add((long) -best << Integer.SIZE | ranks.size());
    }

    /** The documents in their order; of equals the earlier first. */
    int[] docs() {
        long[] sorted = ranks.values();
        Arrays.sort(sorted);
        var docs = new int[sorted.length];
        for (int i = 0; i < docs.length; i++) {
            docs[i] = (int) sorted[i];
        }
        return docs;
    }

    /** Values of all documents in that order. */
    static long[] of(long[] values, int[] docs) {
        var ordered = new long[docs.length];
        for (int i = 0; i < docs.length; i++) {
            ordered[i] = values[docs[i]];
        }
        return ordered;
    }

    /** The same of values of any kind. */
    static <T> List<T> of(List<T> values, int[] docs) {
        return Arrays.stream(docs).mapToObj(values::get).toList();
    }
}
