package dev.laurel.index.lucene;

import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/** The gigs of a segment that prefer a qualification which a person may hold, and what all of those weigh. */
final class Hopes {
    private static final int ROOM_AT_FIRST = 64;
    private static final int WEIGHT_BITS = 9;
    private static final int PLACE_BITS = 5;

    private final int[] docs;
    private final int[] weights;

    private Hopes(int[] docs, int[] weights) {
        this.docs = docs;
        this.weights = weights;
    }

    /** @param held terms of what the person holds */
    static Hopes of(GigSegment.Table preferring, Collection<BytesRef> held) {
        var found = new long[ROOM_AT_FIRST];
        int size = 0;
        for (var key : held) {
            int term = preferring.number(key);
            while (term >= 0) {
                for (int i = preferring.start(term); i < preferring.start(term + 1); i++) {
                    found = ArrayUtil.grow(found, size + 1);
                    found[size++] = packed(preferring.doc(i), preferring.strength(i));
                }
                term = preferring.isAgain(term + 1) ? term + 1 : -1;
            }
        }
        Arrays.sort(found, 0, size);
        return summed(found, size);
    }

    private static long packed(int doc, int strength) {
        return ((long) doc << PLACE_BITS | Strength.place(strength)) << WEIGHT_BITS | Strength.weight(strength);
    }

    /** Each part of a gig counts once, by however many terms it was found. */
    private static Hopes summed(long[] found, int size) {
        var docs = new int[size];
        var weights = new int[size];
        int last = -1;
        for (int i = 0; i < size; i++) {
            boolean isAgain = i > 0 && found[i] >>> WEIGHT_BITS == found[i - 1] >>> WEIGHT_BITS;
            int doc = (int) (found[i] >>> (PLACE_BITS + WEIGHT_BITS));
            if (last < 0 || docs[last] != doc) {
                docs[++last] = doc;
            }
            weights[last] += isAgain ? 0 : (int) (found[i] & (1 << WEIGHT_BITS) - 1);
        }
        return new Hopes(Arrays.copyOf(docs, last + 1), Arrays.copyOf(weights, last + 1));
    }

    int size() {
        return docs.length;
    }

    /** A gig, by rising number. */
    int doc(int i) {
        return docs[i];
    }

    /** What is hoped for with it. */
    int weight(int i) {
        return weights[i];
    }
}
