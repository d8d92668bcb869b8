package dev.laurel.index.lucene;

import java.util.Arrays;

/**
 * What some thousand neighbouring documents of a segment have so far. Small enough to stay near the processor; each
 * document is a place in it. Documents that are looked at have a sum, all others have 0.
 */
final class Window {
    /** Documents of a window. */
    static final int SIZE = 1 << 13;

    private final int[] sums = new int[SIZE];
    /** Places with a sum, or with one not long ago. */
    private final int[] places = new int[SIZE];

    private int size;
    /** Of a part with several terms the best strength so far; all 0 between parts. */
    private final int[] best = new int[SIZE];

    private final int[] raised = new int[SIZE];
    private int raisedSize;

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

    /** Adds to a document if it is looked at. */
    void addIfLookedAt(int place, int value) {
        int before = sums[place];
        sums[place] = before == 0 ? 0 : before + value;
    }

    /** Of all strengths raised for a document until they are settled, the best counts; 0 counts nothing. */
    void raise(int place, int strength) {
        int before = best[place];
        best[place] = Strength.better(before, strength);
        raised[raisedSize] = place;
        raisedSize += before == 0 && strength != 0 ? 1 : 0;
    }

    /** Adds something for each document that was raised. */
    void settle(Line line, boolean lookingAt) {
        for (int i = 0; i < raisedSize; i++) {
            int place = raised[i];
            int value = line.value(best[place]);
            best[place] = 0;
            if (lookingAt) {
                add(place, value);
            } else {
                addIfLookedAt(place, value);
            }
        }
        raisedSize = 0;
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

    /** Puts those looked at in rising order. */
    void sort() {
        Arrays.sort(places, 0, size);
    }

    /** Looks at nobody. */
    void clear() {
        for (int i = 0; i < size; i++) {
            sums[places[i]] = 0;
        }
        size = 0;
    }
}
