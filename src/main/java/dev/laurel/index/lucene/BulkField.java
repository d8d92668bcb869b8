package dev.laurel.index.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.util.BytesRef;

/**
 * The postings of one field of many documents, gathered as plain numbers: place of the term, document and strength in
 * one long each. Put in order by counting, which takes no comparison of terms but of the distinct ones.
 */
final class BulkField {
    private static final int STRENGTH_BITS = 24;
    private static final int DOC_BITS = 16;
    private static final int STRENGTH_MASK = (1 << STRENGTH_BITS) - 1;
    /** Documents of one bulk. */
    static final int MAX_DOCS = 1 << DOC_BITS;

    private static final int PLACE_SHIFT = DOC_BITS + STRENGTH_BITS;
    private static final int DOC_MASK = MAX_DOCS - 1;
    private static final int ROOM_AT_FIRST = 1 << 12;
    private static final int UNSEEN = -1;

    private final List<BytesRef> terms = new ArrayList<>();
    private final Map<BytesRef, Integer> placeOfTerm = new HashMap<>();
    private int[] placeOfNumber = new int[0];
    private long[] postings = new long[ROOM_AT_FIRST];
    private int size;
    private int docs;

    /** @param doc above those before it */
    void add(int doc, Terms of) {
        if (size + of.size() > postings.length) {
            postings = Arrays.copyOf(postings, Math.max(size + of.size(), 2 * postings.length));
        }
        for (int i = 0; i < of.size(); i++) {
            int strength = of.strength(i);
            if (strength <= 0 || strength > STRENGTH_MASK) {
                throw new IllegalArgumentException("strength out of range: " + strength);
            }
            long place = place(of, i);
            postings[size] = (place << DOC_BITS | doc) << STRENGTH_BITS | strength;
            size++;
        }
        docs += of.size() == 0 ? 0 : 1;
    }

    private int place(Terms of, int i) {
        int number = of.number(i);
        if (number == Key.NONE) {
            return placeOfTerm.computeIfAbsent(of.term(i), this::next);
        }
        if (number >= placeOfNumber.length) {
            int before = placeOfNumber.length;
            placeOfNumber = Arrays.copyOf(placeOfNumber, Math.max(number + 1, 2 * before));
            Arrays.fill(placeOfNumber, before, placeOfNumber.length, UNSEEN);
        }
        if (placeOfNumber[number] == UNSEEN) {
            // By its bytes, so that a term which also comes without its number is still one term.
            placeOfNumber[number] = placeOfTerm.computeIfAbsent(of.term(i), this::next);
        }
        return placeOfNumber[number];
    }

    private int next(BytesRef term) {
        terms.add(term);
        return terms.size() - 1;
    }

    int size() {
        return size;
    }

    /** All of it by term, and of each term by document. Nothing may be added afterwards. */
    Sorted sorted() {
        var order = IntStream.range(0, terms.size())
                .boxed()
                .sorted(Comparator.comparing(terms::get))
                .toList();
        var starts = starts(order);
        var next = new int[terms.size()];
        for (int i = 0; i < next.length; i++) {
            next[order.get(i)] = starts[i];
        }
        var all = new long[size];
        for (int i = 0; i < size; i++) {
            int place = (int) (postings[i] >>> PLACE_SHIFT);
            all[next[place]] = postings[i];
            next[place]++;
        }
        postings = new long[0];
        return new Sorted(order.stream().map(terms::get).toList(), starts, all, docs);
    }

    private int[] starts(List<Integer> order) {
        var counts = new int[terms.size()];
        for (int i = 0; i < size; i++) {
            counts[(int) (postings[i] >>> PLACE_SHIFT)]++;
        }
        var starts = new int[order.size() + 1];
        for (int i = 0; i < order.size(); i++) {
            starts[i + 1] = starts[i] + counts[order.get(i)];
        }
        return starts;
    }

    /** Postings in order: by term, and of each term by document. */
    static final class Sorted {
        private final List<BytesRef> terms;
        private final int[] starts;
        private final long[] postings;
        private final int docs;

        /** @param starts where each term's postings begin; one more at the end */
        private Sorted(List<BytesRef> terms, int[] starts, long[] postings, int docs) {
            this.terms = terms;
            this.starts = starts;
            this.postings = postings;
            this.docs = docs;
        }

        /** In the order of their bytes. */
        List<BytesRef> terms() {
            return terms;
        }

        /** Where a term's postings begin; of the number behind the last term, where all end. */
        int start(int term) {
            return starts[term];
        }

        /** How many there are. */
        int size() {
            return postings.length;
        }

        /** Documents that have any. */
        int docs() {
            return docs;
        }

        int doc(int at) {
            return (int) (postings[at] >>> STRENGTH_BITS) & DOC_MASK;
        }

        int strength(int at) {
            return (int) postings[at] & STRENGTH_MASK;
        }
    }
}
