package dev.laurel.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.index.Nice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Documents being written. */
class ShelfTest {
    /** More segments than are left unmerged. */
    private static final int SEGMENTS = 40;

    private static final int PATIENCE_SECONDS = 60;

    @Test
    void whatAMergeHasMadeIsMadeReadyBeforeItIsShown(@TempDir Path folder) throws IOException, InterruptedException {
        Set<IndexReader.CacheKey> warmed = ConcurrentHashMap.newKeySet();
        var merged = new CountDownLatch(1);
        try (var shelf = Shelf.make(folder, segment -> {
            warmed.add(segment.getCoreCacheHelper().getKey());
            merged.countDown();
        })) {
            var reader = shelf.read();
            for (int i = 0; i < SEGMENTS; i++) {
                reader = shown(shelf, reader, i);
            }
            assertTrue(merged.await(PATIENCE_SECONDS, TimeUnit.SECONDS), "nothing was merged");
            // The merge has yet to end, which something written after that shows.
            long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            for (int i = SEGMENTS; !showsAny(reader, warmed) && System.nanoTime() < patience; i++) {
                reader = shown(shelf, reader, i);
            }
            assertTrue(showsAny(reader, warmed), "what was made ready is not what is shown");
            reader.close();
        }
    }

    private static DirectoryReader shown(Shelf shelf, DirectoryReader before, int number) throws IOException {
        shelf.put(new Term(Form.KEY, "key" + number), new Document());
        var next = shelf.readOn(before);
        before.close();
        return next;
    }

    private static boolean showsAny(DirectoryReader reader, Set<IndexReader.CacheKey> warmed) {
        return reader.leaves().stream()
                .anyMatch(leaf ->
                        warmed.contains(leaf.reader().getCoreCacheHelper().getKey()));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aMergeIsWorkInTheBackground(@TempDir Path folder) throws IOException, InterruptedException {
        var merged = new CountDownLatch(1);
        var nice = new AtomicInteger();
        try (var shelf = Shelf.make(folder, segment -> {
            nice.set(Nice.here());
            merged.countDown();
        })) {
            var reader = shelf.read();
            for (int i = 0; i < SEGMENTS; i++) {
                reader = shown(shelf, reader, i);
            }
            assertTrue(merged.await(PATIENCE_SECONDS, TimeUnit.SECONDS), "nothing was merged");
            reader.close();
        }
        assertEquals(Math.max(Nice.here(), 5), nice.get());
    }

    @Test
    void aMergeGoesOnWhereWhatItMadeCannotBeMadeReady(@TempDir Path folder) throws IOException, InterruptedException {
        var failed = new CountDownLatch(1);
        try (var shelf = Shelf.make(folder, segment -> {
            failed.countDown();
            throw new IOException("planted");
        })) {
            var reader = shelf.read();
            for (int i = 0; i < SEGMENTS; i++) {
                reader = shown(shelf, reader, i);
            }
            assertTrue(failed.await(PATIENCE_SECONDS, TimeUnit.SECONDS), "nothing was merged");
            reader = shown(shelf, reader, SEGMENTS);
            assertTrue(reader.numDocs() == SEGMENTS + 1, reader.numDocs() + " documents");
            reader.close();
        }
    }
}
