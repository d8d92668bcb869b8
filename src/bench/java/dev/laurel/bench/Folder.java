package dev.laurel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;

/**
 * Where a run keeps database, index and log: a temporary folder, or one that is kept for the next run of the same
 * world.
 *
 * @param isKept whether it outlives the run
 */
record Folder(Path path, boolean isKept) implements AutoCloseable {
    private static final String MARKER = "world.properties";
    private static final String KEY = "key";
    private static final String WORLD = "world";
    private static final String DAY = "day";

    /** @throws IOException where the folder holds something that is not of a benchmark */
    static Folder of(Optional<Path> given) throws IOException {
        if (given.isEmpty()) {
            return new Folder(Files.createTempDirectory("laurel-bench"), false);
        }
        var path = Files.createDirectories(given.get()).toAbsolutePath().normalize();
        try (var children = Files.list(path)) {
            if (children.findAny().isPresent() && !Files.exists(path.resolve(MARKER))) {
                throw new IOException(path + " holds other files; give an empty folder, or a new one, with --data");
            }
        }
        return new Folder(path, true);
    }

    /**
     * A world that is there whole.
     *
     * @param world its name
     * @param day that it was drawn for
     * @param key of the operator
     */
    record Contents(String world, LocalDate day, String key) {}

    /** What is there whole; empty where nothing is. @throws IOException where it is another world, or half of one */
    Optional<Contents> find(String world) throws IOException {
        var marker = path.resolve(MARKER);
        if (!Files.exists(marker)) {
            return Optional.empty();
        }
        var known = new Properties();
        try (var in = Files.newBufferedReader(marker)) {
            known.load(in);
        }
        var day = known.getProperty(DAY);
        if (!world.equals(known.getProperty(WORLD)) || day == null) {
            throw new IOException(path + " holds another world (" + known.getProperty(WORLD) + ", not " + world
                    + "), or half of one; give another folder with --data, or delete it");
        }
        return Optional.of(new Contents(world, LocalDate.parse(day), known.getProperty(KEY, "")));
    }

    /** Notes which world is coming. */
    void begin(String world) throws IOException {
        var noted = new Properties();
        noted.setProperty(WORLD, world);
        note(noted);
    }

    /** Notes that it is there whole. */
    void complete(Contents contents) throws IOException {
        var noted = new Properties();
        noted.setProperty(WORLD, contents.world);
        noted.setProperty(DAY, contents.day.toString());
        noted.setProperty(KEY, contents.key);
        note(noted);
    }

    private void note(Properties noted) throws IOException {
        try (var out = Files.newBufferedWriter(path.resolve(MARKER))) {
            noted.store(out, "A folder of laurel bench");
        }
    }

    /** Deletes a folder in it, if there. */
    void delete(String name) throws IOException {
        delete(path.resolve(name));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Deletes a temporary one. */
    @Override
    public void close() throws IOException {
        if (!isKept) {
            delete(path);
        }
    }
}
