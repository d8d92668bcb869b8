package dev.laurel.cli.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.laurel.embedded.DatabaseAddress;
import dev.laurel.embedded.PostgresForTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    @TempDir
    Path box;

    private Surroundings place(Optional<DatabaseAddress> database, String baseUrl, Map<String, String> environment) {
        return new Surroundings(box, true, false, database, baseUrl, baseUrl, Optional.empty(), environment);
    }

    private static Finding finding(Surroundings place, String check) {
        return Doctor.examine(place).stream()
                .filter(found -> found.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private static String nobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://localhost:" + socket.getLocalPort();
        }
    }

    @Test
    void aDozenChecksEachWithAnAnswer() throws IOException {
        List<Finding> findings = Doctor.examine(place(Optional.empty(), nobody(), Map.of()));
        assertTrue(findings.size() >= 12, findings.toString());
        assertTrue(findings.stream().noneMatch(found -> found.detail().isBlank()), findings.toString());
        assertTrue(Doctor.isWell(findings), findings.toString());
    }

    @Test
    void aDatabaseThatForgetsCommitsIsAFailure() throws IOException {
        var place = place(Optional.of(PostgresForTests.freshDatabase()), nobody(), Map.of());
        assertEquals(Finding.State.OK, finding(place, "database").state());
        assertEquals(Finding.State.OK, finding(place, "migrations").state());
        assertEquals(Finding.State.OK, finding(place, "clock").state());
        // The server of the tests runs with fsync=off, which is just what the doctor must not overlook.
        assertEquals(Finding.State.FAIL, finding(place, "durability").state());
    }

    @Test
    void migrationsThatThisProgramDoesNotKnowAreAFailure() throws Exception {
        DatabaseAddress database = PostgresForTests.freshDatabase();
        execute(
                database,
                "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by, "
                        + "execution_time, success) values (9999, '9999', 'from later', 'SQL', 'V9999.sql', 'x', 1, true)");
        assertEquals(
                Finding.State.FAIL,
                finding(place(Optional.of(database), nobody(), Map.of()), "migrations")
                        .state());
    }

    @Test
    void anUnreachableDatabaseIsAFailureAndNothingElseIsGuessed() throws IOException {
        var place = place(
                Optional.of(new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/x?password=hidden", "u", "hidden")),
                nobody(),
                Map.of());
        assertEquals(Finding.State.FAIL, finding(place, "database").state());
        assertFalse(finding(place, "database").detail().contains("hidden"));
        assertEquals(Finding.State.SKIPPED, finding(place, "clock").state());
    }

    @Test
    void secretsThatOthersMayReadAreAFailure() throws IOException {
        Path pepper = Files.writeString(box.resolve("pepper"), "x");
        Files.setPosixFilePermissions(pepper, PosixFilePermissions.fromString("rw-------"));
        assertEquals(
                Finding.State.OK,
                finding(place(Optional.empty(), nobody(), Map.of()), "secrets").state());
        Files.setPosixFilePermissions(pepper, PosixFilePermissions.fromString("rw-r-----"));
        assertEquals(
                Finding.State.FAIL,
                finding(place(Optional.empty(), nobody(), Map.of()), "secrets").state());
    }

    /** 31 characters are too few, 32 are enough. */
    @Test
    void aShortPepperIsAFailure() throws IOException {
        var shorter = place(Optional.empty(), nobody(), Map.of("LAUREL_KEY_PEPPER", "x".repeat(31)));
        assertEquals(Finding.State.FAIL, finding(shorter, "pepper").state());
        var enough = place(Optional.empty(), nobody(), Map.of("LAUREL_KEY_PEPPER", "x".repeat(32)));
        assertEquals(Finding.State.OK, finding(enough, "pepper").state());
    }

    @Test
    void aServiceIsReadyWhenItSaysSo() throws IOException {
        assertEquals(Finding.State.OK, finding(answering(200), "service").state());
        assertEquals(Finding.State.WARN, finding(answering(503), "service").state());
    }

    @Test
    void aPortThatSomethingElseHoldsIsAWarning() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> hangUp(taken));
            var place = place(Optional.empty(), "http://127.0.0.1:" + taken.getLocalPort(), Map.of());
            assertEquals(Finding.State.WARN, finding(place, "port").state());
        }
    }

    /** Takes one call and says nothing. */
    private static void hangUp(ServerSocket socket) {
        try {
            socket.accept().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A service that answers every request with one status. */
    private Surroundings answering(int status) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0)));
        return place(Optional.empty(), "http://127.0.0.1:" + server.getAddress().getPort(), Map.of());
    }

    private static void execute(DatabaseAddress database, String statement) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
