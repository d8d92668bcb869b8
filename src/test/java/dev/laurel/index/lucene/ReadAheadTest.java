package dev.laurel.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.index.Contents;
import dev.laurel.index.Edition;
import dev.laurel.index.Mark;
import dev.laurel.index.SmallWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** An index that was read before anybody said which edition of it is wanted. */
class ReadAheadTest {
    private static final Edition EDITION = new Edition("policy", "skills");
    private static final Mark MARK = new Mark(17, new UUID(1, 2));
    private static final SmallWorld WORLD = new SmallWorld();

    @TempDir
    Path folder;

    private Contents keep() throws IOException {
        var index = new LuceneIndex(folder);
        index.begin();
        WORLD.fill(index, MARK);
        index.keep(EDITION);
        var contents = index.contents(true);
        index.close();
        return contents;
    }

    @Test
    void whatWasReadAheadIsNotReadAgain() throws IOException {
        var kept = keep();
        var read = new ConcurrentLinkedQueue<String>();
        var index = new LuceneIndex(
                folder,
                segment -> {
                    read.add(segment.toString());
                    return SegmentCache.of(segment);
                },
                GigSegment::of);
        index.prepare();
        int ahead = read.size();
        assertTrue(ahead > 0);
        assertFalse(index.isShown(), "nothing is shown before it is known to be wanted");
        assertEquals(Optional.of(MARK), index.open(EDITION));
        index.show(MARK, WORLD.basis());
        assertEquals(ahead, read.size());
        assertEquals(kept, index.contents(true));
        assertTrue(index.check());
        index.close();
    }

    /** A file that is mapped twice counts twice as memory of the process, and stays so as long as either is in use. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void eachFileIsMappedOnce() throws IOException {
        keep();
        var index = new LuceneIndex(folder);
        index.prepare();
        index.open(EDITION);
        index.show(MARK, WORLD.basis());
        var mapped = mapped();
        assertFalse(mapped.isEmpty());
        for (var file : Set.copyOf(mapped)) {
            // Lucene opens a small segment's one file once more, for the names of its fields.
            int most = file.endsWith(".cfs") ? 2 : 1;
            assertTrue(Collections.frequency(mapped, file) <= most, mapped::toString);
        }
        assertTrue(index.check());
        assertEquals(mapped, mapped());
        index.close();
    }

    /** Files of the folder that are in this process's memory, as often as they are. */
    private List<String> mapped() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/maps"))) {
            return lines.filter(line -> line.contains(folder.toString()))
                    .map(line -> line.substring(line.indexOf(folder.toString())))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void anotherEditionIsLetGoOf() throws IOException {
        keep();
        var index = new LuceneIndex(folder);
        index.prepare();
        assertEquals(Optional.empty(), index.open(new Edition("policy", "other skills")));
        index.begin();
        WORLD.fill(index, MARK);
        index.close();
    }

    @Test
    void whereNothingIsThereNothingIsRead() throws IOException {
        var index = new LuceneIndex(folder.resolve("none"));
        index.prepare();
        assertEquals(Optional.empty(), index.open(EDITION));
    }

    @Test
    void whatWasReadAheadIsLetGoOfWhereNobodyOpensIt() throws IOException {
        keep();
        var index = new LuceneIndex(folder);
        index.prepare();
        index.close();
        var other = new LuceneIndex(folder);
        assertEquals(Optional.of(MARK), other.open(EDITION));
        other.close();
    }

    @Test
    void allIsReadOnceHoweverManyHandsThereAre() throws IOException {
        for (int things : new int[] {0, 1, 2, 3, 50}) {
            var done = new ConcurrentLinkedQueue<Integer>();
            AtOnce.all(IntStream.range(0, things)
                    .<AtOnce.Reading>mapToObj(thing -> () -> done.add(thing))
                    .toList());
            assertEquals(
                    IntStream.range(0, things).boxed().toList(),
                    done.stream().sorted().toList());
        }
    }

    @Test
    void aFaultOfOneIsAFaultOfAll() {
        var all = Collections.<AtOnce.Reading>nCopies(9, () -> {
            throw new IOException("planted");
        });
        assertEquals(
                "planted",
                assertThrows(IOException.class, () -> AtOnce.all(all)).getMessage());
    }
}
