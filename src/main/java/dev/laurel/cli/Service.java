package dev.laurel.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Quarkus from start to stop, with what must stop only after it. */
final class Service {
    /**
     * How long a stop may take before the database, and then the process, goes anyway; Quarkus itself gives requests 10
     * s.
     */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(25);

    private Service() {}

    /**
     * Serves until the process is told to stop (SIGTERM, SIGINT) or the start fails.
     *
     * @param last runs when the last request is answered and the pool is closed: in whatever order the JVM runs its
     *     shutdown hooks, requests never see their database go first
     * @return the exit code
     */
    static int run(Class<? extends QuarkusApplication> application, Runnable last) {
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            boolean orderly = await(stopped);
            last.run();
            if (!orderly) {
                Runtime.getRuntime().halt(Main.FAILED);
            }
        }));
        var exit = new AtomicInteger(Main.FAILED);
        try {
            Quarkus.run(application, (code, problem) -> exit.set(problem == null ? code : Main.FAILED));
        } finally {
            stopped.countDown();
        }
        return exit.get();
    }

    private static boolean await(CountDownLatch stopped) {
        try {
            return stopped.await(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A port of the loopback interface that nobody uses at the moment. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new FailedException("no port is free: " + e.getMessage(), e);
        }
    }

    /** Says early and in one line that a port is taken. */
    static void requireFree(InetAddress host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new FailedException("port " + port + " is taken; give another one with --port", e);
        }
    }
}
