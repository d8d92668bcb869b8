package dev.laurel.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/**
 * One PostgreSQL for the whole test run. Every {@code @QuarkusTest} gets it without asking (it is listed under
 * META-INF/services); a plain JUnit test takes {@link #freshDatabase()}.
 */
public final class PostgresForTests implements QuarkusTestResourceLifecycleManager {
    /** System properties are what the several class loaders of a Quarkus test run share. */
    private static final String URL = "laurel.test.postgres.url";

    private static final String PASSWORD = "laurel.test.postgres.password";
    private static final String COUNT = "laurel.test.postgres.databases";

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String RUN = "pg-test-";

    @Override
    public Map<String, String> start() {
        return settings(server());
    }

    /**
     * What makes a service use a new database. A test profile's own resource returns this from its {@code start()},
     * with an {@code order()} above this class's: Quarkus lets the later of two resources have its way.
     */
    public static Map<String, String> databaseOfItsOwn() {
        return settings(freshDatabase());
    }

    private static Map<String, String> settings(DatabaseAddress address) {
        return Map.of(
                "quarkus.datasource.jdbc.url", address.url(),
                "quarkus.datasource.username", address.username(),
                "quarkus.datasource.password", address.password());
    }

    /** The server outlives a single test's Quarkus; it stops with the test run. */
    @Override
    public void stop() {}

    /** A new database of this run with all migrations applied, empty otherwise. */
    public static DatabaseAddress freshDatabase() {
        DatabaseAddress server = server();
        String name = "test_" + nextNumber();
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        String url = server.url().substring(0, server.url().lastIndexOf('/') + 1) + name;
        DatabaseAddress fresh = new DatabaseAddress(url, server.username(), server.password());
        Flyway.configure().dataSource(fresh.dataSource()).load().migrate();
        return fresh;
    }

    private static int nextNumber() {
        synchronized (System.getProperties()) {
            int number = Integer.getInteger(COUNT, 0) + 1;
            System.setProperty(COUNT, Integer.toString(number));
            return number;
        }
    }

    private static DatabaseAddress server() {
        synchronized (System.getProperties()) {
            if (System.getProperty(URL) == null) {
                DatabaseAddress address = startServer();
                System.setProperty(PASSWORD, address.password());
                System.setProperty(URL, address.url());
            }
            return new DatabaseAddress(System.getProperty(URL), Cluster.SUPERUSER, System.getProperty(PASSWORD));
        }
    }

    private static DatabaseAddress startServer() {
        try {
            removeRemains();
            Path directory = TARGET.resolve(RUN + ProcessHandle.current().pid());
            copyTemplate(directory);
            EmbeddedPostgres server = EmbeddedPostgres.start(directory, Durability.THROWN_AWAY);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                Folders.delete(directory);
            }));
            return server.address();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A data directory made once in a working copy: initdb takes ten times longer than copying its result. */
    private static Path template() throws IOException {
        Path template = TARGET.resolve("pg-template");
        if (!Files.exists(template)) {
            Path beside = Files.createTempDirectory(TARGET, "pg-template-");
            EmbeddedPostgres.start(beside, Durability.THROWN_AWAY).close();
            Files.move(beside, template, StandardCopyOption.ATOMIC_MOVE);
        }
        return template;
    }

    /** Stops and removes what killed test runs left. */
    private static void removeRemains() throws IOException {
        Files.createDirectories(TARGET);
        List<Path> remains;
        try (Stream<Path> all = Files.list(TARGET)) {
            remains = all.filter(path -> path.getFileName().toString().matches(RUN + "\\d+"))
                    .toList();
        }
        for (Path remain : remains) {
            long pid = Long.parseLong(remain.getFileName().toString().substring(RUN.length()));
            if (ProcessHandle.of(pid).isEmpty()) {
                EmbeddedPostgres.abandon(remain);
                Folders.delete(remain);
            }
        }
    }

    /** A data directory as the first start leaves it, without the wait. */
    static void copyTemplate(Path to) throws IOException {
        Path from = template();
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
