package dev.laurel.index.lucene;

import java.io.IOException;
import java.util.List;
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

    /** Sets by document. */
    static final class Ordered {
        private final List<BytesRef> values;
        private final int[] starts;
        private final int[] numbers;

        /**
         * Of these.
         *
         * @param values all that there are, in the order of their bytes
         * @param starts where each document's numbers begin; one more at the end
         * @param numbers of values, rising within a document
         */
        private Ordered(List<BytesRef> values, int[] starts, int[] numbers) {
            this.values = values;
            this.starts = starts;
            this.numbers = numbers;
        }

        private int docs() {
            return starts.length - 1;
        }
    }

    /** Turns postings, which are by value, into sets by document. */
    static Ordered ordered(BulkField.Sorted sorted, int docs) {
        var starts = new int[docs + 1];
        for (int i = 0; i < sorted.size(); i++) {
            starts[sorted.doc(i) + 1]++;
        }
        for (int i = 0; i < docs; i++) {
            starts[i + 1] += starts[i];
        }
        var next = starts.clone();
        var numbers = new int[sorted.size()];
        for (int value = 0; value < sorted.terms().size(); value++) {
            for (int i = sorted.start(value); i < sorted.start(value + 1); i++) {
                numbers[next[sorted.doc(i)]++] = value;
            }
        }
        return new Ordered(sorted.terms(), starts, numbers);
    }

    @Override
    public long nextOrd() {
        return sets.numbers[next++];
    }

    @Override
    public int docValueCount() {
        return sets.starts[doc + 1] - sets.starts[doc];
    }

    @Override
    public BytesRef lookupOrd(long number) {
        return sets.values.get((int) number);
    }

    @Override
    public long getValueCount() {
        return sets.values.size();
    }

    @Override
    public boolean advanceExact(int target) {
        doc = target;
        next = sets.starts[target];
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
        for (int at = target; at < sets.docs(); at++) {
            if (advanceExact(at)) {
                return at;
            }
        }
        doc = DocIdSetIterator.NO_MORE_DOCS;
        return doc;
    }

    @Override
    public long cost() {
        return sets.docs();
    }
}
