package dev.laurel.index.lucene;

import java.util.Arrays;

/**
 * The {@link Outline}s of a segment's people, in the order of where they are: country, then region. Whoever looks for
 * people of one place reads theirs one after the other, and nobody else's (decision 0145). Not to be changed once made.
 */
final class ByPlace {
    /** By document, its place in this order. */
    private final int[] slots;
    /** The documents in this order; of one region by rising number. */
    private final int[] docs;

    private final long[] when;
    private final long[] spoken;
    private final long[] price;

    /** Puts columns, each by document, in order. */
    ByPlace(long[] when, long[] spoken, long[] price) {
        docs = order(when);
        slots = new int[docs.length];
        for (int slot = 0; slot < docs.length; slot++) {
            slots[docs[slot]] = slot;
        }
        this.when = inOrder(when);
        this.spoken = inOrder(spoken);
        this.price = inOrder(price);
    }

    private static int[] order(long[] when) {
        var keys = new long[when.length];
        for (int doc = 0; doc < keys.length; doc++) {
            keys[doc] = (long) Outline.placeKey(when[doc]) << Integer.SIZE | doc;
        }
        Arrays.sort(keys);
        var docs = new int[keys.length];
        for (int slot = 0; slot < docs.length; slot++) {
            docs[slot] = (int) keys[slot];
        }
        return docs;
    }

    private long[] inOrder(long[] column) {
        var ordered = new long[docs.length];
        for (int slot = 0; slot < docs.length; slot++) {
            ordered[slot] = column[docs[slot]];
        }
        return ordered;
    }

    /** How many people there are. */
    int size() {
        return docs.length;
    }

    /** Where somebody stands in this order. */
    int slot(int doc) {
        return slots[doc];
    }

    /** Who stands there. */
    int doc(int slot) {
        return docs[slot];
    }

    /** {@link Outline#when} of who stands there. */
    long when(int slot) {
        return when[slot];
    }

    /** {@link Outline#spoken} of who stands there. */
    long spoken(int slot) {
        return spoken[slot];
    }

    /** {@link Outline#price} of who stands there. */
    long price(int slot) {
        return price[slot];
    }

    /** The first whose {@linkplain Outline#placeKey place} is not before this one. */
    int from(int placeKey) {
        int low = 0;
        int high = docs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Outline.placeKey(when[middle]) < placeKey) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
