package dev.laurel.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** The packaged demo as a process of its own, started as {@code ./laurel demo} starts it. */
final class Program {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final String READY = "Laurel is ready in ";

    /** Seeding verifies 640 credentials; on two busy cores that takes a minute. */
    private static final Duration START_LIMIT = Duration.ofMinutes(8);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final Process process;
    private final long begun;
    private final ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Long> awaited = new CompletableFuture<>();

    private Program(Process process, Predicate<String> line) {
        this.process = process;
        this.begun = System.nanoTime();
        Thread.ofVirtual().start(() -> listen(process.inputReader(), line));
    }

    /** Starts it and returns once the screen with the keys is there. */
    static Program ready(Path directory, int port) throws IOException, InterruptedException {
        return until(directory, port, line -> line.startsWith(READY));
    }

    /** Starts it and returns once it has said a certain line. */
    static Program until(Path directory, int port, Predicate<String> line) throws IOException, InterruptedException {
        assertTrue(
                Files.exists(JAR),
                "the packaged program is missing; build and run with: ./mvnw -Pjourney -Dfast verify");
        var program = new Program(
                new ProcessBuilder(words(directory, port))
                        .redirectErrorStream(true)
                        .start(),
                line);
        program.await();
        return program;
    }

    private static List<String> words(Path directory, int port) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules",
                "jdk.incubator.vector",
                "-jar",
                JAR.toString(),
                "demo",
                "--port",
                Integer.toString(port),
                "--data",
                directory.toString());
    }

    private void listen(BufferedReader lines, Predicate<String> line) {
        try (lines) {
            for (var next = lines.readLine(); next != null; next = lines.readLine()) {
                said.add(next);
                if (line.test(next)) {
                    awaited.complete(System.nanoTime());
                }
            }
        } catch (IOException killed) {
            said.add(killed.toString());
        }
        awaited.completeExceptionally(new IllegalStateException("it ended: " + String.join("\n", said)));
    }

    private void await() throws InterruptedException {
        try {
            awaited.get(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException("the program did not get there: " + String.join("\n", said), e);
        }
    }

    /** From the start of the process to the awaited line. */
    Duration took() {
        return Duration.ofNanos(awaited.join() - begun);
    }

    /** Ends it as {@code kill -9} does: not one instruction more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets it run on for a while, then kills it. */
    void killAfter(Duration pause) throws InterruptedException {
        if (process.waitFor(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("it ended by itself: " + String.join("\n", said));
        }
        kill();
    }

    /** Ends it as SIGTERM does, in order. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException("it did not stop: " + String.join("\n", said));
        }
    }

    /** Whatever is left of it, at the end of a test. */
    void end() {
        try {
            if (process.isAlive()) {
                stop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The end of its log, for a report. */
    static String log(Path directory) {
        try {
            return Files.readString(directory.resolve("laurel.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
