package dev.laurel.index.lucene;

import java.util.Arrays;

/** A growing row of numbers, in pages: nothing is copied when it grows, and no page is large for a collector. */
final class Pages {
    private static final int PAGE_BITS = 15;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int MASK = PAGE - 1;
    private static final int FEW = 4;

    private int[][] pages = new int[FEW][];
    private int full;
    private int size;

    /** With so many zeros. */
    static Pages of(int size) {
        var zeros = new Pages();
        while (zeros.full << PAGE_BITS < size) {
            zeros.grow();
        }
        zeros.size = size;
        return zeros;
    }

    /** Adds a number behind all others. */
    void add(int value) {
        if (full << PAGE_BITS == size) {
            grow();
        }
        set(size, value);
        size++;
    }

    private void grow() {
        if (full == pages.length) {
            pages = Arrays.copyOf(pages, 2 * full);
        }
        pages[full] = new int[PAGE];
        full++;
    }

    int size() {
        return size;
    }

    int get(int place) {
        return pages[place >>> PAGE_BITS][place & MASK];
    }

    void set(int place, int value) {
        pages[place >>> PAGE_BITS][place & MASK] = value;
    }

    /** Lets go of all memory: everything was read for the last time. */
    void clear() {
        pages = new int[FEW][];
        full = 0;
        size = 0;
    }

    /** Memory that it takes. */
    long bytes() {
        return (long) full * PAGE * Integer.BYTES;
    }
}
