package dev.laurel.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.cli.UsageException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {
    private static Options of(String... words) {
        return Options.of(words);
    }

    @Test
    void thereAreAsManyGigsAsPeopleUnlessSaid() {
        assertEquals(100_000, of().people());
        assertEquals(100_000, of().gigs());
        assertEquals(5_000, of("--people", "5000").gigs());
        assertEquals(700, of("--people", "5000", "--gigs", "700").gigs());
    }

    @Test
    void fewerThanTwentyChecksAreRefused() {
        assertEquals(20, of("--checks", "20").checks());
        assertThrows(UsageException.class, () -> of("--checks", "19"));
    }

    @Test
    void ratesAreWholeNumbersFromOneToFiveThousand() {
        assertEquals(List.of(5, 10, 20), of().rates());
        assertEquals(List.of(1, 5_000), of("--rates", "1,5000").rates());
        for (var wrong : List.of("", "0", "5001", "10000", "5,", "5;6", "-1", "1,2,3,4,5,6,7,8,9")) {
            assertThrows(UsageException.class, () -> of("--rates", wrong), wrong);
        }
        assertEquals(8, of("--rates", "1,2,3,4,5,6,7,8").rates().size());
    }

    @Test
    void searchVerifyingAndChangesAreMeasuredOneAtATime() {
        assertTrue(of("--search").isSearch());
        assertTrue(of("--fresh").isFresh());
        assertThrows(UsageException.class, () -> of("--search", "--verify"));
        assertThrows(UsageException.class, () -> of("--fresh", "--search"));
    }

    @Test
    void oneToAThousandUpdatesArriveInASecond() {
        assertEquals(100, of().updates());
        assertEquals(1_000, of("--updates", "1000").updates());
        assertThrows(UsageException.class, () -> of("--updates", "0"));
        assertThrows(UsageException.class, () -> of("--updates", "1001"));
    }

    @Test
    void requestsAndTheSearchAreDrawnAndNothingElse() {
        assertEquals(Optional.of(Path.of("pictures")), of("--plots", "pictures").plots());
        assertTrue(of("--search", "--plots", "p").plots().isPresent());
        assertThrows(UsageException.class, () -> of("--verify", "--plots", "p"));
        assertThrows(UsageException.class, () -> of("--fresh", "--plots", "p"));
        assertThrows(UsageException.class, () -> of("--upskilling", "--plots", "p"));
    }

    @Test
    void theSearchMayGoWithoutOthers() {
        assertTrue(of("--search").hasDatabases());
        assertTrue(of("--search").hasYardsticks());
        assertFalse(of("--search", "--without-yardsticks").hasYardsticks());
        assertThrows(UsageException.class, () -> of("--without-yardsticks"));
        assertFalse(of("--search", "--without-databases").hasDatabases());
        assertThrows(UsageException.class, () -> of("--without-databases"));
    }

    @Test
    void whatMakesNoSenseIsMisuseAndExplained() throws InterruptedException {
        var said = new ByteArrayOutputStream();
        var err = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertEquals(2, Bench.run(new String[] {"--people", "many"}, err, err));
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("--people must be a number"));
    }

    @Test
    void theLaunchersHelpShowsItAsItIsUsed() throws IOException {
        var shown = Files.readString(Path.of("laurel")).replaceAll("\\\\?\\n +", " ");
        assertTrue(shown.contains("./laurel " + Options.USAGE), Options.USAGE);
    }

    @Test
    void aFolderOfSomebodyElsesIsNotUsed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "mine");
        assertThrows(IOException.class, () -> Folder.of(Optional.of(folder)));
    }

    @Test
    void aKeptFolderKnowsItsWorldOnceItIsWhole(@TempDir Path parent) throws IOException {
        var folder = Folder.of(Optional.of(parent.resolve("kept")));
        assertEquals(Optional.empty(), folder.find("one"));
        folder.begin("one");
        assertThrows(IOException.class, () -> folder.find("one"));
        var contents = new Folder.Contents("one", LocalDate.of(2026, 11, 1), "key");
        folder.complete(contents);
        assertEquals(Optional.of(contents), folder.find("one"));
        assertThrows(IOException.class, () -> folder.find("other"));
    }
}
