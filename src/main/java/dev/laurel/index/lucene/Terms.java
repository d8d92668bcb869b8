package dev.laurel.index.lucene;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of one field of one document, each with a positive integer, in the order in which they came. A person has
 * about a thousand, so they lie in two arrays.
 */
final class Terms {
    private static final int ROOM_AT_FIRST = 16;

    private Key[] terms = new Key[ROOM_AT_FIRST];
    private int[] strengths = new int[ROOM_AT_FIRST];
    private int size;

    /** One term alone. */
    static Terms of(Key term, int strength) {
        var terms = new Terms();
        terms.add(term, strength);
        return terms;
    }

    /** @param term not there yet */
    void add(Key term, int strength) {
        if (size == terms.length) {
            terms = Arrays.copyOf(terms, 2 * size);
            strengths = Arrays.copyOf(strengths, 2 * size);
        }
        terms[size] = term;
        strengths[size] = strength;
        size++;
    }

    int size() {
        return size;
    }

    BytesRef term(int index) {
        return terms[index].bytes();
    }

    /** As a {@link Key} numbers it. */
    int number(int index) {
        return terms[index].number();
    }

    int strength(int index) {
        return strengths[index];
    }
}
