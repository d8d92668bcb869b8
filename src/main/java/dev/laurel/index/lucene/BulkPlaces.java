package dev.laurel.index.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefComparator;
import org.apache.lucene.util.StringSorter;

/** The different terms of one field of many documents, each with a place, in the order in which they came. */
final class BulkPlaces {
    private final List<BytesRef> terms = new ArrayList<>();
    private final Map<BytesRef, Integer> placeOfTerm = new HashMap<>();
    /** One more than the place, by the number of the key; 0 for none. */
    private int[] placeOfNumber = new int[0];

    /**
     * The place of a term of a document. One that comes with its number and without has two, which are one in the end:
     * {@link #inOrder}.
     */
    int of(Terms terms, int index) {
        int number = terms.number(index);
        if (number < 0) {
            return placeOfTerm.computeIfAbsent(terms.term(index), this::of);
        }
        if (number >= placeOfNumber.length) {
            placeOfNumber = Arrays.copyOf(placeOfNumber, Math.max(number + 1, 2 * placeOfNumber.length));
        }
        int known = placeOfNumber[number];
        if (known == 0) {
            known = of(terms.term(index)) + 1;
            placeOfNumber[number] = known;
        }
        return known - 1;
    }

    /** Of a term that neither came before nor comes again. */
    int of(BytesRef once) {
        terms.add(once);
        return terms.size() - 1;
    }

    int size() {
        return terms.size();
    }

    /** The terms in the order of their bytes, each once. */
    Order inOrder() {
        var sorted = new int[terms.size()];
        Arrays.setAll(sorted, place -> place);
        new ByBytes(sorted).sort(0, sorted.length);
        var ordered = new ArrayList<BytesRef>(sorted.length);
        var ranks = new int[sorted.length];
        for (int place : sorted) {
            var term = terms.get(place);
            if (ordered.isEmpty() || !ordered.getLast().equals(term)) {
                ordered.add(term);
            }
            ranks[place] = ordered.size() - 1;
        }
        return new Order(ordered, ranks);
    }

    /** Sorts places byte by byte, so that each term is looked at a few times and not once for each comparison. */
    private final class ByBytes extends StringSorter {
        private final int[] places;

        ByBytes(int[] places) {
            super(BytesRefComparator.NATURAL);
            this.places = places;
        }

        @Override
        protected void get(BytesRefBuilder spare, BytesRef result, int i) {
            var term = terms.get(places[i]);
            result.bytes = term.bytes;
            result.offset = term.offset;
            result.length = term.length;
        }

        @Override
        protected void swap(int i, int j) {
            int place = places[i];
            places[i] = places[j];
            places[j] = place;
        }
    }

    /** Terms in order, and which of them stands in which place. */
    static final class Order {
        private final List<BytesRef> terms;
        private final int[] ranks;

        private Order(List<BytesRef> terms, int[] ranks) {
            this.terms = terms;
            this.ranks = ranks;
        }

        /** How many different terms there are. */
        int size() {
            return terms.size();
        }

        BytesRef term(int rank) {
            return terms.get(rank);
        }

        /** The number, from 0 in this order, of the term in a place. */
        int rank(int place) {
            return ranks[place];
        }
    }
}
