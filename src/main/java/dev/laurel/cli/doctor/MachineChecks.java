package dev.laurel.cli.doctor;

import dev.laurel.embedded.EmbeddedPostgres;
import dev.laurel.embedded.PostgresUnavailableException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The machine: Java, memory, disk, what the build needs, whether PostgreSQL can be started here. */
final class MachineChecks {
    private static final int LEAST_JAVA = 25;
    private static final long MEBIBYTE = 1 << 20;

    /** Below this the index of a hundred thousand people leaves no room for requests. */
    private static final long LEAST_HEAP_MIB = 512;

    /** PostgreSQL's first files, its log and the index of the demo, with room to spare. */
    private static final long SCARCE_DISK_MIB = 2048;

    /** PostgreSQL stops taking writes some time before nothing is left. */
    private static final long LEAST_DISK_MIB = 256;

    private MachineChecks() {}

    static List<Finding> all(Surroundings place) {
        return List.of(java(), memory(), disk(place), build(place), postgres(place));
    }

    private static Finding java() {
        String detail = Runtime.version() + " in " + System.getProperty("java.home");
        return Runtime.version().feature() >= LEAST_JAVA
                ? Finding.ok("java", detail)
                : Finding.fail("java", detail + "; Laurel needs " + LEAST_JAVA);
    }

    private static Finding memory() {
        long heap = Runtime.getRuntime().maxMemory() / MEBIBYTE;
        String detail =
                heap + " MiB for the JVM at most, " + Runtime.getRuntime().availableProcessors() + " processors";
        return heap >= LEAST_HEAP_MIB
                ? Finding.ok("memory", detail)
                : Finding.warn("memory", detail + "; give more with LAUREL_JAVA_OPTS=-Xmx" + LEAST_HEAP_MIB + "m");
    }

    private static Finding disk(Surroundings place) {
        Path there = place.directory();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        long free = there.toFile().getUsableSpace() / MEBIBYTE;
        String detail = free + " MiB free at " + there;
        if (free < LEAST_DISK_MIB) {
            return Finding.fail("disk", detail + "; make room");
        }
        return free < SCARCE_DISK_MIB ? Finding.warn("disk", detail + ": scarce") : Finding.ok("disk", detail);
    }

    private static Finding build(Surroundings place) {
        List<String> missing = List.of("node", "npm").stream()
                .filter(program -> !onPath(program, place))
                .toList();
        return missing.isEmpty()
                ? Finding.ok("build", "node and npm are there")
                : Finding.warn("build", missing + " not found; the build needs Node.js 20 or newer with npm");
    }

    private static boolean onPath(String program, Surroundings place) {
        return Arrays.stream(place.environment().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static Finding postgres(Surroundings place) {
        if (place.external()) {
            return Finding.skipped("postgres", "an external PostgreSQL is used");
        }
        try {
            return Finding.ok("postgres", "the embedded one can run here: " + EmbeddedPostgres.howItRunsHere());
        } catch (PostgresUnavailableException e) {
            return Finding.fail("postgres", String.valueOf(e.getMessage()));
        }
    }
}
