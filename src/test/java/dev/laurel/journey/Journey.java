package dev.laurel.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One data directory, and the program on it from start to start. */
final class Journey implements AutoCloseable {
    /** A fixed port, where a free one of the system's choice will not do. */
    private static final String PORT = "laurel.journey.port";

    private final Path directory;
    private final int port;
    private @Nullable Program program;
    private @Nullable Api api;

    Journey(Path directory) {
        this.directory = directory;
        this.port = Integer.getInteger(PORT, 0) == 0 ? freePort() : Integer.getInteger(PORT);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no port is free", e);
        }
    }

    Path directory() {
        return directory;
    }

    int port() {
        return port;
    }

    /** Starts the program. @return how long it took until the screen with the keys was there */
    Duration start() throws IOException, InterruptedException {
        var started = Program.ready(directory, port);
        program = started;
        api = Api.of(directory);
        return started.took();
    }

    /** The running service. */
    Api api() {
        if (api == null) {
            throw new IllegalStateException("not started");
        }
        return api;
    }

    void kill() throws InterruptedException {
        program().kill();
        api().close();
    }

    void stop() throws InterruptedException {
        program().stop();
        api().close();
    }

    private Program program() {
        if (program == null) {
            throw new IllegalStateException("not started");
        }
        return program;
    }

    @Override
    public void close() {
        if (program != null) {
            program.end();
        }
    }
}
