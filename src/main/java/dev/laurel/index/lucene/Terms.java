package dev.laurel.index.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of one field of one document, each with a positive integer, in the order in which they came. A person has
 * some hundreds, nearly all of which a {@link KeyRing} has numbered: of those the number alone is kept here.
 */
final class Terms {
    /** For terms none of which is numbered. */
    static final NumberedTerms NONE_NUMBERED = new NumberedTerms();

    private static final int ROOM_AT_FIRST = 16;

    private final NumberedTerms numbered;
    private final List<BytesRef> others = new ArrayList<>(0);
    /** The number of the term, or the complement of its place among the others. */
    private int[] terms;

    private int[] strengths;
    private int size;

    /** @param numbered what numbers mean */
    Terms(NumberedTerms numbered) {
        this(numbered, ROOM_AT_FIRST);
    }

    /** @param room for so many terms at first */
    Terms(NumberedTerms numbered, int room) {
        this.numbered = numbered;
        terms = new int[room];
        strengths = new int[room];
    }

    /** One term alone. */
    static Terms of(BytesRef term, int strength) {
        var terms = new Terms(NONE_NUMBERED, 1);
        terms.add(term, strength);
        return terms;
    }

    /** @param term not there yet */
    void add(Key term, int strength) {
        if (term.number() == Key.NONE) {
            add(term.bytes(), strength);
        } else {
            add(term.number(), strength);
        }
    }

    /** @param term not there yet, and not numbered */
    void add(BytesRef term, int strength) {
        others.add(term);
        add(-others.size(), strength);
    }

    /** @param number of a term that is not there yet */
    void add(int number, int strength) {
        if (size == terms.length) {
            terms = Arrays.copyOf(terms, 2 * size);
            strengths = Arrays.copyOf(strengths, 2 * size);
        }
        terms[size] = number;
        strengths[size] = strength;
        size++;
    }

    int size() {
        return size;
    }

    BytesRef term(int index) {
        int term = terms[index];
        return term < 0 ? others.get(-1 - term) : numbered.term(term);
    }

    /** As a {@link KeyRing} numbers it; below 0 where it does not. */
    int number(int index) {
        return terms[index];
    }

    int strength(int index) {
        return strengths[index];
    }
}
