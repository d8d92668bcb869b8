package dev.laurel.bench;

import dev.laurel.bench.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How the program built its index of a database.
 *
 * @param documents of people and gigs
 * @param megabytes on disk
 */
record Building(double seconds, long documents, double megabytes) {
    /** Documents a second that the program puts in at the very least; slower than this, something is wrong. */
    private static final int SLOWEST = 300;

    private static final Duration ORDINARY_START = Duration.ofMinutes(3);
    private static final double MB = 1 << 20;
    private static final double MILLIS = 1e3;

    /** Documents a second. */
    double rate() {
        return documents / seconds;
    }

    /** How long a start may take that builds an index of so many. */
    static Duration limit(long documents) {
        return ORDINARY_START.plusSeconds(documents / SLOWEST);
    }

    /**
     * Lets the program build one, and stops it again.
     *
     * @param expected documents
     */
    static Building by(Program.Setup setup, long expected) throws IOException, InterruptedException {
        try (var program = Program.start(setup, limit(expected))) {
            var contents = program.api().read("/v1/index");
            long documents =
                    contents.path("people").asLong() + contents.path("gigs").asLong();
            if (documents == 0 || documents > expected) {
                throw new IOException("the index holds " + contents);
            }
            return new Building(program.indexBuilt().toMillis() / MILLIS, documents, size(setup.index()) / MB);
        }
    }

    private static double size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            long bytes = 0;
            for (var file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }
}
