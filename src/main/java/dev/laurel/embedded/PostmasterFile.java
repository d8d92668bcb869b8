package dev.laurel.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} in a data directory says: the process that serves it, or once did.
 *
 * <p>Format: PostgreSQL's {@code pidfile.h}; line 1 is the process id, line 2 the data directory.
 */
record PostmasterFile(Path file, long pid, String dataDirectory) {
    private static final String NAME = "postmaster.pid";

    /** The file in a data directory; empty when there is none. A torn one reads as process 0, which nobody is. */
    static Optional<PostmasterFile> in(Path cluster) {
        Path file = cluster.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            boolean whole = lines.size() >= 2 && lines.getFirst().strip().matches("\\d{1,18}");
            return Optional.of(new PostmasterFile(
                    file,
                    whole ? Long.parseLong(lines.getFirst().strip()) : 0,
                    whole ? lines.get(1).strip() : ""));
        } catch (IOException e) {
            throw new PostgresUnavailableException("cannot read " + file + ": " + e, e);
        }
    }

    /**
     * Whether that process lives, is a postgres, and serves this very directory. A process id is handed out again after
     * a reboot or in a new container, so the number alone proves nothing.
     */
    boolean serves(Path cluster) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .filter(process -> List.of(process.info().arguments().orElse(new String[0]))
                        .contains(cluster.toString()))
                .isPresent();
    }

    /** Removes a file whose process is gone: PostgreSQL refuses to start beside one if the number lives on. */
    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new PostgresUnavailableException("cannot remove the stale " + file + ": " + e, e);
        }
    }

    /** Ends the process without a goodbye and waits until it is gone; its children follow by themselves. */
    void kill() {
        ProcessHandle.of(pid).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }
}
