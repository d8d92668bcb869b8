package dev.laurel.bench.load;

import dev.laurel.api.TableCopy;
import dev.laurel.bench.world.World;
import dev.laurel.freelancer.PeopleCopy;
import dev.laurel.gig.GigsCopy;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Fills the tables of people and gigs, and the change log with a row for each, as the program's transactions would
 * have. The program must not run meanwhile: nobody holds the log's lock.
 */
public final class Loading {
    /** Rows of one transaction. */
    private static final int CHUNK = 1_000;

    private static final String CHANGE_LOG = "change_log (tenant, kind, subject, at)";

    private final DataSource database;
    private final String tenant;
    private final Instant now;

    public Loading(DataSource database, String tenant, Instant now) {
        this.database = database;
        this.tenant = tenant;
        this.now = now;
    }

    /**
     * Loads the first people of a world.
     *
     * @param done hears how many there are so far
     */
    public void people(World world, PeopleCopy copy, int count, IntConsumer done) {
        all(PeopleCopy.TABLE, "FREELANCER", count, i -> copy.row(tenant, world.person(i), now), done);
    }

    /**
     * Loads the first gigs of a world, all of one client.
     *
     * @param done hears how many there are so far
     */
    public void gigs(World world, String owner, int count, IntConsumer done) {
        all(GigsCopy.TABLE, "GIG", count, i -> GigsCopy.row(tenant, owner, world.gig(i), now), done);
    }

    /** Leaves the tables as PostgreSQL's own upkeep would after a while. */
    public void finish() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("vacuum (analyze) freelancer, gig, change_log");
        }
    }

    private void all(String table, String kind, int count, IntFunction<List<@Nullable String>> row, IntConsumer done) {
        var written = new AtomicInteger();
        IntStream.range(0, (count + CHUNK - 1) / CHUNK).parallel().forEach(chunk -> {
            int from = chunk * CHUNK;
            int to = Math.min(count, from + CHUNK);
            write(table, kind, from, to, row);
            done.accept(written.addAndGet(to - from));
        });
    }

    private void write(String table, String kind, int from, int to, IntFunction<List<@Nullable String>> row) {
        var rows = new TableCopy(table);
        var changes = new TableCopy(CHANGE_LOG);
        for (int i = from; i < to; i++) {
            var columns = row.apply(i);
            rows.add(columns);
            changes.add(Arrays.asList(tenant, kind, columns.get(1), now.toString()));
        }
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            rows.write(connection);
            changes.write(connection);
            connection.commit();
        } catch (SQLException broken) {
            throw new IllegalStateException("rows " + from + " to " + to + " of " + table, broken);
        }
    }
}
