package dev.laurel.credential.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.credential.fuzz.Result.Finding;
import dev.laurel.credential.fuzz.planted.Careless;
import dev.laurel.credential.fuzz.planted.Endless;
import dev.laurel.credential.fuzz.planted.Greedy;
import dev.laurel.credential.fuzz.planted.Leaking;
import dev.laurel.credential.fuzz.planted.Magic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Faults that the fuzzing must find, and what it must say of them. */
class PlantedFaultsTest {
    private static final Path FOLDER = Path.of("target", "fuzz-planted");
    private static final int SECONDS = 20;
    /** Three quarters of it come after the warm-up: 6 s at 13 MB a second, against a limit of 16 MiB. */
    private static final int LEAK_SECONDS = 8;

    @Test
    void aFaultBehindAMagicNumberIsFoundByGuidanceAndNotBlindly() throws IOException, InterruptedException {
        var plan = plan("magic", Magic.class, SECONDS);
        var guided = new Campaign(plan).run();
        assertEquals(Finding.EXCEPTION, guided.finding(), () -> Table.of(guided));
        assertTrue(guided.why().contains("behind the magic"), guided.why());
        var blind = new Campaign(plan.blind(guided.reach().executions())).run();
        assertEquals(Finding.CLEAN, blind.finding(), () -> Table.of(blind));
        assertTrue(blind.reach().executions() >= guided.reach().executions(), () -> Table.of(blind));
    }

    @Test
    void anUnexpectedExceptionIsReportedWithTheInputThatShowsIt() throws IOException, InterruptedException {
        var result = new Campaign(plan("careless", Careless.class, SECONDS)).run();
        assertEquals(Finding.EXCEPTION, result.finding(), () -> Table.of(result));
        assertTrue(result.why().contains(NumberFormatException.class.getName()), result.why());
        var input = Files.readAllBytes(result.input().orElseThrow());
        assertThrows(NumberFormatException.class, () -> new Careless().read(input));
    }

    /** With a limit of two seconds in place of ten; the same clock counts both. */
    @Test
    void anEndlessInputIsReported() throws IOException, InterruptedException {
        var result = new Campaign(plan("endless", Endless.class, SECONDS).withPerInput(Duration.ofSeconds(2))).run();
        assertEquals(Finding.HANG, result.finding(), () -> Table.of(result));
        assertTrue(result.input().isPresent());
    }

    @Test
    void memoryThatGrowsIsReported() throws IOException, InterruptedException {
        var result = new Campaign(plan("leaking", Leaking.class, LEAK_SECONDS)).run();
        assertEquals(Finding.GROWTH, result.finding(), () -> Table.of(result));
    }

    @Test
    void anInputThatTakesAllMemoryIsReported() throws IOException, InterruptedException {
        var result = new Campaign(plan("greedy", Greedy.class, SECONDS)).run();
        assertEquals(Finding.OUT_OF_MEMORY, result.finding(), () -> Table.of(result));
        assertTrue(result.input().isPresent());
    }

    private static Plan plan(String name, Class<? extends Subject> subject, int seconds) {
        return Plan.of(name, subject, FOLDER, seconds, 1);
    }
}
