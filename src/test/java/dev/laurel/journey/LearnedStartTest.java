package dev.laurel.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The cache that the JVM makes of a training run, and all that may be wrong with it, with the packaged program. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LearnedStartTest {
    private static final Path APP = Path.of("target", "quarkus-app");
    private static final String JAR = "quarkus-run.jar";
    private static final String MAIN = " dev.laurel.cli.Main source: ";
    private static final String FROM_CACHE = MAIN + "shared objects file";
    private static final long LIMIT_SECONDS = 1_200;
    /** What Laurel's own classes of a start are, at the very least. */
    private static final int MANY = 500;

    private final Path folder;
    private final Path cache;

    LearnedStartTest(@TempDir Path folder) {
        this.folder = folder;
        this.cache = folder.resolve("laurel.aot");
    }

    /** What a run of the JVM said and did, and where it took its classes from. */
    private record Ran(int exit, String said, List<String> classes) {
        long cached(Predicate<String> line) {
            return classes.stream()
                    .filter(text -> text.contains("shared objects file"))
                    .filter(line)
                    .count();
        }

        boolean has(String text) {
            return classes.stream().anyMatch(line -> line.contains(text));
        }
    }

    /** Runs the program as the launcher does. */
    private Ran run(Path app, List<String> options, String... words) throws IOException, InterruptedException {
        var loaded = folder.resolve("loaded");
        Files.deleteIfExists(loaded);
        var command = new ArrayList<>(dev.laurel.bench.program.Program.jvm());
        command.add("-Xlog:class+load:file=" + loaded);
        command.addAll(options);
        command.addAll(List.of("-jar", app.resolve(JAR).toString()));
        command.addAll(List.of(words));
        var said = folder.resolve("said");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return new Ran(process.exitValue(), Files.readString(said), Files.readAllLines(loaded));
    }

    /** The shortest run: without a verb it says so, and ends. */
    private Ran shortRun(Path app, Path kept, String... options) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of("-XX:AOTCache=" + kept));
        all.addAll(List.of(options));
        var ran = run(app, all);
        assertEquals(2, ran.exit, ran.said);
        assertTrue(ran.said.contains("laurel: a verb is missing"), ran.said);
        return ran;
    }

    @BeforeAll
    void train() throws IOException, InterruptedException {
        assertTrue(
                Files.exists(APP.resolve(JAR)),
                "the packaged program is missing; build and run with: ./mvnw -Pjourney -Dfast verify");
        var ran = run(APP, List.of("-XX:AOTCacheOutput=" + cache), "train");
        assertEquals(0, ran.exit, ran.said);
        assertTrue(ran.said.contains("laurel train: asked for "), ran.said);
        assertTrue(Files.size(cache) > 0, ran.said);
    }

    @Test
    void aFreshOneIsUsedByTheProgramsOwnClassesToo() throws IOException, InterruptedException {
        var ran = shortRun(APP, cache);
        assertTrue(ran.has(FROM_CACHE), ran.said);
        assertFalse(ran.said.contains("[aot]"), ran.said);
    }

    @Test
    void aWholeStartFindsNearlyAllOfLaurelsClassesInIt() throws IOException, InterruptedException {
        var ran = run(APP, List.of("-XX:AOTCache=" + cache), "train");
        assertEquals(0, ran.exit, ran.said);
        long ours = ran.cached(line -> line.contains(" dev.laurel."));
        long others = ran.classes.stream()
                .filter(line -> line.contains(" dev.laurel."))
                .filter(line -> line.contains(".jar"))
                .count();
        assertTrue(ours > MANY && ours > 20 * others, ours + " of the cache, " + others + " of jars");
    }

    @Test
    void itMayMoveWithTheProgram() throws IOException, InterruptedException {
        var moved = copy("moved");
        assertTrue(shortRun(moved, cache).has(FROM_CACHE));
    }

    /** A harm to the file. */
    enum Harm {
        ABSENT,
        EMPTY,
        JUNK,
        CUT,
        TURNED
    }

    private Path harmed(Harm harm) throws IOException {
        var file = folder.resolve(harm.name());
        Files.deleteIfExists(file);
        switch (harm) {
            case ABSENT -> {}
            case EMPTY -> Files.createFile(file);
            case JUNK -> Files.writeString(file, "no cache at all");
            case CUT -> {
                Files.copy(cache, file);
                try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(channel.size() / 2);
                }
            }
            case TURNED -> {
                Files.copy(cache, file);
                turn(file);
            }
        }
        return file;
    }

    /** Turns a byte in the middle, which no look at the file's beginning or length would notice. */
    private static void turn(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var one = java.nio.ByteBuffer.allocate(1);
            long middle = channel.size() / 2;
            channel.read(one, middle);
            one.put(0, (byte) ~one.get(0)).rewind();
            channel.write(one, middle);
        }
    }

    @ParameterizedTest
    @EnumSource(Harm.class)
    void aHarmedOneIsRefusedAndTheProgramRuns(Harm harm) throws IOException, InterruptedException {
        var ran = shortRun(APP, harmed(harm));
        assertFalse(ran.has(FROM_CACHE), ran.said);
        assertTrue(ran.said.contains("[aot]"), "refused without a word: " + ran.said);
    }

    @Test
    void oneOfAnotherBuildIsRefusedAndTheProgramRuns() throws IOException, InterruptedException {
        var other = copy("other");
        Files.setLastModifiedTime(other.resolve(JAR), FileTime.from(Instant.EPOCH));
        var ran = shortRun(other, cache);
        assertFalse(ran.has(FROM_CACHE), ran.said);
        assertTrue(ran.said.contains("[aot]"), ran.said);
    }

    @Test
    void anotherCollectorsPointersAreRefusedAndTheProgramRuns() throws IOException, InterruptedException {
        var ran = shortRun(APP, cache, "-XX:+UseZGC");
        assertFalse(ran.has(FROM_CACHE), ran.said);
        assertTrue(ran.said.contains("[aot]"), ran.said);
    }

    @Test
    void aSmallMachinesCollectorUsesIt() throws IOException, InterruptedException {
        assertTrue(shortRun(APP, cache, "-XX:+UseSerialGC", "-Xmx256m").has(FROM_CACHE));
    }

    private Path copy(String name) throws IOException {
        var target = folder.resolve(name);
        try (var files = Files.walk(APP)) {
            for (var file : files.toList()) {
                Files.copy(file, target.resolve(APP.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return target;
    }
}
