package dev.laurel.bench.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory that a process holds, as Linux tells. */
final class Resident {
    private static final String FIELD = "VmRSS:";
    private static final long KIB = 1_024;

    private Resident() {}

    static long bytes(long pid) throws IOException {
        var status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(FIELD))
                .mapToLong(line -> KIB * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
