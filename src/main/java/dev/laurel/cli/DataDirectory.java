package dev.laurel.cli;

import dev.laurel.embedded.EmbeddedPostgres;
import dev.laurel.embedded.Folders;
import dev.laurel.embedded.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A folder of Laurel's own: database, index, keys. A marker file says so, and nothing is ever deleted from a folder
 * without it.
 */
record DataDirectory(Path path) {
    private static final String MARKER = "laurel.directory";
    private static final String PEPPER = "pepper";

    /** The folder given with {@code --data}, else {@code .laurel/demo} where Laurel is at home. */
    static DataDirectory of(Optional<String> given) {
        Path home = Path.of(System.getProperty("laurel.home", ""));
        return new DataDirectory(given.map(Path::of)
                .orElse(home.resolve(".laurel").resolve("demo"))
                .toAbsolutePath()
                .normalize());
    }

    /** Whether it is one of Laurel's. */
    boolean isLaurels() {
        return Files.isRegularFile(path.resolve(MARKER), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Makes the folder Laurel's, readable by its owner alone.
     *
     * @throws FailedException when something else is in it, or it cannot be made
     */
    void claim() {
        try {
            if (isLaurels()) {
                return;
            }
            if (Files.isDirectory(path) && !isEmpty()) {
                throw new FailedException(path + " holds other files; give an empty folder, or a new one, with --data");
            }
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            Files.writeString(path.resolve(MARKER), "A data directory of Laurel, made by it and deleted by it.\n");
        } catch (IOException e) {
            throw new FailedException("cannot use " + path + ": " + e, e);
        }
    }

    /**
     * Empties the folder if it is Laurel's; one that does not exist is empty already.
     *
     * @throws FailedException when it is somebody else's
     */
    void empty() {
        try {
            if (!Files.exists(path) || isEmpty()) {
                return;
            }
            if (!isLaurels()) {
                throw new FailedException(path + " is not a data directory of Laurel; nothing was deleted");
            }
            EmbeddedPostgres.abandon(path);
            // The marker goes last: cut off half-way, the folder is still Laurel's to empty.
            for (Path child : children()) {
                if (!child.endsWith(MARKER)) {
                    Folders.delete(child);
                }
            }
            Files.delete(path.resolve(MARKER));
        } catch (IOException e) {
            throw new FailedException("cannot empty " + path + ": " + e, e);
        }
    }

    /** The pepper of this folder's keys, made at the first call: losing the folder loses the keys, and only those. */
    String pepper(Supplier<String> fresh) {
        Path file = path.resolve(PEPPER);
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(file, fresh.get() + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new FailedException("cannot use " + file + ": " + e, e);
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    private boolean isEmpty() throws IOException {
        return children().isEmpty();
    }

    private List<Path> children() throws IOException {
        try (Stream<Path> children = Files.list(path)) {
            return children.toList();
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
