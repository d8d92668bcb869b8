package dev.laurel.cli;

import dev.laurel.embedded.DatabaseAddress;
import dev.laurel.embedded.Durability;
import dev.laurel.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * The database that a tool works on: the one in QUARKUS_DATASOURCE_JDBC_URL, else the one that a running demo keeps on
 * the data directory, else that same one started for as long as the tool runs.
 */
final class WorkDatabase implements AutoCloseable {
    private final DatabaseAddress address;
    private final @Nullable EmbeddedPostgres started;

    private WorkDatabase(DatabaseAddress address, @Nullable EmbeddedPostgres started) {
        this.address = address;
        this.started = started;
    }

    /** Opens it, with every migration applied. */
    static WorkDatabase open(Settings settings, DataDirectory directory) {
        Optional<DatabaseAddress> served = served(settings, directory);
        WorkDatabase database =
                served.map(address -> new WorkDatabase(address, null)).orElseGet(() -> started(directory));
        Flyway.configure().dataSource(database.source()).load().migrate();
        return database;
    }

    /** Where a database already serves; empty when there is only, at most, a data directory. */
    static Optional<DatabaseAddress> served(Settings settings, DataDirectory directory) {
        try {
            Optional<DatabaseAddress> external = settings.database();
            return external.isPresent() ? external : EmbeddedPostgres.running(directory.path());
        } catch (IOException e) {
            throw new FailedException("cannot read " + directory + ": " + e, e);
        }
    }

    private static WorkDatabase started(DataDirectory directory) {
        directory.claim();
        EmbeddedPostgres postgres = EmbeddedPostgres.start(directory.path(), Durability.KEPT);
        return new WorkDatabase(postgres.address(), postgres);
    }

    DatabaseAddress address() {
        return address;
    }

    DataSource source() {
        return address.dataSource();
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
