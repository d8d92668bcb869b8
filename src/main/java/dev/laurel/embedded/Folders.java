package dev.laurel.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Where Laurel keeps what it may lose, and how whole folders go. */
public final class Folders {
    private Folders() {}

    /**
     * The folder for what is costly to make and safe to lose: {@code LAUREL_CACHE_DIR}, else {@code laurel} under
     * {@code XDG_CACHE_HOME} or {@code ~/.cache}; where that cannot be written, {@code cache} under {@code fallback}.
     */
    public static Path cache(Map<String, String> environment, Path home, Path fallback) {
        String own = environment.getOrDefault("LAUREL_CACHE_DIR", "");
        if (!own.isBlank()) {
            return Path.of(own).toAbsolutePath();
        }
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path user = (xdg.isBlank() ? home.resolve(".cache") : Path.of(xdg)).resolve("laurel");
        return writable(user) ? user : fallback.resolve("cache");
    }

    private static boolean writable(Path folder) {
        try {
            return Files.isWritable(Files.createDirectories(folder));
        } catch (IOException e) {
            return false;
        }
    }

    /** Removes a folder with all it holds; links are removed, not followed. Nothing happens when it is absent. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }
}
