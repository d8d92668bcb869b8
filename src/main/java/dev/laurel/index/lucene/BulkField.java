package dev.laurel.index.lucene;

import org.apache.lucene.util.BytesRef;

/**
 * The postings of one field of many documents, gathered as plain numbers: place of the term and strength in one,
 * document by document. Put in order by counting, which takes no comparison of terms but of the distinct ones.
 */
final class BulkField {
    /** Enough for the grades of a claim. */
    private static final int BITS = 15;
    /** Enough for weight and place of a gig's part, 8,192, and for anybody's proof, of which there are more terms. */
    private static final int BITS_OF_PROOF = 14;

    /** Documents of one bulk, and different terms of any field but proof, which has room for twice as many. */
    static final int MOST = 1 << (Integer.SIZE - BITS);

    private final int bits;
    private final int mask;

    private final BulkPlaces places = new BulkPlaces();
    private final Pages postings = new Pages();
    /** Where the postings of each document end. */
    private final Pages ends = new Pages();

    private int docs;

    private BulkField(int bits) {
        this.bits = bits;
        this.mask = (1 << bits) - 1;
    }

    /** A field, by its name. */
    static BulkField of(String name) {
        return new BulkField(name.equals(Form.PROOF) ? BITS_OF_PROOF : BITS);
    }

    /** Room for so many more different terms. */
    int room() {
        return (1 << (Integer.SIZE - bits)) - terms();
    }

    /** @param doc above those before it */
    void add(int doc, Terms of) {
        begin(doc);
        for (int i = 0; i < of.size(); i++) {
            add(places.of(of, i), of.strength(i));
        }
        docs += of.size() == 0 ? 0 : 1;
    }

    /**
     * Adds one term, with the least strength.
     *
     * @param doc above those before it
     * @param once in no other document
     */
    void add(int doc, BytesRef once) {
        begin(doc);
        add(places.of(once), 1);
        docs++;
    }

    private void begin(int doc) {
        if (doc >= MOST) {
            throw new IllegalStateException("more documents than a bulk may have");
        }
        goTo(doc);
    }

    private void goTo(int doc) {
        while (ends.size() < doc) {
            ends.add(postings.size());
        }
    }

    private void add(int place, int strength) {
        if (strength <= 0 || strength > mask) {
            throw new IllegalArgumentException("strength out of range: " + strength);
        }
        if (place >>> (Integer.SIZE - bits) != 0) {
            throw new IllegalStateException("more different terms than a bulk may have");
        }
        postings.add((place << bits) | strength);
    }

    int size() {
        return postings.size();
    }

    /** How many different terms there are. */
    int terms() {
        return places.size();
    }

    /** Memory that its postings take. */
    long bytes() {
        return postings.bytes() + ends.bytes();
    }

    /**
     * All of it by term, and of each term by document; once, and nothing may be added afterwards.
     *
     * @param ordered every document, in the order in which they are numbered anew
     */
    Sorted sorted(int[] ordered) {
        goTo(ordered.length);
        var order = places.inOrder();
        var starts = starts(order);
        var next = starts.clone();
        var sorted = Pages.of(postings.size());
        for (int doc = 0; doc < ordered.length; doc++) {
            int own = ordered[doc];
            int end = ends.get(own);
            for (int at = own == 0 ? 0 : ends.get(own - 1); at < end; at++) {
                int posting = postings.get(at);
                int rank = order.rank(posting >>> bits);
                sorted.set(next[rank], (doc << bits) | (posting & mask));
                next[rank]++;
            }
        }
        postings.clear();
        return new Sorted(order, starts, sorted, docs, bits);
    }

    private int[] starts(BulkPlaces.Order order) {
        var starts = new int[order.size() + 1];
        for (int i = 0; i < postings.size(); i++) {
            starts[order.rank(postings.get(i) >>> bits) + 1]++;
        }
        for (int rank = 0; rank < order.size(); rank++) {
            starts[rank + 1] += starts[rank];
        }
        return starts;
    }

    /** Postings in order: by term, and of each term by document. */
    static final class Sorted {
        private final BulkPlaces.Order order;
        private final int[] starts;
        private final Pages postings;
        private final int docs;
        private final int bits;

        /** @param starts where each term's postings begin; one more at the end */
        private Sorted(BulkPlaces.Order order, int[] starts, Pages postings, int docs, int bits) {
            this.order = order;
            this.starts = starts;
            this.postings = postings;
            this.docs = docs;
            this.bits = bits;
        }

        /** How many terms there are. */
        int terms() {
            return order.size();
        }

        /** The term of that number, from 0, in the order of their bytes. */
        BytesRef term(int number) {
            return order.term(number);
        }

        /** Where a term's postings begin; of the number behind the last term, where all end. */
        int start(int number) {
            return starts[number];
        }

        /** How many there are. */
        int size() {
            return postings.size();
        }

        /** Documents that have any. */
        int docs() {
            return docs;
        }

        int doc(int at) {
            return postings.get(at) >>> bits;
        }

        int strength(int at) {
            return postings.get(at) & ((1 << bits) - 1);
        }
    }
}
