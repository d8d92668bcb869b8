package dev.laurel.index.feed;

import dev.laurel.index.Mark;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** The table {@code change_log}. */
@ApplicationScoped
class ChangeRows {
    /**
     * Rows that are kept. An index further behind is rebuilt instead, which takes less time than reading so many rows
     * one by one.
     */
    static final int KEPT = 1_000_000;

    /** Rows that one pruning deletes at most, so that it never holds anybody up. */
    static final int PRUNED_AT_ONCE = 10_000;

    /** Key of the advisory lock that makes the order of numbers the order of commits; "laurelcl" in ASCII. */
    private static final long COMMIT_ORDER = 0x6c617572656c636cL;

    /** Two statements that go to the database together and are run one after the other: first the lock. */
    private static final String APPEND = "select pg_advisory_xact_lock(?);"
            + " insert into change_log (tenant, kind, subject, at)"
            + " select t, k, s, ? from unnest(?::text[], ?::text[], ?::text[]) as given (t, k, s) returning seq";

    private final DataSource database;

    ChangeRows(DataSource database) {
        this.database = database;
    }

    /**
     * A row of the log.
     *
     * @param mark where it stands
     * @param change what it says
     */
    record Row(Mark mark, Change change) {}

    /**
     * Numbers of rows that one transaction has appended: while it holds the log, nobody else gets one of them.
     *
     * @param first the least of them
     * @param last the greatest of them
     */
    record Range(long first, long last) {
        boolean holds(long position) {
            return first <= position && position <= last;
        }
    }

    /** What rows say, each thing once. */
    static List<Change> distinct(List<Row> rows) {
        return rows.stream().map(Row::change).distinct().toList();
    }

    /** Whether skills may relate otherwise after these changes. */
    static boolean nameSkills(List<Change> changes) {
        return changes.stream().anyMatch(change -> change.kind() == Change.Kind.TAXONOMY);
    }

    /**
     * Appends changes within the transaction under way and holds the log until it ends.
     *
     * @return numbers of the rows
     */
    Range append(Collection<Change> changes, Instant at) {
        return within(connection -> {
            try (var append = connection.prepareStatement(APPEND)) {
                append.setLong(1, COMMIT_ORDER);
                append.setTimestamp(2, Timestamp.from(at));
                setTexts(append, 3, changes, Change::tenant);
                setTexts(append, 4, changes, change -> change.kind().name());
                setTexts(append, 5, changes, Change::subject);
                append.execute();
                append.getMoreResults();
                return range(append.getResultSet());
            }
        });
    }

    private static Range range(ResultSet numbers) throws SQLException {
        long first = Long.MAX_VALUE;
        long last = 0;
        while (numbers.next()) {
            first = Math.min(first, numbers.getLong(1));
            last = Math.max(last, numbers.getLong(1));
        }
        return new Range(first, last);
    }

    /**
     * Rows in the order of their commits, beginning with the one at {@code position} itself if it is still there.
     *
     * @param limit most rows
     */
    List<Row> from(long position, int limit) {
        return within(connection -> {
            try (var select = connection.prepareStatement(
                    "select seq, token, tenant, kind, subject from change_log where seq >= ? order by seq limit ?")) {
                select.setLong(1, position);
                select.setInt(2, limit);
                return rows(select);
            }
        });
    }

    /**
     * Rows behind a mark, in the order of their commits; empty where the log does not hold that mark: it was pruned
     * away, or is of another history.
     *
     * @param limit most rows
     */
    Optional<List<Row>> after(Mark mark, int limit) {
        var rows = from(mark.position(), limit + 1);
        return rows.isEmpty() || !rows.getFirst().mark().equals(mark)
                ? Optional.empty()
                : Optional.of(rows.subList(1, rows.size()));
    }

    /** The last row's mark; empty only where somebody emptied the table by hand. */
    Optional<Mark> last() {
        return within(connection -> {
            try (var select = connection.prepareStatement(
                    "select seq, token, tenant, kind, subject from change_log order by seq desc limit 1")) {
                return rows(select).stream().map(Row::mark).findFirst();
            }
        });
    }

    /** Deletes some of the oldest rows beyond {@value #KEPT}. @return how many */
    int prune(int kept) {
        return within(connection -> {
            try (var delete = connection.prepareStatement("delete from change_log where seq in (select seq"
                    + " from change_log where seq <= (select max(seq) from change_log) - ? order by seq limit ?)")) {
                delete.setInt(1, kept);
                delete.setInt(2, PRUNED_AT_ONCE);
                return delete.executeUpdate();
            }
        });
    }

    private static void setTexts(
            PreparedStatement statement, int index, Collection<Change> changes, Function<Change, String> text)
            throws SQLException {
        var texts = changes.stream().map(text).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf("text", texts));
    }

    private static List<Row> rows(PreparedStatement select) throws SQLException {
        var found = new ArrayList<Row>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(row(rows));
            }
        }
        return found;
    }

    private static Row row(ResultSet rows) throws SQLException {
        var mark = new Mark(rows.getLong(1), rows.getObject(2, UUID.class));
        return new Row(mark, new Change(rows.getString(3), Change.Kind.valueOf(rows.getString(4)), rows.getString(5)));
    }

    private <T> T within(Statements<T> statements) {
        try (var connection = database.getConnection()) {
            return statements.run(connection);
        } catch (SQLException e) {
            throw new ChangeLogUnavailableException(e);
        }
    }

    private interface Statements<T> {
        T run(Connection connection) throws SQLException;
    }
}
