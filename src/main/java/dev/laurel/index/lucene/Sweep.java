package dev.laurel.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;

/** Goes through a segment, window by window, and takes whatever its tallies touched. */
final class Sweep {
    private Sweep() {}

    /** Takes one window's sums. */
    interface Taking {
        /**
         * Takes one live document that was touched.
         *
         * @param base document, within the whole reader, at place 0 of the window
         */
        void take(int place, int base) throws IOException;
    }

    /**
     * Fills the tallies together, window by window.
     *
     * @param taking asked for each live document that the first tally touched
     */
    static void over(LeafReaderContext leaf, Taking taking, Tally first, Tally... others) throws IOException {
        go(leaf, taking, false, first, others);
    }

    /** The same, in rising order of documents. */
    static void inOrder(LeafReaderContext leaf, Taking taking, Tally first, Tally... others) throws IOException {
        go(leaf, taking, true, first, others);
    }

    private static void go(LeafReaderContext leaf, Taking taking, boolean ordered, Tally first, Tally... others)
            throws IOException {
        int end = leaf.reader().maxDoc();
        for (int base = 0; base < end; base += Tally.WINDOW) {
            int windowEnd = Math.min(end, base + Tally.WINDOW);
            first.fill(base, windowEnd);
            for (var other : others) {
                other.fill(base, windowEnd);
            }
            if (ordered) {
                first.sortTouched();
            }
            take(leaf, base, first, taking);
        }
    }

    private static void take(LeafReaderContext leaf, int base, Tally tally, Taking taking) throws IOException {
        var live = leaf.reader().getLiveDocs();
        for (int i = 0; i < tally.size(); i++) {
            int place = tally.touched(i);
            if (live == null || live.get(base + place)) {
                taking.take(place, leaf.docBase + base);
            }
        }
    }
}
