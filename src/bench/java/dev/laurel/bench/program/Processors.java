package dev.laurel.bench.program;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Which processors a process may use, by the system's {@code taskset}. */
public final class Processors {
    /** The first one, as the methods here take it. */
    public static final String FIRST = "0";

    /** How many there are; asked before any process is moved, which would change the answer. */
    private static final int COUNT = Runtime.getRuntime().availableProcessors();

    private static final String TASKSET = "taskset";
    private static final long PATIENCE_SECONDS = 10;
    private static final int LEAST = 2;

    private Processors() {}

    /** Whether processes can be kept apart: there are two processors at least, and the tool for it. */
    public static boolean canBeKeptApart() throws IOException, InterruptedException {
        if (COUNT < LEAST) {
            return false;
        }
        try {
            run(List.of(TASKSET, "--version"));
            return true;
        } catch (IOException missing) {
            return false;
        }
    }

    /** All of them. */
    public static String all() {
        return "0-" + (COUNT - 1);
    }

    /** All but the first. */
    public static String others() {
        return "1-" + (COUNT - 1);
    }

    /**
     * The command, on these processors alone.
     *
     * @param processors as taskset lists them; empty for all
     */
    public static List<String> command(String processors, List<String> command) {
        if (processors.isEmpty()) {
            return command;
        }
        var pinned = new ArrayList<>(List.of(TASKSET, "--cpu-list", processors));
        pinned.addAll(command);
        return pinned;
    }

    /** Moves a process that runs, with all its threads; children that it has by then stay where they are. */
    public static void move(long pid, String processors) throws IOException, InterruptedException {
        run(List.of(TASKSET, "--all-tasks", "--cpu-list", "--pid", processors, Long.toString(pid)));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(String.join(" ", command) + " failed");
        }
    }
}
