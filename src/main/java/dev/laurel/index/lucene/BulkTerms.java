package dev.laurel.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The postings of a bulk as Lucene reads them to write a segment: from beginning to end, never by looking up. */
final class BulkTerms extends Terms {
    private final BulkField.Sorted sorted;

    BulkTerms(BulkField.Sorted sorted) {
        this.sorted = sorted;
    }

    @Override
    public TermsEnum iterator() {
        return new Walking(sorted);
    }

    @Override
    public long size() {
        return sorted.terms();
    }

    @Override
    public long getSumTotalTermFreq() {
        return strengths(sorted, 0, sorted.size());
    }

    @Override
    public long getSumDocFreq() {
        return sorted.size();
    }

    @Override
    public int getDocCount() {
        return sorted.docs();
    }

    @Override
    public boolean hasFreqs() {
        return true;
    }

    @Override
    public boolean hasOffsets() {
        return false;
    }

    @Override
    public boolean hasPositions() {
        return false;
    }

    @Override
    public boolean hasPayloads() {
        return false;
    }

    private static long strengths(BulkField.Sorted sorted, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += sorted.strength(i);
        }
        return sum;
    }

    private static final class Walking extends BaseTermsEnum {
        private final BulkField.Sorted sorted;
        private int at = -1;

        Walking(BulkField.Sorted sorted) {
            this.sorted = sorted;
        }

        @Override
        public @Nullable BytesRef next() {
            at++;
            return at < sorted.terms() ? term() : null;
        }

        @Override
        public BytesRef term() {
            return sorted.term(at);
        }

        @Override
        public int docFreq() {
            return sorted.start(at + 1) - sorted.start(at);
        }

        @Override
        public long totalTermFreq() {
            return strengths(sorted, sorted.start(at), sorted.start(at + 1));
        }

        @Override
        public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
            return new OfTerm(sorted, sorted.start(at), sorted.start(at + 1));
        }

        @Override
        public ImpactsEnum impacts(int flags) {
            throw new UnsupportedOperationException("a bulk is not searched");
        }

        @Override
        public SeekStatus seekCeil(BytesRef text) {
            throw new UnsupportedOperationException("a bulk is not searched");
        }

        @Override
        public void seekExact(long ord) {
            throw new UnsupportedOperationException("a bulk is not searched");
        }

        @Override
        public long ord() {
            throw new UnsupportedOperationException("a bulk is not searched");
        }
    }

    private static final class OfTerm extends PostingsEnum {
        private final BulkField.Sorted sorted;
        private final int from;
        private final int to;
        private int at;

        OfTerm(BulkField.Sorted sorted, int from, int to) {
            this.sorted = sorted;
            this.from = from;
            this.to = to;
            this.at = from - 1;
        }

        @Override
        public int docID() {
            if (at < from) {
                return -1;
            }
            return at < to ? sorted.doc(at) : NO_MORE_DOCS;
        }

        @Override
        public int nextDoc() {
            at = Math.min(at + 1, to);
            return docID();
        }

        @Override
        public int advance(int target) throws IOException {
            return slowAdvance(target);
        }

        @Override
        public long cost() {
            return (long) to - from;
        }

        @Override
        public int freq() {
            return sorted.strength(at);
        }

        @Override
        public int nextPosition() {
            return -1;
        }

        @Override
        public int startOffset() {
            return -1;
        }

        @Override
        public int endOffset() {
            return -1;
        }

        @Override
        public @Nullable BytesRef getPayload() {
            return null;
        }
    }
}
