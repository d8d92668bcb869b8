package dev.laurel.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** Sets of values of a bulk's documents, some of which may have none. */
final class BulkSets extends SortedSetDocValues {
    private final Ordered sets;
    private int doc = -1;
    private int next;

    BulkSets(Ordered sets) {
        this.sets = sets;
    }

    /** Sets as they come, document by document. */
    static final class Gathered {
        private final BulkPlaces places = new BulkPlaces();
        private final Pages numbers = new Pages();
        /** Where each document's numbers end. */
        private final Pages ends = new Pages();

        private int size;

        /** Adds the next document's. */
        void add(Terms values) {
            for (int i = 0; i < values.size(); i++) {
                numbers.add(places.of(values, i));
            }
            size += values.size();
            ends.add(size);
        }

        boolean isEmpty() {
            return size == 0;
        }

        /** Memory that they take. */
        long bytes() {
            return numbers.bytes() + ends.bytes();
        }

        /**
         * With the numbers that values have in the order of their bytes. Nothing may be added afterwards.
         *
         * @param docs all of them, in the order in which they are numbered anew
         */
        Ordered ordered(int[] docs) {
            var order = places.inOrder();
            int from = 0;
            for (int doc = 0; doc < docs.length; doc++) {
                int end = ends.get(doc);
                var own = new int[end - from];
                for (int i = 0; i < own.length; i++) {
                    own[i] = order.rank(numbers.get(from + i));
                }
                Arrays.sort(own);
                for (int i = 0; i < own.length; i++) {
                    numbers.set(from + i, own[i]);
                }
                from = end;
            }
            return new Ordered(this, order, docs);
        }

        private int start(int doc) {
            return doc == 0 ? 0 : ends.get(doc - 1);
        }
    }

    /** Sets by document, each rising. */
    static final class Ordered {
        private final Gathered gathered;
        private final BulkPlaces.Order order;
        private final int[] docs;

        private Ordered(Gathered gathered, BulkPlaces.Order order, int[] docs) {
            this.gathered = gathered;
            this.order = order;
            this.docs = docs;
        }
    }

    @Override
    public long nextOrd() {
        return sets.gathered.numbers.get(next++);
    }

    @Override
    public int docValueCount() {
        int own = sets.docs[doc];
        return sets.gathered.ends.get(own) - sets.gathered.start(own);
    }

    @Override
    public BytesRef lookupOrd(long number) {
        return sets.order.term((int) number);
    }

    @Override
    public long getValueCount() {
        return sets.order.size();
    }

    @Override
    public boolean advanceExact(int target) {
        doc = target;
        next = sets.gathered.start(sets.docs[target]);
        return docValueCount() > 0;
    }

    @Override
    public int docID() {
        return doc;
    }

    @Override
    public int nextDoc() throws IOException {
        return advance(doc + 1);
    }

    @Override
    public int advance(int target) throws IOException {
        for (int at = target; at < sets.docs.length; at++) {
            if (advanceExact(at)) {
                return at;
            }
        }
        doc = DocIdSetIterator.NO_MORE_DOCS;
        return doc;
    }

    @Override
    public long cost() {
        return sets.docs.length;
    }
}
