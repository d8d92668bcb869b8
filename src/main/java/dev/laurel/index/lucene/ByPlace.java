package dev.laurel.index.lucene;

import java.util.Arrays;

/**
 * The {@link Outline}s of a segment's people, in the order of where they are, country, then region, and of one place in
 * that of what they ask for, currency, then price. Whoever looks for people of one place reads theirs one after the
 * other, and of those only who is not too dear (decision 0145). Not to be changed once made.
 */
final class ByPlace {
    private static final int DIGIT_BITS = 12;
    private static final int DIGITS = 1 << DIGIT_BITS;

    /** By document, its place in this order. */
    private final int[] slots;
    /** The documents in this order. */
    private final int[] docs;

    private final long[] when;
    private final long[] spoken;
    private final long[] price;
    /** Where each group begins, which is everybody of one place who asks for one currency; at the end where all end. */
    private final int[] groups;

    /** Puts columns, each by document, in order. */
    ByPlace(long[] when, long[] spoken, long[] price) {
        docs = order(when, price);
        slots = new int[docs.length];
        for (int slot = 0; slot < docs.length; slot++) {
            slots[docs[slot]] = slot;
        }
        this.when = inOrder(when);
        this.spoken = inOrder(spoken);
        this.price = inOrder(price);
        groups = groups();
    }

    /** By one digit after the other, the last one first: each pass leaves alone what is equal in it. */
    private static int[] order(long[] when, long[] price) {
        var docs = new int[when.length];
        for (int doc = 0; doc < docs.length; doc++) {
            docs[doc] = doc;
        }
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT_BITS) {
            docs = byDigit(docs, price, shift, DIGITS - 1);
        }
        docs = byDigit(docs, when, Outline.REGION_SHIFT, Outline.REGION_MASK);
        return byDigit(docs, when, Outline.COUNTRY_SHIFT, Outline.COUNTRY_MASK);
    }

    private static int[] byDigit(int[] docs, long[] column, int shift, long mask) {
        var starts = new int[DIGITS + 1];
        for (long value : column) {
            starts[digit(value, shift, mask) + 1]++;
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            if (starts[digit + 1] == docs.length) {
                return docs;
            }
            starts[digit + 1] += starts[digit];
        }
        var ordered = new int[docs.length];
        for (int doc : docs) {
            ordered[starts[digit(column[doc], shift, mask)]++] = doc;
        }
        return ordered;
    }

    private static int digit(long value, int shift, long mask) {
        return (int) (value >>> shift & mask);
    }

    private long[] inOrder(long[] column) {
        var ordered = new long[docs.length];
        for (int slot = 0; slot < docs.length; slot++) {
            ordered[slot] = column[docs[slot]];
        }
        return ordered;
    }

    private int[] groups() {
        var starts = new int[docs.length + 1];
        int size = 0;
        for (int slot = 0; slot < docs.length; slot++) {
            if (slot == 0 || begins(slot)) {
                starts[size++] = slot;
            }
        }
        starts[size++] = docs.length;
        return Arrays.copyOf(starts, size);
    }

    private boolean begins(int slot) {
        return Outline.placeKey(when[slot]) != Outline.placeKey(when[slot - 1])
                || Outline.currencyOf(price[slot]) != Outline.currencyOf(price[slot - 1]);
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

    /** Takes people who stand side by side. */
    interface Taking {
        /** Takes those from one slot on, up to another one that is not among them; the same one for nobody. */
        void take(int from, int to);
    }

    /**
     * Whoever is not too dear for a gig, as many side by side as there are.
     *
     * @param from the first slot of a place, or where all end
     * @param to the first slot of another one, or where all end
     */
    void affordable(OutlineGate gate, int from, int to, Taking taking) {
        if (!gate.asksPrice()) {
            taking.take(from, to);
            return;
        }
        int group = Arrays.binarySearch(groups, from);
        int taken = from;
        int upTo = from;
        while (groups[group] < to) {
            int start = groups[group];
            int end = groups[++group];
            int dear = firstBeyond(gate.dearest(Outline.currencyOf(price[start])), start, end);
            if (start < dear && start != upTo) {
                taking.take(taken, upTo);
                taken = start;
            }
            upTo = start < dear ? dear : upTo;
        }
        taking.take(taken, upTo);
    }

    /** Of a group the first whose price is above one; its end where none is. */
    private int firstBeyond(long dearest, int start, int end) {
        int low = price[end - 1] <= dearest ? end : start;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (price[middle] <= dearest) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
