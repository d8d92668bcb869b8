package dev.laurel.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * What searches remember of each segment. Segments never change, so nothing here can grow stale; it goes when the
 * segment goes. Safe for any number of threads.
 */
final class SegmentCaches<T> {
    private final ConcurrentHashMap<IndexReader.CacheKey, T> bySegment = new ConcurrentHashMap<>();

    private final Reading<T> reading;

    SegmentCaches(Reading<T> reading) {
        this.reading = reading;
    }

    /** Makes what is remembered. */
    interface Reading<T> {
        T of(LeafReader segment) throws IOException;
    }

    /** What is to be read of a reader's segments of which nothing is remembered, the largest first. */
    List<AtOnce.Reading> unread(DirectoryReader all) {
        return all.leaves().stream()
                .map(LeafReaderContext::reader)
                .filter(segment ->
                        !bySegment.containsKey(segment.getCoreCacheHelper().getKey()))
                .sorted(Comparator.comparingInt(LeafReader::maxDoc).reversed())
                .<AtOnce.Reading>map(segment -> () -> of(segment))
                .toList();
    }

    /** What is remembered of a segment; made when it is first asked for. */
    T of(LeafReader segment) throws IOException {
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

    private T read(LeafReader segment, IndexReader.CacheHelper helper) {
        try {
            var read = reading.of(segment);
            helper.addClosedListener(bySegment::remove);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
