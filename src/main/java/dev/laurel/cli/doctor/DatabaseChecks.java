package dev.laurel.cli.doctor;

import dev.laurel.embedded.DatabaseAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/** The database: whether it answers, its migrations, what a commit means to it, its clock. */
final class DatabaseChecks {
    /** server_version_num of the oldest PostgreSQL that Laurel is meant for: 16. */
    private static final int LEAST_VERSION = 160_000;

    /** Licences and credentials expire by the instant; two clocks may differ by this much unnoticed. */
    private static final Duration NOTICEABLE = Duration.ofSeconds(2);

    /** Beyond this, what one machine calls valid another calls expired in plain sight. */
    private static final Duration WRONG = Duration.ofMinutes(1);

    private static final List<String> NAMES = List.of("database", "migrations", "durability", "clock");

    private DatabaseChecks() {}

    static List<Finding> all(Surroundings place) {
        if (place.database().isEmpty()) {
            return skipped(NAMES, "no database runs; the demo starts its own");
        }
        DatabaseAddress address = place.database().get();
        DataSource source = address.dataSource();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            return List.of(reachable(address, statement), migrations(source), durability(statement), clock(statement));
        } catch (SQLException e) {
            Finding failed = Finding.fail("database", "cannot use " + address + ": " + e.getMessage());
            return Stream.concat(Stream.of(failed), skipped(NAMES.subList(1, NAMES.size()), "no database").stream())
                    .toList();
        }
    }

    private static List<Finding> skipped(List<String> names, String why) {
        return names.stream().map(name -> Finding.skipped(name, why)).toList();
    }

    private static Finding reachable(DatabaseAddress address, Statement statement) throws SQLException {
        String detail = address + ", PostgreSQL " + first(statement, "show server_version") + ", "
                + first(statement, "show server_encoding");
        if (Integer.parseInt(first(statement, "show server_version_num")) < LEAST_VERSION) {
            return Finding.warn("database", detail + "; 16 or newer is what Laurel is meant for");
        }
        return detail.endsWith("UTF8")
                ? Finding.ok("database", detail)
                : Finding.fail("database", detail + "; UTF8 is needed");
    }

    private static Finding migrations(DataSource source) {
        try {
            MigrationInfoService info =
                    Flyway.configure().dataSource(source).load().info();
            List<MigrationInfo> all = List.of(info.all());
            if (all.stream().anyMatch(one -> one.getState().isFailed())) {
                return Finding.fail("migrations", "one failed; see the service's log, restore or mend, then start");
            }
            if (all.stream()
                    .anyMatch(
                            one -> one.getState().isApplied() && !one.getState().isResolved())) {
                return Finding.fail("migrations", "the database is newer than this program; use the newer program");
            }
            int pending = info.pending().length;
            String applied = info.applied().length + " applied";
            return pending == 0
                    ? Finding.ok("migrations", applied)
                    : Finding.warn("migrations", applied + ", " + pending + " pending; the next start applies them");
        } catch (FlywayException e) {
            return Finding.fail("migrations", String.valueOf(e.getMessage()));
        }
    }

    private static Finding durability(Statement statement) throws SQLException {
        String state = "fsync=" + first(statement, "show fsync") + ", synchronous_commit="
                + first(statement, "show synchronous_commit") + ", full_page_writes="
                + first(statement, "show full_page_writes");
        return state.contains("=off")
                ? Finding.fail("durability", state + "; a crash can lose what was acknowledged")
                : Finding.ok("durability", state);
    }

    private static Finding clock(Statement statement) throws SQLException {
        Instant before = Instant.now();
        Instant there = at(statement);
        Instant after = Instant.now();
        Duration apart = there.isBefore(before)
                ? Duration.between(there, before)
                : there.isAfter(after) ? Duration.between(after, there) : Duration.ZERO;
        String detail = apart.toMillis() + " ms between this machine and the database";
        if (apart.compareTo(WRONG) > 0) {
            return Finding.fail("clock", detail + "; set the clocks");
        }
        return apart.compareTo(NOTICEABLE) > 0
                ? Finding.warn("clock", detail + "; set the clocks")
                : Finding.ok("clock", detail);
    }

    private static Instant at(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select clock_timestamp()")) {
            rows.next();
            return rows.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private static String first(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
