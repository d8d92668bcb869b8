package dev.laurel.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Real data beside the repository, which is no part of it: {@code ../shared/data}, or where the system property
 * {@code laurel.shared} says.
 */
public final class SharedData {
    private SharedData() {}

    /** A folder or file of it; where it is absent, that is said loudly and the test has nothing to show. */
    public static Optional<Path> find(String name) {
        var path =
                Path.of(System.getProperty("laurel.shared", "../shared/data")).resolve(name);
        if (Files.exists(path)) {
            return Optional.of(path);
        }
        System.err.println("""
                ************************************************************************
                  NOT MEASURED: there is no %s
                  (set -Dlaurel.shared=DIR to say where the real data is)
                ************************************************************************
                """.formatted(path.toAbsolutePath().normalize()));
        return Optional.empty();
    }
}
