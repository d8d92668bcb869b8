package dev.laurel.ranking;

import dev.laurel.api.Reads;
import dev.laurel.credential.HolderData;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;

/** The table {@code newcomer_shown}. What it holds about a person is handed out, and erased, with the person. */
@ApplicationScoped
class NewcomersShown implements HolderData {
    private static final String OF = "select gig, day, seed, shown_at from newcomer_shown"
            + " where tenant = ? and freelancer = ? order by day, gig";
    // Somebody, or a gig, that has just gone away is not written down.
    private static final String ADD = """
            insert into newcomer_shown (tenant, gig, day, freelancer, seed, shown_at)
            select f.tenant, g.id, ?, f.id, ?, cast(? as timestamptz)
            from freelancer f join gig g on g.tenant = f.tenant
            where f.tenant = ? and f.id = ? and g.id = ?
            for key share
            on conflict do nothing""";
    private static final String ERASE = "delete from newcomer_shown where tenant = ? and freelancer = ?";

    private final Reads reads;
    private final DataSource database;
    private final InstantSource clock;

    NewcomersShown(Reads reads, DataSource database, InstantSource clock) {
        this.reads = reads;
        this.database = database;
        this.clock = clock;
    }

    /**
     * That a person was shown.
     *
     * @param seed of the draw, as an unsigned hexadecimal number of 16 digits
     * @param shownAt for the first time on that day
     */
    record Showing(String gig, LocalDate day, String seed, Instant shownAt) {}

    /** Writes down that a person is shown; once a day. */
    void add(String tenant, String gig, LocalDate day, String person, long seed) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(ADD)) {
            int at = 0;
            insert.setObject(++at, day);
            insert.setLong(++at, seed);
            insert.setString(
                    ++at, clock.instant().truncatedTo(ChronoUnit.MICROS).toString());
            insert.setString(++at, tenant);
            insert.setString(++at, person);
            insert.setString(++at, gig);
            insert.executeUpdate();
        } catch (SQLException broken) {
            throw new IllegalStateException("a newcomer could not be written down", broken);
        }
    }

    @Override
    public String kind() {
        return "newcomerShowings";
    }

    @Override
    public List<Showing> export(String tenant, String holder) {
        return reads.all(
                OF,
                row -> new Showing(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        NewcomerDraw.text(row.getLong(3)),
                        row.getObject(4, OffsetDateTime.class).toInstant()),
                tenant,
                holder);
    }

    @Override
    public long erase(String tenant, String holder) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(ERASE)) {
            delete.setString(1, tenant);
            delete.setString(2, holder);
            return delete.executeUpdate();
        } catch (SQLException broken) {
            throw new IllegalStateException("newcomers could not be erased", broken);
        }
    }
}
