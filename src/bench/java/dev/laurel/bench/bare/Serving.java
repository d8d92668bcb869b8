package dev.laurel.bench.bare;

import dev.laurel.bench.program.Processors;
import dev.laurel.bench.program.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The program and a bare server in turns, each on the first processor while whoever asks, and the database, have the
 * others.
 */
public final class Serving {
    private static final int ROUNDS = 3;
    /**
     * On one connection: with sixteen of them seventeen threads want the one processor, the just-in-time compiler's
     * among them, and after two minutes a page still takes half as long again as when the compiler is done.
     */
    private static final Duration WARM_UP = Duration.ofMinutes(2);

    private static final Duration WARM_UP_ON_ALL = Duration.ofSeconds(20);
    private static final Duration START = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 50;
    private static final double SECOND = 1e9;
    private static final double MICROS = 1e6;

    private Serving() {}

    /**
     * What was found.
     *
     * @param bytes of an answer, on average
     * @param answers that were recorded
     */
    public record Result(double bytes, int answers, ServingTime ours, ServingTime bare) {
        /** Our throughput as a share of the bare server's, by what was counted. */
        public double counted() {
            return ours.perSecond() / bare.perSecond();
        }

        /** The same by the processor time of an answer: true also where whoever asked was the bare server's limit. */
        public double byCpu() {
            return bare.cpuAnAnswer() / ours.cpuAnAnswer();
        }
    }

    /**
     * Measures.
     *
     * @param setup of the program, which serves on the first processor
     * @param length of a round
     */
    public static Result measure(
            Program program, Program.Setup setup, Recording recording, Duration length, Consumer<String> progress)
            throws IOException, InterruptedException {
        var file = setup.folder().resolve("recording");
        recording.write(file);
        int port = freePort();
        var process = start(port, file);
        try {
            var ours = new Side(new Flood(setup.api(), setup.key(), recording), program::cpu);
            var bare = new Side(
                    new Flood(URI.create("http://127.0.0.1:" + port), "", recording),
                    () -> process.info().totalCpuDuration().orElse(Duration.ZERO));
            progress.accept("a bare server beside ours, to warm up");
            ours.flood.ask(WARM_UP, 1);
            ours.flood.ask(WARM_UP_ON_ALL);
            bare.flood.ask(WARM_UP_ON_ALL);
            for (int i = 1; i <= ROUNDS; i++) {
                progress.accept("a bare server beside ours, round " + i);
                ours.round(length);
                bare.round(length);
            }
            return new Result(
                    recording.bytes(),
                    recording.answers().size(),
                    ours.time("GET /v1/gigs/{id}/matches"),
                    bare.time("a bare server"));
        } finally {
            process.destroy();
            process.waitFor(START.toSeconds(), TimeUnit.SECONDS);
            Files.deleteIfExists(file);
        }
    }

    private static final class Side {
        private final Flood flood;
        private final Supplier<Duration> cpu;
        private Flood.Answered answered = new Flood.Answered(0, 0);
        private Duration used = Duration.ZERO;

        Side(Flood flood, Supplier<Duration> cpu) {
            this.flood = flood;
            this.cpu = cpu;
        }

        void round(Duration length) throws IOException, InterruptedException {
            var before = cpu.get();
            answered = answered.and(flood.ask(length));
            used = used.plus(cpu.get().minus(before));
        }

        ServingTime time(String server) {
            double seconds = used.toNanos() / SECOND;
            return new ServingTime(
                    server,
                    answered.answers(),
                    answered.answers() / answered.seconds(),
                    seconds * MICROS / answered.answers(),
                    seconds / answered.seconds());
        }
    }

    private static Process start(int port, Path recording) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                BareServer.class.getName(),
                Integer.toString(port),
                recording.toString());
        var process = new ProcessBuilder(Processors.command(Processors.FIRST, command))
                .redirectErrorStream(true)
                .redirectOutput(recording.resolveSibling("bare.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "laurel-bench-bare-end"));
        long end = System.nanoTime() + START.toNanos();
        while (!listens(port)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IOException("the bare server does not listen; see bare.log");
            }
            Thread.sleep(POLL_MILLIS);
        }
        return process;
    }

    private static boolean listens(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
