package dev.laurel.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A running PostgreSQL of Laurel's own, on a directory that one process at a time may use.
 *
 * <p>The directory holds {@code postgres/} (the data), {@code database.properties} (the address, for tools) and
 * {@code laurel.lock}. A server left over from a killed process is stopped first; committed data is kept.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String DATABASE = "laurel";

    private static final int PASSWORD_BYTES = 24;

    private final DirectoryLock lock;
    private final Cluster cluster;
    private final DatabaseAddress address;

    private EmbeddedPostgres(DirectoryLock lock, Cluster cluster, DatabaseAddress address) {
        this.lock = lock;
        this.cluster = cluster;
        this.address = address;
    }

    /**
     * Starts the server on a directory, making the data directory when there is none.
     *
     * @throws DirectoryInUseException when another Laurel runs on the directory
     * @throws PostgresUnavailableException with the reason, when it cannot start
     */
    public static EmbeddedPostgres start(Path directory, Durability durability) {
        Path cache = Folders.cache(
                System.getenv(), Path.of(System.getProperty("user.home", "/")), directory.toAbsolutePath());
        return start(directory, cache, Demotion.forThisUser(), durability);
    }

    static EmbeddedPostgres start(Path directory, Path cache, Demotion demotion, Durability durability) {
        try {
            DirectoryLock lock =
                    DirectoryLock.tryTake(directory).orElseThrow(() -> new DirectoryInUseException(directory));
            try {
                Cluster cluster = new Cluster(
                        PostgresBinaries.unpackedIn(cache),
                        demotion,
                        directory.toRealPath().resolve("postgres"));
                return new EmbeddedPostgres(lock, cluster, serve(directory, cluster, durability));
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new PostgresUnavailableException("the embedded PostgreSQL cannot use " + directory + ": " + e, e);
        }
    }

    private static DatabaseAddress serve(Path directory, Cluster cluster, Durability durability) throws IOException {
        cluster.stopLeftOver();
        String password = password(directory, cluster, durability);
        int port = cluster.start(durability);
        try {
            DatabaseAddress address =
                    new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/", Cluster.SUPERUSER, password);
            DatabaseAddress ours = new DatabaseAddress(address.url() + DATABASE, address.username(), password);
            prepare(new DatabaseAddress(address.url() + "postgres", address.username(), password), durability);
            ours.write(directory);
            return ours;
        } catch (IOException | RuntimeException e) {
            cluster.stop();
            throw e;
        }
    }

    /** The password of an existing cluster, from the address file; a new cluster gets a new one, written first. */
    private static String password(Path directory, Cluster cluster, Durability durability) throws IOException {
        Optional<DatabaseAddress> known = DatabaseAddress.in(directory);
        if (cluster.exists()) {
            return known.map(DatabaseAddress::password)
                    .orElseThrow(() -> new PostgresUnavailableException(directory
                            + " holds a database, but its database.properties with the password is gone. "
                            + "Put it back from a copy, or start over with --fresh."));
        }
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        new DatabaseAddress("", Cluster.SUPERUSER, password).write(directory);
        cluster.create(password, durability);
        return password;
    }

    /** Makes the database at the first start, and proves that a commit means what was asked for. */
    private static void prepare(DatabaseAddress address, Durability durability) {
        try (Connection connection = address.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : durability.settings()) {
                requireSetting(statement, setting);
            }
            if (!found(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw new PostgresUnavailableException("the embedded PostgreSQL refuses its owner: " + e.getMessage(), e);
        }
    }

    private static void requireSetting(Statement statement, String setting) throws SQLException {
        int equals = setting.indexOf('=');
        try (ResultSet row = statement.executeQuery("show " + setting.substring(0, equals))) {
            if (!row.next() || !setting.substring(equals + 1).equals(row.getString(1))) {
                throw new PostgresUnavailableException("the embedded PostgreSQL did not accept " + setting);
            }
        }
    }

    private static boolean found(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** Where it listens. */
    public DatabaseAddress address() {
        return address;
    }

    /** Processor time of the server's processes that run now; those that have ended are left out. */
    public Duration cpu() {
        return cluster.cpu();
    }

    /** The address of the server that a running Laurel keeps on a directory; empty when none runs. */
    public static Optional<DatabaseAddress> running(Path directory) throws IOException {
        if (!DirectoryLock.wasTaken(directory)) {
            return Optional.empty();
        }
        Optional<DirectoryLock> free = DirectoryLock.tryTake(directory);
        if (free.isPresent()) {
            free.get().close();
            return Optional.empty();
        }
        return DatabaseAddress.in(directory).filter(known -> !known.url().isEmpty());
    }

    /** The process of a server that runs on a directory without the Laurel that started it. */
    public static Optional<Long> leftOver(Path directory) throws IOException {
        if (!Files.isDirectory(directory) || running(directory).isPresent()) {
            return Optional.empty();
        }
        Path data = directory.toRealPath().resolve("postgres");
        return PostmasterFile.in(data).filter(left -> left.serves(data)).map(PostmasterFile::pid);
    }

    /**
     * How the server would be run for this user: directly, or under which command.
     *
     * @throws PostgresUnavailableException where it cannot be
     */
    public static String howItRunsHere() {
        List<String> prefix = Demotion.forThisUser().prefix();
        return prefix.isEmpty() ? "directly" : "through " + String.join(" ", prefix);
    }

    /**
     * Kills a server left on a directory whose data is about to be deleted.
     *
     * @throws DirectoryInUseException when a living Laurel runs on the directory
     */
    public static void abandon(Path directory) throws IOException {
        try (DirectoryLock _ =
                DirectoryLock.tryTake(directory).orElseThrow(() -> new DirectoryInUseException(directory))) {
            Path data = directory.toRealPath().resolve("postgres");
            PostmasterFile.in(data).filter(left -> left.serves(data)).ifPresent(PostmasterFile::kill);
        }
    }

    /** Stops the server and lets go of the directory. */
    @Override
    public void close() {
        try (lock) {
            cluster.stop();
        } catch (IOException e) {
            throw new PostgresUnavailableException("cannot let go of the data directory: " + e, e);
        }
    }
}
