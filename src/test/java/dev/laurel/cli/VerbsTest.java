package dev.laurel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerbsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Main.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void theLaunchersHelpHasEveryVerbAsItIsUsed(Verb verb) throws IOException {
        assertTrue(Files.readString(Path.of("laurel")).contains("\n  ./laurel " + verb.usage()), verb.usage());
    }

    @ParameterizedTest
    @EnumSource(value = Verb.class, mode = EnumSource.Mode.EXCLUDE, names = "TRAIN")
    void theLauncherRunsEveryVerb(Verb verb) throws IOException {
        String runs = Files.readAllLines(Path.of("laurel")).stream()
                .filter(line -> line.endsWith(") run_program \"$@\" ;;"))
                .findFirst()
                .orElseThrow();
        assertTrue((" " + runs.replace(')', ' ') + " ").contains(" " + verb.word() + " "), verb.word());
    }

    /** Training is of use in a run of the JVM that keeps what it learns, which the launcher alone arranges. */
    @Test
    void theLauncherTrainsInItsOwnWay() throws IOException {
        assertTrue(Files.readString(Path.of("laurel")).contains("\n  train) train_now \"${@:2}\" ;;\n"));
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void everyVerbRefusesAnOptionThatItDoesNotKnow(Verb verb) {
        assertEquals(Main.MISUSED, run(verb.word(), "--no-such-option"));
        assertTrue(said().startsWith("laurel " + verb.word() + ": unknown option --no-such-option"), said());
        assertTrue(said().contains("usage: laurel " + verb.usage()), said());
    }

    @Test
    void anUnknownVerbIsMisuseAndTheKnownOnesAreNamed() {
        assertEquals(Main.MISUSED, run("demmo"));
        assertTrue(said().startsWith("laurel: unknown verb 'demmo'; there are: demo, serve"), said());
    }

    @Test
    void noVerbIsMisuse() {
        assertEquals(Main.MISUSED, run());
        assertTrue(said().startsWith("laurel: a verb is missing"), said());
    }

    @ParameterizedTest
    @ValueSource(strings = {"escoo", "csv"})
    void anUnknownSourceIsMisuse(String source) {
        assertEquals(Main.MISUSED, run("import", source, "path"));
        assertTrue(said().contains("there are: esco, onet, jsonl"), said());
    }

    @Test
    void importingWhatIsNotThereFailsBeforeAnyDatabaseIsTouched() {
        assertEquals(Main.FAILED, run("import", "--data", "/nonexistent/data", "jsonl", "/nonexistent/file"));
        assertEquals("laurel import: /nonexistent/file does not exist" + System.lineSeparator(), said());
    }
}
