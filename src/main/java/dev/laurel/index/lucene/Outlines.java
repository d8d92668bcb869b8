package dev.laurel.index.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

/** The {@link Outline}s of everybody in a reader. */
final class Outlines {
    private final List<LeafReaderContext> leaves;
    private final SegmentCache[] caches;

    Outlines(IndexReader people, SegmentCaches<SegmentCache> remembered) throws IOException {
        leaves = people.leaves();
        caches = new SegmentCache[leaves.size()];
        for (int i = 0; i < caches.length; i++) {
            caches[i] = remembered.of(leaves.get(i).reader());
        }
    }

    /** What a gig's gates on circumstances say to somebody. */
    OutlineGate.Answer judge(OutlineGate gate, int doc) {
        int leaf = ReaderUtil.subIndex(doc, leaves);
        var people = caches[leaf].people();
        int slot = people.slot(doc - leaves.get(leaf).docBase);
        return gate.judge(people.when(slot), people.spoken(slot), people.price(slot));
    }
}
