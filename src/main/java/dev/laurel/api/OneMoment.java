package dev.laurel.api;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * The database as it is at one moment, read by any number of threads until it is closed: a transaction that exports its
 * snapshot, and others that take it over. The database keeps what that moment saw as long.
 */
public final class OneMoment implements AutoCloseable {
    private final DataSource database;
    private final Connection holder;
    private final String snapshot;

    /** @throws Reads.UnreadableException where the database does not answer */
    OneMoment(DataSource database) {
        this.database = database;
        try {
            holder = database.getConnection();
            try {
                begin(holder);
                snapshot = first(holder, "select pg_export_snapshot()");
            } catch (SQLException broken) {
                end(holder);
                throw broken;
            }
        } catch (SQLException broken) {
            throw new Reads.UnreadableException(broken);
        }
    }

    private static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    private static String first(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** As it was before, and back to where it came from. */
    private static void end(Connection connection) throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(true);
        }
    }

    /**
     * All rows, in their order, as they were at that moment.
     *
     * @param parameters as for {@link Reads#all}
     * @throws Reads.UnreadableException where the database does not answer, or not as it should
     */
    public <T> List<T> all(String sql, Reads.Row<T> row, Object... parameters) {
        try {
            var connection = database.getConnection();
            try {
                begin(connection);
                try (var taking = connection.createStatement()) {
                    // The database made it: letters, digits and hyphens.
                    taking.execute("set transaction snapshot '" + snapshot + "'");
                }
                try (var statement = Reads.prepared(connection, sql, parameters)) {
                    return Reads.rows(statement, row);
                }
            } finally {
                end(connection);
            }
        } catch (SQLException broken) {
            throw new Reads.UnreadableException(broken);
        }
    }

    @Override
    public void close() {
        try {
            end(holder);
        } catch (SQLException broken) {
            throw new Reads.UnreadableException(broken);
        }
    }
}
