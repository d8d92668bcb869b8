package dev.laurel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.embedded.DirectoryInUseException;
import dev.laurel.embedded.DirectoryLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path box;

    private DataDirectory at(String name) {
        return DataDirectory.of(Optional.of(box.resolve(name).toString()));
    }

    @Test
    void aNewFolderIsClaimedAndClosedToOthers() throws IOException {
        DataDirectory directory = at("a/b");
        directory.claim();
        directory.claim();
        assertTrue(directory.isLaurels());
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.path())));
    }

    @Test
    void aFolderWithOtherFilesIsNeitherClaimedNorEmptied() throws IOException {
        Path letter =
                Files.writeString(Files.createDirectories(box.resolve("home")).resolve("letter"), "dear");
        assertThrows(FailedException.class, () -> at("home").claim());
        assertThrows(FailedException.class, () -> at("home").empty());
        assertEquals("dear", Files.readString(letter));
    }

    @Test
    void aLinkInPlaceOfTheMarkerProvesNothing() throws IOException {
        at("ours").claim();
        Path folder = Files.createDirectories(box.resolve("theirs"));
        Files.createSymbolicLink(
                folder.resolve("laurel.directory"), box.resolve("ours").resolve("laurel.directory"));
        assertThrows(FailedException.class, () -> at("theirs").empty());
        assertTrue(Files.exists(folder.resolve("laurel.directory")));
    }

    @Test
    void emptyingTakesEverythingButFollowsNoLink() throws IOException {
        Path outside = Files.writeString(box.resolve("outside"), "stays");
        DataDirectory directory = at("ours");
        directory.claim();
        Files.writeString(
                Files.createDirectories(directory.resolve("index/deep")).resolve("file"), "goes");
        Files.createSymbolicLink(directory.resolve("link"), outside);
        directory.empty();
        assertFalse(directory.isLaurels());
        assertEquals(0, directory.path().toFile().list().length);
        assertEquals("stays", Files.readString(outside));
    }

    @Test
    void emptyingWhatIsNotThereIsNothing() {
        at("nowhere").empty();
        assertFalse(Files.exists(box.resolve("nowhere")));
    }

    @Test
    void aFolderThatSomebodyRunsOnIsNotEmptied() throws IOException {
        DataDirectory directory = at("ours");
        directory.claim();
        try (DirectoryLock _ = DirectoryLock.tryTake(directory.path()).orElseThrow()) {
            assertThrows(DirectoryInUseException.class, directory::empty);
            assertTrue(directory.isLaurels());
        }
    }

    @Test
    void thePepperIsMadeOnceAndIsItsOwnersAlone() throws IOException {
        DataDirectory directory = at("ours");
        directory.claim();
        assertEquals("first", directory.pepper(() -> "first"));
        assertEquals("first", directory.pepper(() -> "second"));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("pepper"))));
    }
}
