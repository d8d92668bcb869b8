package dev.laurel.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one program to its end and keeps what it said. */
final class Program {
    private Program() {}

    /**
     * What a program left behind.
     *
     * @param exit its exit code; {@link #NOT_RUN} when it could not be started or took too long
     * @param text standard output and error together
     */
    record Outcome(int exit, String text) {
        static final int NOT_RUN = -1;

        boolean succeeded() {
            return exit == 0;
        }
    }

    /** Runs the words as a command without a shell; a missing program is an outcome, not an exception. */
    static Outcome run(Duration limit, List<String> words) {
        // A file and not a pipe: a server that the program leaves behind may hold its end of a pipe open for ever.
        Path said = temporary();
        try {
            Process process = builder(words, said).start();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Outcome(Outcome.NOT_RUN, words.getFirst() + " took longer than " + limit);
            }
            return new Outcome(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
        } catch (IOException missing) {
            return new Outcome(Outcome.NOT_RUN, String.valueOf(missing.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome(Outcome.NOT_RUN, words.getFirst() + " was interrupted");
        } finally {
            delete(said);
        }
    }

    private static ProcessBuilder builder(List<String> words, Path said) {
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(said.toFile());
        // Settings meant for somebody's own psql (PGDATA, PGPORT …) must not steer this server; messages in English.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("laurel-", ".out");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
