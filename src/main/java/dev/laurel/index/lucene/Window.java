package dev.laurel.index.lucene;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What some thousand neighbouring documents of a segment have so far. Small enough to stay near the processor; each
 * document is a place in it. Documents that are looked at have a sum, all others have 0.
 */
final class Window {
    /** Documents of a window. */
    static final int SIZE = 1 << 13;

    /** Windows of a segment of so many documents. */
    static int count(int docs) {
        return (docs + SIZE - 1) / SIZE;
    }

    private final int[] sums = new int[SIZE];
    /** Places with a sum, or with one not long ago; {@link #add} writes one more before it knows whether it counts. */
    private final int[] places = new int[SIZE + 1];

    private int size;
    private boolean isSorted = true;
    private @Nullable Best[] bests = new Best[0];

    /**
     * Of a part that somebody may meet in several ways the best strength of each document so far; what the document has
     * rises with it.
     */
    final class Best {
        private final char[] strengths = new char[SIZE];
        private final char[] raised = new char[SIZE];
        private int raisedSize;

        /** Looks at a document; of all strengths that are raised for it the best counts. */
        void raise(int place, int strength, Line line) {
            int before = strengths[place];
            int after = before == 0 ? strength : Strength.better(before, strength);
            if (before == 0) {
                strengths[place] = (char) after;
                raised[raisedSize++] = (char) place;
                add(place, line.value(after));
            } else if (after != before) {
                strengths[place] = (char) after;
                sums[place] += line.value(after) - line.value(before);
            }
        }

        /** The same for a document if it is looked at. */
        void raiseIfLookedAt(int place, int strength, Line line) {
            if (sums[place] != 0) {
                raise(place, strength, line);
            }
        }

        /**
         * The same for all that were read last and stand for something.
         *
         * @param lookingAt whether those that are not looked at yet shall be
         */
        void raise(Postings read, int base, Line line, boolean lookingAt) {
            int[] docs = read.readDocs();
            for (int i = 0; i < read.size(); i++) {
                int place = docs[i] - base;
                if (lookingAt || sums[place] != 0) {
                    int strength = read.strength(i);
                    if (strength != 0) {
                        raise(place, strength, line);
                    }
                }
            }
        }

        private void clear() {
            for (int i = 0; i < raisedSize; i++) {
                strengths[raised[i]] = 0;
            }
            raisedSize = 0;
        }
    }

    /** The best strengths of a part. */
    Best best(int part) {
        if (part >= bests.length) {
            bests = Arrays.copyOf(bests, part + 1);
        }
        var best = bests[part];
        if (best == null) {
            best = new Best();
            bests[part] = best;
        }
        return best;
    }

    /** What a document has so far; 0 where it is not looked at. */
    int sum(int place) {
        return sums[place];
    }

    /** Looks at a document, and adds to it. */
    void add(int place, int value) {
        int before = sums[place];
        sums[place] = before + value;
        places[size] = place;
        size += before == 0 ? 1 : 0;
    }

    /**
     * Looks at all documents that were read last, and adds what they have of a part; their strengths as they are
     * stored, which claims' are not.
     */
    void add(Postings read, int base, Line line) {
        int[] docs = read.readDocs();
        float[] strengths = read.readStrengths();
        for (int i = 0; i < read.size(); i++) {
            add(docs[i] - base, line.value((int) strengths[i]));
        }
    }

    /** Adds to those of them that are looked at. */
    void addIfLookedAt(Postings read, int base, Line line) {
        int[] docs = read.readDocs();
        float[] strengths = read.readStrengths();
        for (int i = 0; i < read.size(); i++) {
            addIfLookedAt(docs[i] - base, line.value((int) strengths[i]));
        }
    }

    /** Adds to a document if it is looked at. */
    void addIfLookedAt(int place, int value) {
        int before = sums[place];
        sums[place] = before == 0 ? 0 : before + value;
    }

    /** How many documents are looked at. */
    int size() {
        return size;
    }

    /** A document that is looked at. */
    int place(int i) {
        return places[i];
    }

    /** Looks no longer at those that cannot come to what is wanted with the rest that may be added. */
    void drop(Least least, int points, int met) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int place = places[i];
            boolean stays = least.mayReach(sums[place], points, met);
            places[kept] = place;
            kept += stays ? 1 : 0;
            sums[place] = stays ? sums[place] : 0;
        }
        size = kept;
    }

    /** Documents that are looked at from now on come in an order of their own. */
    void mix() {
        isSorted = size == 0;
    }

    /** Puts those looked at in rising order. */
    void sort() {
        if (!isSorted) {
            Arrays.sort(places, 0, size);
            isSorted = true;
        }
    }

    /** Looks at nobody. */
    void clear() {
        for (int i = 0; i < size; i++) {
            sums[places[i]] = 0;
        }
        size = 0;
        isSorted = true;
        for (var best : bests) {
            if (best != null) {
                best.clear();
            }
        }
    }
}
