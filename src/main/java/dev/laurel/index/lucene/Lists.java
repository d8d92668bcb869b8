package dev.laurel.index.lucene;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/** Lists of documents with strengths, one behind the other, while they are gathered. */
final class Lists {
    private static final int ROOM_AT_FIRST = 1_024;

    private boolean[] again = new boolean[ROOM_AT_FIRST];
    private int[] starts = new int[ROOM_AT_FIRST];
    private int terms;
    private int[] docs = new int[ROOM_AT_FIRST];
    private int[] strengths = new int[ROOM_AT_FIRST];
    private int size;

    /** Begins the next term's list. */
    void begin(boolean isAgain) {
        again = grown(again, terms + 1);
        starts = ArrayUtil.grow(starts, terms + 2);
        again[terms] = isAgain;
        starts[terms++] = size;
    }

    void add(int doc, int strength) {
        docs = ArrayUtil.grow(docs, size + 1);
        strengths = ArrayUtil.grow(strengths, size + 1);
        docs[size] = doc;
        strengths[size++] = strength;
    }

    int terms() {
        return terms;
    }

    boolean[] again() {
        return Arrays.copyOf(again, terms);
    }

    /** One more than there are terms. */
    int[] starts() {
        var all = Arrays.copyOf(starts, terms + 1);
        all[terms] = size;
        return all;
    }

    int[] docs() {
        return Arrays.copyOf(docs, size);
    }

    int[] strengths() {
        return Arrays.copyOf(strengths, size);
    }

    private static boolean[] grown(boolean[] flags, int least) {
        return least <= flags.length ? flags : Arrays.copyOf(flags, ArrayUtil.oversize(least, 1));
    }
}
