package dev.laurel.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * What some terms add up to, document by document, within one window of a segment. A window is small enough for its
 * sums to stay near the processor, however large the segment.
 */
final class Tally {
    /** Documents of a window. */
    static final int WINDOW = 1 << 14;

    private final List<Adding> terms;
    private final int[] sum = new int[WINDOW];
    private final int[] met = new int[WINDOW];
    private final int[] bonus = new int[WINDOW];
    private final int[] seen = new int[WINDOW];
    private final int[] touched = new int[WINDOW];
    private final boolean[] isTouched = new boolean[WINDOW];
    private final int[] best = new int[WINDOW];
    private final int[] raised = new int[WINDOW];
    private int size;
    private int raisedSize;

    Tally(List<Adding> terms) {
        this.terms = terms;
    }

    /** Something that adds to documents, read forward only. */
    interface Adding {
        /** Adds to each document from {@code base} to before {@code end}. */
        void addTo(Tally tally, int base, int end) throws IOException;
    }

    /**
     * Adds everything up in one window.
     *
     * @param end at most {@value #WINDOW} after {@code base}
     */
    void fill(int base, int end) throws IOException {
        clear();
        for (var term : terms) {
            term.addTo(this, base, end);
        }
    }

    /** How many documents of the window were touched. */
    int size() {
        return size;
    }

    /** Puts what was touched in order, for columns that can only be read forward. */
    void sortTouched() {
        Arrays.sort(touched, 0, size);
    }

    /** A touched document, as its place in the window. */
    int touched(int i) {
        return touched[i];
    }

    /** The sum of the document at a place of the window. */
    int sum(int place) {
        return sum[place];
    }

    /** The bits set for it. */
    int met(int place) {
        return met[place];
    }

    /** The weight that is still to be confirmed for it. */
    int bonus(int place) {
        return bonus[place];
    }

    void add(int place, int value) {
        touch(place);
        sum[place] += value;
    }

    void meet(int place, int bit) {
        met[place] |= bit;
    }

    /** Adds once for each bit, whichever comes first. */
    void addOnce(int place, int bit, int value) {
        if ((seen[place] & bit) == 0) {
            seen[place] |= bit;
            add(place, value);
        }
    }

    /** Of all values raised for a document until the next {@link #settle}, the largest counts; 0 counts nothing. */
    void raise(int place, int value) {
        if (value == 0) {
            return;
        }
        if (best[place] == 0) {
            raised[raisedSize++] = place;
        }
        best[place] = Math.max(best[place], value);
    }

    /** Adds what was raised, weighted. */
    void settle(int weight) {
        for (int i = 0; i < raisedSize; i++) {
            int place = raised[i];
            add(place, weight * best[place]);
            best[place] = 0;
        }
        raisedSize = 0;
    }

    /** Hopes once for each bit. */
    void hope(int place, int bit, int weight) {
        touch(place);
        if ((seen[place] & bit) == 0) {
            seen[place] |= bit;
            bonus[place] += weight;
        }
    }

    /** Sets a bit for a document that was touched already; others are not asked for. */
    void admit(int place, int bit) {
        if (isTouched[place]) {
            seen[place] |= bit;
        }
    }

    /** The bits of what was hoped, admitted or added once for it. */
    int seen(int place) {
        return seen[place];
    }

    private void touch(int place) {
        if (!isTouched[place]) {
            isTouched[place] = true;
            touched[size++] = place;
        }
    }

    private void clear() {
        for (int i = 0; i < size; i++) {
            int place = touched[i];
            sum[place] = 0;
            met[place] = 0;
            bonus[place] = 0;
            seen[place] = 0;
            isTouched[place] = false;
        }
        size = 0;
    }
}
