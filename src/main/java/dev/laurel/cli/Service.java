package dev.laurel.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Quarkus from start to stop, with what must stop only after it. */
final class Service {
    /**
     * How long a stop may take before the database, and then the process, goes anyway; Quarkus itself gives requests 10
     * s.
     */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(25);

    private static final int PEPPER_BYTES = 32;

    private static final Logger LOG = Logger.getLogger(Service.class);

    private Service() {}

    /**
     * Serves until the process is told to stop (SIGTERM, SIGINT) or the start fails.
     *
     * @param last runs when the last request is answered and the pool is closed: in whatever order the JVM runs its
     *     shutdown hooks, requests never see their database go first
     * @param words handed to the application
     * @return the exit code
     */
    static int run(Class<? extends QuarkusApplication> application, Runnable last, String... words) {
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            boolean orderly = await(stopped);
            last.run();
            if (!orderly) {
                Runtime.getRuntime().halt(Main.FAILED);
            }
        }));
        var exit = new AtomicInteger(Main.FAILED);
        var failure = new AtomicReference<@Nullable Throwable>();
        try {
            Quarkus.run(
                    application,
                    (code, problem) -> {
                        exit.set(problem == null ? code : Main.FAILED);
                        failure.set(problem);
                        if (problem != null && told(problem).isEmpty()) {
                            LOG.error("the service cannot go on", problem);
                        }
                    },
                    words);
        } finally {
            stopped.countDown();
        }
        requireNone(failure.get());
        return exit.get();
    }

    /** Ends the verb in one line that says why; the whole story is in the log. */
    private static void requireNone(@Nullable Throwable failure) {
        if (failure == null) {
            return;
        }
        throw told(failure)
                .orElseGet(() -> new FailedException("the start failed: " + failure + "; the log has more", failure));
    }

    /** What is told in one line, where that is what failed. */
    private static Optional<FailedException> told(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FailedException told) {
                return Optional.of(told);
            }
        }
        return Optional.empty();
    }

    private static boolean await(CountDownLatch stopped) {
        try {
            return stopped.await(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A pepper that nobody has used before. */
    static String freshPepper() {
        byte[] random = new byte[PEPPER_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
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
