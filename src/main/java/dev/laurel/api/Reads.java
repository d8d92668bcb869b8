package dev.laurel.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGStatement;

/**
 * Reads with one statement and nothing around it (decision 0111): no transaction begins or ends, and no row is kept to
 * be compared later. For what requests read again and again; each read sees what is committed at that moment.
 *
 * <p>Within a transaction it reads on that transaction's connection, and sees what the transaction has changed.
 */
@ApplicationScoped
public class Reads {
    /** The driver takes a statement's rows as they are, bytes not as text, from its first use on. */
    private static final int BINARY_AT_ONCE = -1;

    private final DataSource database;
    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;

    Reads(DataSource database, EntityManager entities, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.entities = entities;
        this.transaction = transaction;
    }

    /** Makes something of the row that a cursor stands on. */
    @FunctionalInterface
    public interface Row<T> {
        /** Reads the row's columns; must not move on. */
        T of(ResultSet row) throws SQLException;
    }

    /**
     * The first row.
     *
     * @param parameters texts, or collections of texts, in the order of the question marks
     */
    public <T> Optional<T> first(String sql, Row<T> row, Object... parameters) {
        return all(sql, row, parameters).stream().findFirst();
    }

    /**
     * All rows, in their order.
     *
     * @param parameters texts, or collections of texts, in the order of the question marks
     * @throws UnreadableException where the database does not answer, or not as it should
     */
    public <T> List<T> all(String sql, Row<T> row, Object... parameters) {
        if (isInTransaction()) {
            entities.flush();
        }
        try (var connection = database.getConnection();
                var statement = prepared(connection, sql, parameters)) {
            return rows(statement, row);
        } catch (SQLException broken) {
            throw new UnreadableException(broken);
        }
    }

    /**
     * Shows all rows to a consumer, as they are at one moment, some at a time. The database keeps what that moment saw
     * until the consumer has had the last one; whoever reads so does it seldom.
     *
     * @param atOnce rows that are in memory
     * @param parameters as for {@link #all}
     * @throws UnreadableException likewise
     */
    public <T> void each(String sql, int atOnce, Row<T> row, Consumer<T> consumer, Object... parameters) {
        boolean isOwn = !isInTransaction();
        try (var connection = database.getConnection()) {
            if (isOwn) {
                // Else the driver fetches everything at once.
                connection.setAutoCommit(false);
            } else {
                entities.flush();
            }
            try (var statement = prepared(connection, sql, parameters)) {
                statement.setFetchSize(atOnce);
                statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
                show(statement, row, consumer);
            } finally {
                if (isOwn) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        } catch (SQLException broken) {
            throw new UnreadableException(broken);
        }
    }

    /**
     * The database as it is now, for several threads that read parts of it. Not within a transaction.
     *
     * @throws UnreadableException where the database does not answer
     */
    public OneMoment oneMoment() {
        return new OneMoment(database);
    }

    private boolean isInTransaction() {
        return transaction.getTransactionStatus() == Status.STATUS_ACTIVE;
    }

    static PreparedStatement prepared(Connection connection, String sql, Object... parameters) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            set(statement, i + 1, parameters[i]);
        }
        return statement;
    }

    private static <T> void show(PreparedStatement statement, Row<T> row, Consumer<T> consumer) throws SQLException {
        try (var found = statement.executeQuery()) {
            while (found.next()) {
                consumer.accept(row.of(found));
            }
        }
    }

    static <T> List<T> rows(PreparedStatement statement, Row<T> row) throws SQLException {
        try (var found = statement.executeQuery()) {
            var all = new ArrayList<T>();
            while (found.next()) {
                all.add(row.of(found));
            }
            return all;
        }
    }

    private static void set(PreparedStatement statement, int index, Object parameter) throws SQLException {
        switch (parameter) {
            case String text -> statement.setString(index, text);
            case Collection<?> texts -> statement.setArray(index, array(statement.getConnection(), texts));
            default -> throw new IllegalArgumentException("neither a text nor texts: " + parameter.getClass());
        }
    }

    private static java.sql.Array array(Connection connection, Collection<?> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    /** The database did not answer, or not as it should. */
    public static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnreadableException(SQLException cause) {
            super(cause);
        }
    }
}
