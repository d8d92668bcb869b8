package dev.laurel.bench.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Processor time that a JVM's just-in-time compiler has taken so far, as Linux tells it of the compiler's threads; zero
 * where the system tells nothing of the kind.
 */
final class Compiling {
    private static final int TICKS_A_SECOND = 100;
    private static final String COMPILER = " CompilerThre";
    /** Fields behind the thread's name, which may hold blanks itself: user and system time. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;

    private Compiling() {}

    static Duration of(long pid) throws IOException {
        var threads = Path.of("/proc", Long.toString(pid), "task");
        if (!Files.isDirectory(threads)) {
            return Duration.ZERO;
        }
        long ticks = 0;
        try (var all = Files.newDirectoryStream(threads)) {
            for (var thread : all) {
                ticks += ticks(stat(thread));
            }
        }
        return Duration.ofSeconds(ticks).dividedBy(TICKS_A_SECOND);
    }

    /** Empty where the thread ended meanwhile. */
    private static String stat(Path thread) throws IOException {
        try {
            return Files.readString(thread.resolve("stat"));
        } catch (IOException ended) {
            return "";
        }
    }

    /** Of a thread that compiles; 0 of any other. */
    static long ticks(String stat) {
        int name = stat.lastIndexOf(')');
        if (name < 0 || !stat.substring(0, name).endsWith(COMPILER)) {
            return 0;
        }
        var fields = stat.substring(name + 2).split(" ", SYSTEM + 2);
        return Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
    }
}
