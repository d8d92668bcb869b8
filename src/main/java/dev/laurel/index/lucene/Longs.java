package dev.laurel.index.lucene;

import java.util.Arrays;

/** A growing row of numbers. */
final class Longs {
    private static final int ROOM_AT_FIRST = 1 << 10;

    private long[] values = new long[ROOM_AT_FIRST];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size] = value;
        size++;
    }

    int size() {
        return size;
    }

    long[] values() {
        return Arrays.copyOf(values, size);
    }
}
