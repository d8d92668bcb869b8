package dev.laurel.index.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** Values of a bulk's documents, each of which has one. */
final class BulkValues {
    private BulkValues() {}

    /** Numbers. */
    static final class Numbers extends NumericDocValues {
        private final long[] values;
        private final DocIdSetIterator docs;

        Numbers(long[] values) {
            this.values = values;
            this.docs = DocIdSetIterator.all(values.length);
        }

        @Override
        public long longValue() {
            return values[docs.docID()];
        }

        @Override
        public boolean advanceExact(int target) throws IOException {
            return docs.advance(target) == target;
        }

        @Override
        public int docID() {
            return docs.docID();
        }

        @Override
        public int nextDoc() throws IOException {
            return docs.nextDoc();
        }

        @Override
        public int advance(int target) throws IOException {
            return docs.advance(target);
        }

        @Override
        public long cost() {
            return docs.cost();
        }
    }

    /** Bytes. */
    static final class Bytes extends BinaryDocValues {
        private final List<BytesRef> values;
        private final DocIdSetIterator docs;

        Bytes(List<BytesRef> values) {
            this.values = values;
            this.docs = DocIdSetIterator.all(values.size());
        }

        @Override
        public BytesRef binaryValue() {
            return values.get(docs.docID());
        }

        @Override
        public boolean advanceExact(int target) throws IOException {
            return docs.advance(target) == target;
        }

        @Override
        public int docID() {
            return docs.docID();
        }

        @Override
        public int nextDoc() throws IOException {
            return docs.nextDoc();
        }

        @Override
        public int advance(int target) throws IOException {
            return docs.advance(target);
        }

        @Override
        public long cost() {
            return docs.cost();
        }
    }
}
