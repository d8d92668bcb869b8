package dev.laurel.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that keeps a server running until it is killed: the test's stand-in for a killed service. */
final class HeldServer {
    static final String READY = "ready";

    private HeldServer() {}

    public static void main(String[] arguments) throws IOException {
        EmbeddedPostgres.start(Path.of(arguments[0]), Durability.KEPT);
        System.out.println(READY);
        // Waits for an end of input that never comes: its owner kills it.
        while (System.in.read() >= 0) {}
    }

    /** Starts it on a directory and returns once the server takes connections. */
    static Process start(Path directory) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HeldServer.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        var lines = process.inputReader();
        var said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals(READY)) {
                return process;
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("no server: " + said);
    }
}
