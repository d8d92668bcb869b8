package dev.laurel.cli.doctor;

import dev.laurel.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The data directory: whose it is, who may read its secrets, what a killed process left. */
final class DirectoryChecks {
    private static final List<String> SECRETS = List.of("access.json", "database.properties", "pepper");

    private DirectoryChecks() {}

    static List<Finding> all(Surroundings place) {
        return List.of(directory(place), secrets(place), leftOver(place));
    }

    private static Finding directory(Surroundings place) {
        Path path = place.directory();
        if (!Files.exists(path)) {
            return Finding.ok("directory", path + " does not exist yet; the demo makes it");
        }
        if (!Files.isDirectory(path) || !Files.isWritable(path)) {
            return Finding.fail("directory", path + " cannot be written");
        }
        if (!place.claimed() && !isEmpty(path)) {
            return Finding.fail("directory", path + " holds other files; give another one with --data");
        }
        return Finding.ok("directory", path.toString());
    }

    private static boolean isEmpty(Path path) {
        try (Stream<Path> children = Files.list(path)) {
            return children.findAny().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private static Finding secrets(Surroundings place) {
        List<Path> files = SECRETS.stream()
                .map(place.directory()::resolve)
                .filter(Files::exists)
                .toList();
        if (files.isEmpty()) {
            return Finding.skipped("secrets", "none are kept in " + place.directory());
        }
        List<Path> open = files.stream().filter(DirectoryChecks::isOpenToOthers).toList();
        return open.isEmpty()
                ? Finding.ok("secrets", files.size() + " files, readable by their owner alone")
                : Finding.fail("secrets", open + " can be read by others; chmod 600 them");
    }

    private static boolean isOpenToOthers(Path file) {
        try {
            Set<PosixFilePermission> granted = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            granted.removeAll(PosixFilePermissions.fromString("rwx------"));
            return !granted.isEmpty();
        } catch (IOException | IllegalArgumentException nothingGranted) {
            return false;
        }
    }

    private static Finding leftOver(Surroundings place) {
        try {
            return EmbeddedPostgres.leftOver(place.directory())
                    .map(pid -> Finding.warn(
                            "leftover",
                            "a killed Laurel left its PostgreSQL running (process " + pid
                                    + "); the next start stops it"))
                    .orElseGet(() -> Finding.ok("leftover", "no server without its Laurel"));
        } catch (IOException e) {
            return Finding.warn("leftover", "cannot look: " + e.getMessage());
        }
    }
}
