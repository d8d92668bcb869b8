package dev.laurel.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The largest strength of a term in each window of a segment, at most: exactly where the term has few documents, else
 * from the maxima that the index keeps with each block of postings. A segment never changes, so neither does this.
 */
final class Ceiling {
    /**
     * A term that one document in so many has, or more, has blocks that are short beside a window: 256 documents are a
     * block, 8,192 a window, so that one reaches over a quarter of one at most.
     */
    private static final int DENSE = 8;

    private final short[] byWindow;
    private final int most;

    /** @param byWindow the largest strength in each window, or more */
    Ceiling(short[] byWindow) {
        this.byWindow = byWindow;
        int most = 0;
        for (short one : byWindow) {
            most = Math.max(most, one);
        }
        this.most = most;
    }

    /**
     * Reads it.
     *
     * @param term that stands at the term
     * @param docs of the segment
     * @param largest strength that there is
     */
    static Ceiling of(TermsEnum term, int docs, int largest) throws IOException {
        return term.docFreq() < docs / DENSE ? exact(term, docs) : ofBlocks(term, docs, largest);
    }

    /** From the documents themselves: a block of few would reach over many windows. */
    private static Ceiling exact(TermsEnum term, int docs) throws IOException {
        var byWindow = new short[Window.count(docs)];
        readLast(term.impacts(PostingsEnum.FREQS), 0, byWindow);
        return new Ceiling(byWindow);
    }

    private static Ceiling ofBlocks(TermsEnum term, int docs, int largest) throws IOException {
        var byWindow = new short[Window.count(docs)];
        var impacts = term.impacts(PostingsEnum.FREQS);
        int from = 0;
        while (from < docs) {
            impacts.advanceShallow(from);
            var block = impacts.getImpacts();
            int to = block.getDocIdUpTo(0);
            if (to == DocIdSetIterator.NO_MORE_DOCS) {
                readLast(impacts, from, byWindow);
                break;
            }
            var strengths = block.getImpacts(0);
            short most = (short) Math.min(strengths.freqs[strengths.size - 1], largest);
            for (int window = from / Window.SIZE; window <= to / Window.SIZE; window++) {
                byWindow[window] = (short) Math.max(byWindow[window], most);
            }
            from = to + 1;
        }
        return new Ceiling(byWindow);
    }

    /** The last block is not full, and of such a one no maximum is kept: its documents are read. */
    private static void readLast(ImpactsEnum postings, int from, short[] byWindow) throws IOException {
        int doc = postings.docID() < from ? postings.advance(from) : postings.docID();
        while (doc != DocIdSetIterator.NO_MORE_DOCS) {
            int window = doc / Window.SIZE;
            byWindow[window] = (short) Math.max(byWindow[window], postings.freq());
            doc = postings.nextDoc();
        }
    }

    /** One strength for all windows. */
    static Ceiling flat(int docs, int strength) {
        var byWindow = new short[Window.count(docs)];
        Arrays.fill(byWindow, (short) strength);
        return new Ceiling(byWindow);
    }

    /** In the whole segment. */
    int most() {
        return most;
    }

    /** Raises what is lower in any window. */
    void raise(short[] others) {
        for (int window = 0; window < others.length; window++) {
            others[window] = (short) Math.max(others[window], byWindow[window]);
        }
    }

    /** In one window. */
    int in(int window) {
        return byWindow[window];
    }
}
