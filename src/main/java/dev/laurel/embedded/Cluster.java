package dev.laurel.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One PostgreSQL data directory and the server on it, driven through initdb and pg_ctl. */
final class Cluster {
    static final String SUPERUSER = "laurel";

    /** Twice the service's pool, the feeder, an import and somebody's psql. */
    private static final int MAX_CONNECTIONS = 60;

    private static final Duration INITDB_LIMIT = Duration.ofMinutes(5);

    /** Recovery after a crash replays at most max_wal_size (1 GB) of log. */
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    /** A port seen free may be taken a moment later; thrice in a row is no accident. */
    private static final int START_ATTEMPTS = 3;

    /** Above this the server's log of earlier runs is moved aside, so that it never grows without end. */
    private static final long LOG_LIMIT_BYTES = 1 << 20;

    private final PostgresBinaries binaries;
    private final Demotion demotion;
    private final Path data;
    private final Path log;

    Cluster(PostgresBinaries binaries, Demotion demotion, Path data) {
        this.binaries = binaries;
        this.demotion = demotion;
        this.data = data;
        this.log = data.resolve("server.log");
    }

    boolean exists() {
        return Files.exists(data.resolve("PG_VERSION"));
    }

    /** Makes the data directory beside its place and renames it, so that a crash half-way leaves none. */
    void create(String password, Durability durability) throws IOException {
        Path fresh = data.resolveSibling(data.getFileName() + ".new");
        Folders.delete(fresh);
        Path made = Files.createDirectory(
                fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path secret = fresh.resolveSibling(data.getFileName() + ".secret");
        try {
            PrivateFile.write(secret, password + "\n");
            demotion.own(made);
            demotion.own(secret);
            demotion.requireReach(secret);
            demotion.requireReach(Path.of(binaries.program("initdb")));
            require("initdb", run(INITDB_LIMIT, initdb(made, secret, durability)));
            Files.move(made, data, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(secret);
            Folders.delete(fresh);
        }
    }

    /** C.UTF-8 from PostgreSQL itself: text sorts the same on every machine, whatever its locales. */
    private List<String> initdb(Path folder, Path secret, Durability durability) {
        List<String> words = new ArrayList<>(List.of(binaries.program("initdb")));
        words.addAll(List.of("--pgdata=" + folder, "--username=" + SUPERUSER, "--pwfile=" + secret));
        words.addAll(List.of("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C"));
        words.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"));
        if (durability == Durability.THROWN_AWAY) {
            words.add("--no-sync");
        }
        return words;
    }

    /** Stops a server that a killed Laurel left on this directory, or clears the trace of one that is gone. */
    void stopLeftOver() {
        PostmasterFile.in(data).ifPresent(left -> {
            if (left.serves(data)) {
                stop();
            } else {
                left.delete();
            }
        });
    }

    /** Starts the server on a free port of the loopback interface and returns that port once it takes connections. */
    int start(Durability durability) throws IOException {
        shortenLog();
        Program.Outcome outcome = new Program.Outcome(Program.Outcome.NOT_RUN, "");
        for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
            int port = freePort();
            outcome = run(START_LIMIT, start(port, durability));
            if (outcome.succeeded()) {
                return port;
            }
        }
        throw new PostgresUnavailableException("the embedded PostgreSQL does not start: " + lastWords(outcome));
    }

    private List<String> start(int port, Durability durability) {
        List<String> settings = new ArrayList<>(List.of("port=" + port, "listen_addresses=127.0.0.1"));
        settings.addAll(List.of("unix_socket_directories=", "max_connections=" + MAX_CONNECTIONS));
        settings.addAll(durability.settings());
        String options = settings.stream().map(setting -> "-c " + setting).collect(Collectors.joining(" "));
        List<String> words = new ArrayList<>(List.of(binaries.program("pg_ctl"), "start", "--wait"));
        words.addAll(List.of("--timeout=" + START_LIMIT.toSeconds(), "--pgdata=" + data, "--log=" + log));
        words.add("--options=" + options);
        return words;
    }

    /** Stops the server: open transactions roll back, committed ones are kept. Quiet when none runs. */
    void stop() {
        if (!run(STOP_LIMIT.plusSeconds(5), stop("fast")).succeeded()
                && PostmasterFile.in(data).filter(left -> left.serves(data)).isPresent()) {
            require("pg_ctl stop", run(STOP_LIMIT.plusSeconds(5), stop("immediate")));
        }
    }

    private List<String> stop(String mode) {
        return List.of(
                binaries.program("pg_ctl"),
                "stop",
                "--wait",
                "--timeout=" + STOP_LIMIT.toSeconds(),
                "--mode=" + mode,
                "--pgdata=" + data);
    }

    Duration cpu() {
        return PostmasterFile.in(data)
                .flatMap(file -> ProcessHandle.of(file.pid()))
                .map(Cluster::cpu)
                .orElse(Duration.ZERO);
    }

    private static Duration cpu(ProcessHandle server) {
        return Stream.concat(Stream.of(server), server.children())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Program.Outcome run(Duration limit, List<String> words) {
        return Program.run(limit, demotion.command(words));
    }

    private static void require(String what, Program.Outcome outcome) {
        if (!outcome.succeeded()) {
            throw new PostgresUnavailableException(
                    what + " failed: " + outcome.text().strip());
        }
    }

    private void shortenLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
            Files.move(log, data.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** PostgreSQL's own reason, from the end of its log; what pg_ctl said when there is none. */
    private String lastWords(Program.Outcome outcome) throws IOException {
        Predicate<String> telling =
                line -> line.contains("FATAL:") || line.contains("HINT:") || line.contains("PANIC:");
        List<String> lines = Files.exists(log)
                ? Files.readAllLines(log).stream().filter(telling).toList()
                : List.of();
        String reason = String.join(" ", lines.subList(Math.max(0, lines.size() - 2), lines.size()));
        return (reason.isEmpty() ? outcome.text().strip() : reason) + " (log: " + log + ")";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
