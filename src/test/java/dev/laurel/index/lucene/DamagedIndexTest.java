package dev.laurel.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.index.Contents;
import dev.laurel.index.Edition;
import dev.laurel.index.IndexUnavailableException;
import dev.laurel.index.Mark;
import dev.laurel.index.SmallWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** An index that is not what was kept is noticed, set aside and made anew; never read as if nothing had happened. */
class DamagedIndexTest {
    private static final Edition EDITION = new Edition("policy", "skills");
    private static final Mark MARK = new Mark(17, new UUID(1, 2));
    private static final SmallWorld WORLD = new SmallWorld();

    @TempDir
    Path folder;

    /** Something that happens to a file. */
    private interface Harm {
        void to(Path file) throws IOException;
    }

    private Contents keep(Path where) throws IOException {
        var index = new LuceneIndex(where);
        index.begin();
        WORLD.fill(index, MARK);
        index.keep(EDITION);
        var contents = index.contents(true);
        index.close();
        return contents;
    }

    @Test
    void whatWasKeptIsThereAgain() throws IOException {
        var kept = keep(folder);
        var again = new LuceneIndex(folder);
        assertFalse(again.isShown());
        assertEquals(Optional.of(MARK), again.open(EDITION));
        again.show(MARK, WORLD.basis());
        assertEquals(kept, again.contents(true));
        again.close();
    }

    @Test
    void whatWasNotKeptIsGone() throws IOException {
        var kept = keep(folder);
        var index = new LuceneIndex(folder);
        index.open(EDITION);
        index.removePerson(WORLD.tenant(), WORLD.somebody());
        index.show(new Mark(18, new UUID(1, 3)), WORLD.basis());
        assertEquals(kept.people() - 1, index.contents(false).people());
        index.close();
        assertEquals(kept.people() - 1, index.contents(false).people(), "what is shown stays shown");
        var again = new LuceneIndex(folder);
        assertEquals(Optional.of(MARK), again.open(EDITION));
        again.show(MARK, WORLD.basis());
        assertEquals(kept, again.contents(true));
        again.close();
    }

    @TestFactory
    Stream<DynamicTest> everyHarmToEveryFileIsNoticedAndMended() throws IOException {
        keep(folder);
        return files(folder)
                .flatMap(file -> Stream.of(
                        harmed(file, "is gone", Files::delete),
                        harmed(file, "is empty", path -> Files.write(path, new byte[0])),
                        harmed(file, "is cut in half", path -> {
                            var bytes = Files.readAllBytes(path);
                            Files.write(path, java.util.Arrays.copyOf(bytes, bytes.length / 2));
                        }),
                        harmed(file, "has a bit turned in the middle", path -> turn(path, 2)),
                        harmed(file, "has a bit turned near the end", path -> turn(path, 1))))
                .flatMap(both -> both);
    }

    /** Between, answers may come of bytes that nobody has compared yet: decision 0105. */
    @Test
    void aTurnedBitIsFoundByTheCheckAfterOpening() throws IOException {
        keep(folder);
        try (var files = Files.list(folder.resolve("people"))) {
            var largest = files.max(
                    java.util.Comparator.comparingLong(file -> file.toFile().length()));
            turn(largest.orElseThrow(), 2);
        }
        var index = new LuceneIndex(folder);
        assertEquals(Optional.of(MARK), index.open(EDITION), "opened without reading all of it");
        index.show(MARK, WORLD.basis());
        assertFalse(index.check());
        assertFalse(index.isShown());
        assertEquals(Optional.empty(), index.open(EDITION), "damaged once, never opened again");
        index.begin();
        WORLD.fill(index, MARK);
        assertTrue(index.check(), "what was made anew is trusted");
        index.close();
    }

    private static void turn(Path path, int part) throws IOException {
        var bytes = Files.readAllBytes(path);
        if (bytes.length > 0) {
            bytes[bytes.length / part - 1] ^= 4;
            Files.write(path, bytes);
        }
    }

    private Stream<DynamicTest> harmed(Path file, String how, Harm harm) {
        var name = folder.relativize(file).toString();
        return Stream.of(false, true)
                .map(isReadAhead -> harmed(name, how + (isReadAhead ? ", read ahead" : ""), harm, isReadAhead));
    }

    private DynamicTest harmed(String name, String how, Harm harm, boolean isReadAhead) {
        return DynamicTest.dynamicTest(name + " " + how, () -> {
            var copy = Files.createTempDirectory(folder.getParent(), "harmed");
            var kept = keep(copy);
            var victim = counterpart(copy, name);
            harm.to(victim);
            var index = new LuceneIndex(copy);
            if (isReadAhead) {
                index.prepare();
            }
            var opened = index.open(EDITION);
            if (opened.isPresent()) {
                index.show(opened.get(), WORLD.basis());
                boolean whole = index.check();
                assertEquals(whole, index.isShown(), "what is damaged is shown no more");
                opened = whole ? opened : index.open(EDITION);
            }
            if (opened.isEmpty()) {
                index.begin();
                WORLD.fill(index, MARK);
                assertTrue(Files.isDirectory(copy.resolve("set-aside")), "nothing was set aside");
            } else {
                assertEquals("write.lock", victim.getFileName().toString(), "the harm went unnoticed");
            }
            assertEquals(kept, index.contents(true));
            index.close();
        });
    }

    /** Names of segments' files differ from one making to the next at most in what follows the first dot. */
    private static Path counterpart(Path copy, String name) throws IOException {
        var same = copy.resolve(name);
        assertTrue(Files.exists(same), "made differently: " + files(copy).toList());
        return same;
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    @Test
    void oneOfAnotherEditionIsNotCarriedOnWith() throws IOException {
        keep(folder);
        for (var other : List.of(new Edition("other", "skills"), new Edition("policy", "other"))) {
            assertEquals(Optional.empty(), new LuceneIndex(folder).open(other));
        }
        var right = new LuceneIndex(folder);
        assertEquals(Optional.of(MARK), right.open(EDITION));
        right.close();
    }

    @Test
    void anEmptyFolderHoldsNothing() throws IOException {
        assertEquals(Optional.empty(), new LuceneIndex(folder.resolve("not/there")).open(EDITION));
        assertEquals(Optional.empty(), new LuceneIndex(folder).open(EDITION));
    }

    @Test
    void oneThatAnotherProcessWritesToIsLeftAlone() throws IOException {
        var first = new LuceneIndex(folder);
        first.begin();
        WORLD.fill(first, MARK);
        first.keep(EDITION);
        var second = new LuceneIndex(folder);
        assertThrows(IOException.class, () -> second.open(EDITION));
        assertEquals(17, first.contents(false).position());
        first.close();
    }

    @Test
    void nothingIsAnsweredBeforeSomethingIsShown() {
        var index = new LuceneIndex(folder);
        assertThrows(IndexUnavailableException.class, () -> index.contents(false));
    }
}
