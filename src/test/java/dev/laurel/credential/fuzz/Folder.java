package dev.laurel.credential.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one campaign reads and leaves.
 *
 * @param root its own folder
 */
record Folder(Path root) {
    Path seeds() {
        return root.resolve("seeds");
    }

    /** Inputs that reached something new. */
    Path corpus() {
        return root.resolve("corpus");
    }

    /** Inputs that showed a fault. */
    Path found() {
        return root.resolve("found");
    }

    Path dictionary() {
        return root.resolve("words.dict");
    }

    Path log() {
        return root.resolve("log.txt");
    }

    Path slowest() {
        return root.resolve("slowest");
    }

    Path measured() {
        return root.resolve("measured.properties");
    }

    /** Empties it, so that nothing of an earlier campaign is taken for this one's. */
    void prepare() throws IOException {
        if (Files.exists(root)) {
            try (var files = Files.walk(root)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        for (var folder : List.of(seeds(), corpus(), found())) {
            Files.createDirectories(folder);
        }
        // The fuzzer looks for its dictionary before the subject that fills it is there.
        Files.createFile(dictionary());
    }

    /** Writes a subject's seeds and words. */
    void put(Subject subject) throws IOException {
        int number = 0;
        for (var seed : subject.seeds()) {
            Files.write(seeds().resolve("seed-" + number++), seed);
        }
        Files.writeString(
                dictionary(), subject.words().stream().map(Folder::entry).collect(Collectors.joining("\n", "", "\n")));
    }

    /** A line of a dictionary in libFuzzer's notation. */
    private static String entry(String word) {
        var line = new StringBuilder("\"");
        for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
            line.append(String.format("\\x%02X", b));
        }
        return line.append('"').toString();
    }

    /** The inputs that showed a fault. */
    List<Path> faults() throws IOException {
        try (var files = Files.list(found())) {
            return files.filter(file -> !file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
