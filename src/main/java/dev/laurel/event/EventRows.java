package dev.laurel.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.api.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table {@code event}; it takes part in the transaction under way. */
@ApplicationScoped
public class EventRows {
    /** Events that are given their places at once. */
    static final int PUBLISHED_AT_ONCE = 5_000;
    /** Rows that one pruning deletes at most, so that it never holds anybody up. */
    static final int PRUNED_AT_ONCE = 10_000;

    /** Key of the advisory lock of whoever gives places; "laurelev" in ASCII. */
    private static final long ORDER = 0x6c617572656c6576L;

    private static final String INSERT = """
            insert into event (tenant, id, account, type, about, data, at)
            select t, i, a, y, nullif(b, ''), d::jsonb, ?
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as given (t, i, a, y, b, d)
            """;
    private static final String PUBLISH = """
            with fresh as (select tenant, id, at from event where place is null order by at, id limit ?),
            placed as (update event set place = nextval('event_place') from fresh
              where event.tenant = fresh.tenant and event.id = fresh.id returning event.place)
            select min(place), max(place) from placed
            """;
    private static final String SELECT = "select place, id, type, at, data from event where tenant = ? and account = ?";

    private final DataSource database;

    EventRows(DataSource database) {
        this.database = database;
    }

    /**
     * An event that is published.
     *
     * @param place in the order of all
     */
    record Placed(long place, EventView event) {}

    /** The accounts that events were published for. */
    record Owner(String tenant, String account) {}

    void insert(List<String> ids, List<Notice> notices, Instant at) {
        within(connection -> {
            try (var insert = connection.prepareStatement(INSERT)) {
                insert.setTimestamp(1, Timestamp.from(at));
                insert.setArray(2, texts(connection, notices, Notice::tenant));
                insert.setArray(3, texts(connection, ids, id -> id));
                insert.setArray(4, texts(connection, notices, Notice::account));
                insert.setArray(
                        5, texts(connection, notices, notice -> notice.type().word()));
                insert.setArray(6, texts(connection, notices, notice -> notice.about() == null ? "" : notice.about()));
                insert.setArray(7, texts(connection, notices, notice -> StoredJson.write(notice.data())));
                return insert.executeUpdate();
            }
        });
    }

    private static <T> java.sql.Array texts(Connection connection, Collection<T> values, Function<T, String> text)
            throws SQLException {
        return connection.createArrayOf("text", values.stream().map(text).toArray());
    }

    /**
     * Gives events their places, unless another process is doing so. Places are given behind a lock that is held until
     * they can be seen: whoever sees one sees all before it.
     *
     * @return empty where there was nothing to do
     */
    Optional<Published> publish() {
        return within(connection -> {
            try (var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
                lock.setLong(1, ORDER);
                var got = lock.executeQuery();
                got.next();
                if (!got.getBoolean(1)) {
                    return Optional.empty();
                }
            }
            try (var publish = connection.prepareStatement(PUBLISH)) {
                publish.setInt(1, PUBLISHED_AT_ONCE);
                var rows = publish.executeQuery();
                rows.next();
                long first = rows.getLong(1);
                return rows.wasNull() ? Optional.empty() : Optional.of(new Published(first, rows.getLong(2)));
            }
        });
    }

    /** The last place that was given. */
    long last() {
        return within(connection -> {
            try (var select = connection.prepareStatement("select coalesce(max(place), 0) from event")) {
                var rows = select.executeQuery();
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** The place of an account's event; empty where it has none, or is not theirs. */
    OptionalLong place(String tenant, String account, String id) {
        return within(connection -> {
            try (var select = connection.prepareStatement(
                    "select place from event where tenant = ? and account = ? and id = ? and place is not null")) {
                select.setString(1, tenant);
                select.setString(2, account);
                select.setString(3, id);
                var rows = select.executeQuery();
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        });
    }

    /**
     * Some of an account's events.
     *
     * @param from the place that comes before the first, in the asked order
     */
    List<Placed> page(String tenant, String account, @Nullable EventType type, boolean newest, long from, int limit) {
        var ofType = type == null ? "" : " and type = ?";
        var order = newest ? " and place < ? order by place desc limit ?" : " and place > ? order by place limit ?";
        return within(connection -> {
            try (var select = connection.prepareStatement(SELECT + ofType + order)) {
                int at = 0;
                select.setString(++at, tenant);
                select.setString(++at, account);
                if (type != null) {
                    select.setString(++at, type.word());
                }
                select.setLong(++at, from);
                select.setInt(++at, limit);
                return all(select.executeQuery(), EventRows::placed);
            }
        });
    }

    /** One event, whoever's. */
    public Optional<EventView> find(String tenant, String id) {
        return within(connection -> {
            try (var select = connection.prepareStatement(
                    "select place, id, type, at, data from event where tenant = ? and id = ?")) {
                select.setString(1, tenant);
                select.setString(2, id);
                return all(select.executeQuery(), EventRows::placed).stream()
                        .map(Placed::event)
                        .findFirst();
            }
        });
    }

    /** Everything that anybody was told about a person. */
    List<EventView> about(String tenant, String person) {
        return within(connection -> {
            try (var select = connection.prepareStatement("select place, id, type, at, data from event"
                    + " where tenant = ? and about = ? order by at, id")) {
                select.setString(1, tenant);
                select.setString(2, person);
                return all(select.executeQuery(), EventRows::placed).stream()
                        .map(Placed::event)
                        .toList();
            }
        });
    }

    long since(String tenant, String account, EventType type, Instant since) {
        return within(connection -> {
            try (var count = connection.prepareStatement(
                    "select count(*) from event where tenant = ? and account = ? and type = ? and at > ?")) {
                count.setString(1, tenant);
                count.setString(2, account);
                count.setString(3, type.word());
                count.setTimestamp(4, Timestamp.from(since));
                var rows = count.executeQuery();
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** Deletes what was told about a person. @return the accounts it was told to, one for each event */
    List<String> erase(String tenant, String person) {
        return within(connection -> {
            try (var delete =
                    connection.prepareStatement("delete from event where tenant = ? and about = ? returning account")) {
                delete.setString(1, tenant);
                delete.setString(2, person);
                return all(delete.executeQuery(), row -> row.getString(1));
            }
        });
    }

    int prune(Instant before) {
        return within(connection -> {
            try (var delete = connection.prepareStatement("delete from event where (tenant, id) in"
                    + " (select tenant, id from event where at < ? and place is not null order by at limit ?)")) {
                delete.setTimestamp(1, Timestamp.from(before));
                delete.setInt(2, PRUNED_AT_ONCE);
                return delete.executeUpdate();
            }
        });
    }

    private static Placed placed(ResultSet row) throws SQLException {
        int at = 0;
        long place = row.getLong(++at);
        return new Placed(
                place,
                new EventView(
                        row.getString(++at),
                        row.getString(++at),
                        row.getTimestamp(++at).toInstant(),
                        StoredJson.read(row.getString(++at), JsonNode.class)));
    }

    private static <T> List<T> all(ResultSet rows, Reading<T> reading) throws SQLException {
        var all = new ArrayList<T>();
        while (rows.next()) {
            all.add(reading.of(rows));
        }
        return all;
    }

    private <T> T within(Statements<T> statements) {
        try (var connection = database.getConnection()) {
            return statements.run(connection);
        } catch (SQLException e) {
            throw new UnavailableException(e);
        }
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private interface Statements<T> {
        T run(Connection connection) throws SQLException;
    }

    /** The database did not answer, or not as it should. */
    public static final class UnavailableException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnavailableException(SQLException cause) {
            super(cause);
        }
    }
}
