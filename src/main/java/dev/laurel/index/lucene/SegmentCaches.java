package dev.laurel.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/**
 * What searches remember of each segment. Segments never change, so nothing here can grow stale; it goes when the
 * segment goes. Safe for any number of threads.
 */
final class SegmentCaches {
    private final ConcurrentHashMap<IndexReader.CacheKey, SegmentCache> bySegment = new ConcurrentHashMap<>();

    /** What is remembered of a segment; made when it is first asked for. */
    SegmentCache of(LeafReader segment) throws IOException {
        var helper = segment.getCoreCacheHelper();
        var known = bySegment.get(helper.getKey());
        if (known != null) {
            return known;
        }
        try {
            return bySegment.computeIfAbsent(helper.getKey(), key -> read(segment, helper));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private SegmentCache read(LeafReader segment, IndexReader.CacheHelper helper) {
        try {
            var read = SegmentCache.of(segment);
            helper.addClosedListener(bySegment::remove);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many segments are remembered. */
    int size() {
        return bySegment.size();
    }
}
