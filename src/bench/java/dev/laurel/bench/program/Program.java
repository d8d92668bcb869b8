package dev.laurel.bench.program;

import dev.laurel.embedded.DatabaseAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program, serving as in production: {@code laurel serve} on a database that is given. */
public final class Program implements AutoCloseable {
    /** Asking costs the program some work: as seldom as a figure in tenths of a second allows. */
    private static final Duration POLL = Duration.ofMillis(100);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final int LINES_TOLD = 20;

    private final Process process;
    private final Path log;
    private final Instant begin;
    private final Duration started;
    private final Api api;

    private Program(Process process, Setup setup, Instant begin, Duration started) {
        this.process = process;
        this.begin = begin;
        this.log = setup.log();
        this.started = started;
        this.api = new Api(setup.api(), setup.key());
    }

    /**
     * What it runs on.
     *
     * @param jar {@code quarkus-run.jar}
     * @param folder for its index and its log
     * @param key secret key of the first operator
     * @param port of the API; the one after it is for health
     * @param options of its virtual machine
     * @param processors that it may use, as {@link Processors} takes them; empty for all
     */
    public record Setup(
            Path jar,
            Path folder,
            DatabaseAddress database,
            String key,
            int port,
            List<String> options,
            String processors) {
        /** The same on another database. */
        public Setup on(DatabaseAddress other) {
            return new Setup(jar, folder, other, key, port, options, processors);
        }

        /** The same with one more option of its virtual machine. */
        public Setup with(String option) {
            var more = new ArrayList<>(options);
            more.add(option);
            return new Setup(jar, folder, database, key, port, List.copyOf(more), processors);
        }

        /** The same on some processors alone. */
        public Setup onProcessors(String some) {
            return new Setup(jar, folder, database, key, port, options, some);
        }

        /** Where it keeps its index. */
        public Path index() {
            return folder.resolve("index");
        }

        Path log() {
            return folder.resolve("program.log");
        }

        /** Where its API is. */
        public URI api() {
            return URI.create("http://127.0.0.1:" + port);
        }

        URI ready() {
            return URI.create("http://127.0.0.1:" + (port + 1) + "/q/health/ready");
        }
    }

    /**
     * Starts it, and returns when it is ready.
     *
     * @param limit how long that may take
     * @throws IOException where it ends before, or takes longer; with the end of its log
     */
    public static Program start(Setup setup, Duration limit) throws IOException, InterruptedException {
        var begin = Instant.now();
        var process = builder(setup).start();
        endWithThisProcess(process);
        var readiness = new Readiness(setup.ready());
        while (!readiness.isUp()) {
            boolean late = Duration.between(begin, Instant.now()).compareTo(limit) > 0;
            if (late || !process.isAlive()) {
                process.destroyForcibly();
                throw new IOException((late ? "the program was not ready after " + limit : "the program ended")
                        + "; its log ends with\n" + end(setup.log()));
            }
            Thread.sleep(POLL);
        }
        return new Program(process, setup, begin, Duration.between(begin, Instant.now()));
    }

    /** A measurement that is broken off must not leave the program behind. */
    private static void endWithThisProcess(Process process) {
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "laurel-bench-program-end"));
    }

    /** The JVM of this process, with the options that the launcher gives a service. */
    public static List<String> jvm() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules",
                "jdk.incubator.vector",
                "-XX:+VerifySharedSpaces",
                "-XX:-G1UseAdaptiveIHOP",
                "-XX:InitiatingHeapOccupancyPercent=75");
    }

    private static ProcessBuilder builder(Setup setup) {
        var command = new ArrayList<>(jvm());
        command.addAll(setup.options());
        command.addAll(List.of("-jar", setup.jar().toString(), "serve"));
        var builder = new ProcessBuilder(Processors.command(setup.processors(), command))
                .redirectErrorStream(true)
                .redirectOutput(setup.log().toFile());
        var environment = builder.environment();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", setup.database().url());
        environment.put("QUARKUS_DATASOURCE_USERNAME", setup.database().username());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", setup.database().password());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(setup.port()));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(setup.port() + 1));
        environment.put("LAUREL_KEY_PEPPER", "the pepper of a benchmark, of no use elsewhere");
        environment.put("LAUREL_OPERATOR_KEY", setup.key());
        environment.put("LAUREL_INDEX_DIR", setup.index().toString());
        return builder;
    }

    /** How long it took until it was ready. */
    public Duration started() {
        return started;
    }

    /** How long ago it was started. */
    public Duration age() {
        return Duration.between(begin, Instant.now());
    }

    /** Its API. */
    public Api api() {
        return api;
    }

    /** Processor time of all its threads so far. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Processor time that its just-in-time compiler took of that; zero where the system does not tell. */
    public Duration compiling() throws IOException {
        return Compiling.of(process.pid());
    }

    /** What it holds at the moment; makes it collect its garbage. */
    public Memory memory() throws IOException, InterruptedException {
        return Memory.of(process.pid());
    }

    /** How long it took to build the index, by its own log. @throws IOException where it did not build one */
    public Duration indexBuilt() throws IOException {
        return BuildLog.duration(Files.readAllLines(log));
    }

    static String end(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_TOLD), lines.size()));
    }

    /** Stops it as an operator would: it keeps its index first. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
