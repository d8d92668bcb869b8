package dev.laurel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path box;

    @Test
    void aPropertyIsFoundUnderTheNameOfItsVariable() {
        var settings = new Settings(Map.of("LAUREL_TEST_SOME_THING", "there", "LAUREL_TEST_BLANK", " "));
        assertEquals(Optional.of("there"), settings.given("laurel.test.some-thing"));
        assertEquals(Optional.empty(), settings.given("laurel.test.blank"));
        assertEquals(Optional.empty(), settings.given("laurel.test.absent"));
    }

    @Test
    void aSecretMayLieInAFile() throws IOException {
        Path file = Files.writeString(box.resolve("secret"), "hidden\n");
        assertEquals(Optional.of("hidden"), new Settings(Map.of("S_FILE", file.toString())).secret("S"));
        assertEquals(Optional.of("plain"), new Settings(Map.of("S", "plain")).secret("S"));
        assertEquals(Optional.empty(), new Settings(Map.of()).secret("S"));
    }

    @Test
    void aSecretGivenTwiceIsRefused() {
        var settings = new Settings(Map.of("S", "a", "S_FILE", "b"));
        assertThrows(FailedException.class, () -> settings.secret("S"));
    }

    @Test
    void aSecretFileThatCannotBeReadIsRefused() {
        var settings = new Settings(Map.of("S_FILE", box.resolve("absent").toString()));
        assertThrows(FailedException.class, () -> settings.secret("S"));
    }

    /** 4096 bytes are read, 4097 are not. */
    @Test
    void aSecretFileOfOverFourKibibytesIsNone() throws IOException {
        Path file = Files.writeString(box.resolve("long"), "x".repeat(4096));
        var settings = new Settings(Map.of("S_FILE", file.toString()));
        assertEquals(4096, settings.secret("S").orElseThrow().length());
        Files.writeString(file, "x".repeat(4097));
        assertThrows(FailedException.class, () -> settings.secret("S"));
    }
}
