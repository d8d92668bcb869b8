package dev.laurel.bench;

import dev.laurel.account.Keys;
import dev.laurel.account.Tenant;
import dev.laurel.api.Ids;
import dev.laurel.bench.load.Loading;
import dev.laurel.bench.world.World;
import dev.laurel.embedded.DatabaseAddress;
import dev.laurel.freelancer.PeopleCopy;
import dev.laurel.taxonomy.RecordedTaxonomy;
import dev.laurel.taxonomy.source.Progress;
import dev.laurel.taxonomy.source.TaxonomyImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.flywaydb.core.Flyway;

/** Sets up a database with a world, as if the program had been given it. */
final class Stage {
    private static final String CLIENT = Ids.of("acc_", new byte[16]);
    private static final double MILLIS = 1e3;

    private final DatabaseAddress address;
    private final World world;
    private final Steps steps;

    Stage(DatabaseAddress address, World world, Steps steps) {
        this.address = address;
        this.world = world;
        this.steps = steps;
    }

    /**
     * Sets up an empty database.
     *
     * @return seconds that people, gigs and change log took, the drawing of the world included
     */
    double set(int people, int gigs) throws IOException, SQLException {
        var database = address.dataSource();
        steps.at("migrating the database and importing the skills");
        Flyway.configure().dataSource(database).load().migrate();
        importSkills();
        steps.at("filling the tables");
        var begin = Instant.now().truncatedTo(ChronoUnit.MICROS);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            announceSkills(statement);
            addClient(connection, begin);
        }
        var loading = new Loading(database, Tenant.MAIN, begin);
        var copy = new PeopleCopy(RecordedTaxonomy.of(database));
        loading.people(world, copy, people, done -> steps.done("people", done, people));
        loading.gigs(world, CLIENT, gigs, done -> steps.done("gigs", done, gigs));
        double seconds = Duration.between(begin, Instant.now()).toMillis() / MILLIS;
        steps.at("vacuum and analyze");
        loading.finish();
        return seconds;
    }

    private void importSkills() throws IOException, SQLException {
        Path file = Files.createTempFile("laurel-bench-skills", ".jsonl");
        try {
            world.skills().write(file);
            var report = new TaxonomyImport(address.dataSource()).jsonl(file, Progress.silent());
            if (report.bad() > 0) {
                throw new IOException("bad skills: " + report.badLines());
            }
        } finally {
            Files.delete(file);
        }
    }

    /**
     * Skills that are announced when people are there make the program derive all evidence anew: on an empty database
     * there is nothing to derive.
     */
    private static void announceSkills(Statement statement) throws SQLException {
        statement.executeUpdate("update taxonomy_version set announced = version where tenant = '*'");
    }

    /** The client of all gigs. */
    private static void addClient(Connection connection, Instant now) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into account (tenant, id, role, name, verified, created_at, version)"
                        + " values (?, ?, 'CLIENT', 'Benchmark', false, ?, 0)")) {
            insert.setString(1, Tenant.MAIN);
            insert.setString(2, CLIENT);
            insert.setTimestamp(3, Timestamp.from(now));
            insert.executeUpdate();
        }
    }

    /** A key for the operator of a new database. */
    static String freshKey() {
        return Keys.freshSecret();
    }
}
