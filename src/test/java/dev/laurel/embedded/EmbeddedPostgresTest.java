package dev.laurel.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    Path box;

    private Path directory;

    @BeforeEach
    void aDirectoryWithADatabase() throws IOException {
        directory = box.resolve("with space").resolve("data");
        Files.createDirectories(directory.getParent());
        PostgresForTests.copyTemplate(directory);
    }

    @Test
    void aKeptCommitIsOnDiskBeforeItIsAnswered() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory, Durability.KEPT)) {
            assertEquals("on", ask(server.address(), "show fsync"));
            assertEquals("on", ask(server.address(), "show synchronous_commit"));
            assertEquals("on", ask(server.address(), "show full_page_writes"));
        }
    }

    @Test
    void itListensOnThisMachineAloneAndAsksForAPassword() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory, Durability.THROWN_AWAY)) {
            DatabaseAddress address = server.address();
            assertEquals("127.0.0.1", ask(address, "show listen_addresses"));
            var stranger = new DatabaseAddress(address.url(), address.username(), "wrong");
            var refused = assertThrows(SQLException.class, () -> ask(stranger, "select 1"));
            assertEquals("28P01", refused.getSQLState(), "invalid_password");
        }
    }

    @Test
    void aServerLeftByAKilledProcessIsReplacedAndItsCommitsAreThere() throws Exception {
        Process killed = HeldServer.start(directory);
        DatabaseAddress first = DatabaseAddress.in(directory).orElseThrow();
        execute(first, "create table kept (id int)", "insert into kept values (42)");
        long left = PostmasterFile.in(cluster()).orElseThrow().pid();
        killed.destroyForcibly().waitFor();
        assertTrue(ProcessHandle.of(left).filter(ProcessHandle::isAlive).isPresent(), "the server outlives its owner");

        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory, Durability.KEPT)) {
            assertEquals("42", ask(server.address(), "select id from kept"));
            assertFalse(left == PostmasterFile.in(cluster()).orElseThrow().pid(), "another process serves now");
        }
    }

    @Test
    void aPidFileWhoseNumberBelongsToSomebodyElseIsCleared() throws Exception {
        long somebody = ProcessHandle.current().pid();
        Files.writeString(
                cluster().resolve("postmaster.pid"),
                somebody + "\n" + cluster() + "\n1700000000\n5432\n\n127.0.0.1\n  1  2\nready\n");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory, Durability.THROWN_AWAY)) {
            assertEquals("1", ask(server.address(), "select 1"));
        }
    }

    @Test
    void aTornPidFileIsCleared() throws Exception {
        Files.writeString(cluster().resolve("postmaster.pid"), "");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory, Durability.THROWN_AWAY)) {
            assertEquals("1", ask(server.address(), "select 1"));
        }
    }

    @Test
    void twoMayNotRunOnOneDirectoryAndTheAddressOfTheFirstIsKnown() throws Exception {
        assertEquals(Optional.empty(), EmbeddedPostgres.running(directory));
        Process other = HeldServer.start(directory);
        try {
            var refused = assertThrows(
                    DirectoryInUseException.class, () -> EmbeddedPostgres.start(directory, Durability.KEPT));
            assertSays("process " + other.pid(), refused);
            DatabaseAddress running = EmbeddedPostgres.running(directory).orElseThrow();
            assertEquals("1", ask(running, "select 1"));
        } finally {
            other.destroyForcibly().waitFor();
            EmbeddedPostgres.abandon(directory);
        }
    }

    @Test
    void theAddressFileIsReadableByItsOwnerAlone() throws Exception {
        EmbeddedPostgres.start(directory, Durability.THROWN_AWAY).close();
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("database.properties"))));
    }

    @Test
    void aLostPasswordIsSaidPlainly() throws Exception {
        Files.delete(directory.resolve("database.properties"));
        var refused = assertThrows(
                PostgresUnavailableException.class, () -> EmbeddedPostgres.start(directory, Durability.KEPT));
        assertSays("database.properties", refused);
    }

    @Test
    void aServerThatCannotStartSaysWhyInItsOwnWords() throws Exception {
        Files.writeString(cluster().resolve("postgresql.conf"), "no_such_setting = 1\n");
        var refused = assertThrows(
                PostgresUnavailableException.class, () -> EmbeddedPostgres.start(directory, Durability.KEPT));
        assertSays("server.log", refused);
        Optional<DirectoryLock> free = DirectoryLock.tryTake(directory);
        assertTrue(free.isPresent(), "the lock is free again");
        free.get().close();
    }

    @Test
    void anInitdbCutOffHalfWayIsDoneAgain() throws Exception {
        Path cut = box.resolve("cut");
        Files.createDirectories(cut.resolve("postgres.new").resolve("base"));
        try (EmbeddedPostgres server = EmbeddedPostgres.start(cut, Durability.THROWN_AWAY)) {
            assertEquals("UTF8", ask(server.address(), "show server_encoding"));
            assertEquals("laurel", ask(server.address(), "select current_database()"));
        }
    }

    /** Each way that this user has; root has up to three, anybody else the plain one. Each unpacks anew, so: long. */
    @Tag("long")
    @TestFactory
    Stream<DynamicTest> everyWayOfRunningItWorks() {
        List<Demotion> ways = new UnixSystem().getUid() == 0
                ? List.of(Demotion.NAMESPACE, Demotion.SETPRIV, Demotion.RUNUSER)
                : List.of(Demotion.NONE);
        return ways.stream()
                .filter(Demotion::works)
                .map(way -> DynamicTest.dynamicTest(way.toString(), () -> startsAndServes(way)));
    }

    private static void startsAndServes(Demotion way) throws Exception {
        Path open = Files.createTempDirectory(
                "laurel-open-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        try (EmbeddedPostgres server =
                EmbeddedPostgres.start(open, open.resolve("cache"), way, Durability.THROWN_AWAY)) {
            assertEquals("1", ask(server.address(), "select 1"));
        } finally {
            Folders.delete(open);
        }
    }

    private static void assertSays(String text, Exception thrown) {
        assertTrue(String.valueOf(thrown.getMessage()).contains(text), thrown.toString());
    }

    private Path cluster() {
        try {
            return directory.toRealPath().resolve("postgres");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ask(DatabaseAddress address, String query) throws SQLException {
        try (Connection connection = address.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertTrue(rows.next());
            return rows.getString(1);
        }
    }

    private static void execute(DatabaseAddress address, String... statements) throws SQLException {
        try (Connection connection = address.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }
}
