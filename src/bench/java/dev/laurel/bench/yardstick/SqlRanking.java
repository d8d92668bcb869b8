package dev.laurel.bench.yardstick;

import dev.laurel.index.PeopleQuery;
import dev.laurel.index.Placed;
import dev.laurel.match.Policy;
import dev.laurel.match.TieKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.sqlite.JDBC;

/** The same ranking in SQL, on one connection. */
public final class SqlRanking implements OtherWay, AutoCloseable {
    private static final int BATCH = 10_000;

    private final Connection connection;
    private final Dialect dialect;
    private final PackedPeople people;
    private final Policy policy;

    private SqlRanking(Connection connection, Dialect dialect, PackedPeople people, Policy policy) {
        this.connection = connection;
        this.dialect = dialect;
        this.people = people;
        this.policy = policy;
    }

    /** In a database of PostgreSQL that has none of the tables. */
    public static SqlRanking postgres(Connection connection, PackedPeople people, Policy policy)
            throws SQLException, IOException {
        return filled(new SqlRanking(connection, Dialect.POSTGRES, people, policy));
    }

    /** In a new file of DuckDB. */
    public static SqlRanking duck(Path file, PackedPeople people, Policy policy) throws SQLException, IOException {
        return filled(new SqlRanking(opened(new DuckDBDriver(), "jdbc:duckdb:" + file), Dialect.DUCK, people, policy));
    }

    /** In a new file of SQLite. */
    public static SqlRanking sqlite(Path file, PackedPeople people, Policy policy) throws SQLException, IOException {
        return filled(new SqlRanking(opened(new JDBC(), "jdbc:sqlite:" + file), Dialect.SQLITE, people, policy));
    }

    /** By the driver itself: the manager of drivers knows those of its own class loader alone. */
    private static Connection opened(Driver driver, String url) throws SQLException {
        return Objects.requireNonNull(driver.connect(url, new Properties()), url);
    }

    private static SqlRanking filled(SqlRanking ranking) throws SQLException, IOException {
        try {
            ranking.execute(ranking.dialect.before());
            var tables = new Tables(ranking.people);
            ranking.fill(Tables.PERSON, 6, tables::persons);
            ranking.fill(Tables.SKILL_CELL, 4, tables::cells);
            ranking.fill(Tables.CLAIM, 3, tables::claims);
            ranking.execute(ranking.dialect.after());
            return ranking;
        } catch (SQLException | IOException | RuntimeException broken) {
            ranking.close();
            throw broken;
        }
    }

    private interface Filling {
        void all(Tables.Rows rows) throws IOException;
    }

    private void execute(List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }

    private void fill(String table, int columns, Filling filling) throws SQLException, IOException {
        if (dialect.equals(Dialect.POSTGRES)) {
            copy(table, filling);
        } else if (dialect.equals(Dialect.DUCK)) {
            append(table, filling);
        } else {
            insert(table, columns, filling);
        }
    }

    private void copy(String table, Filling filling) throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        var lines = new ByteArrayOutputStream();
        filling.all(columns -> {
            lines.writeBytes(Arrays.stream(columns)
                    .mapToObj(Long::toString)
                    .collect(Collectors.joining("\t", "", "\n"))
                    .getBytes(StandardCharsets.US_ASCII));
            if (lines.size() > BATCH * Byte.SIZE) {
                flush(copy, lines);
            }
        });
        flush(copy, lines);
        copy.endCopy();
    }

    private static void flush(CopyIn copy, ByteArrayOutputStream lines) throws IOException {
        try {
            copy.writeToCopy(lines.toByteArray(), 0, lines.size());
            lines.reset();
        } catch (SQLException broken) {
            throw new IOException(broken);
        }
    }

    private void append(String table, Filling filling) throws SQLException, IOException {
        try (var appender = connection.unwrap(DuckDBConnection.class).createAppender("main", table)) {
            filling.all(columns -> {
                try {
                    appender.beginRow();
                    for (int i = 0; i < columns.length; i++) {
                        append(appender, table, i, columns[i]);
                    }
                    appender.endRow();
                } catch (SQLException broken) {
                    throw new IOException(broken);
                }
            });
        }
    }

    /** Its appender takes each column in its own width. */
    private static void append(DuckDBAppender appender, String table, int column, long value) throws SQLException {
        boolean isPerson = table.equals(Tables.PERSON);
        if (isPerson ? column == 5 : table.equals(Tables.CLAIM) && column == 2) {
            appender.append(value);
        } else if (isPerson && column >= 1 && column <= 3) {
            appender.append((short) value);
        } else {
            appender.append((int) value);
        }
    }

    private void insert(String table, int columns, Filling filling) throws SQLException, IOException {
        connection.setAutoCommit(false);
        var marks = String.join(", ", Collections.nCopies(columns, "?"));
        try (var insert = connection.prepareStatement("insert into " + table + " values (" + marks + ")")) {
            int[] waiting = {0};
            filling.all(values -> {
                try {
                    add(insert, values);
                    if (++waiting[0] % BATCH == 0) {
                        insert.executeBatch();
                    }
                } catch (SQLException broken) {
                    throw new IOException(broken);
                }
            });
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void add(PreparedStatement insert, long[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setLong(i + 1, values[i]);
        }
        insert.addBatch();
    }

    @Override
    public String name() {
        return dialect.name();
    }

    @Override
    public List<Placed> best(PeopleQuery query) {
        var asked = Asked.of(query, people, policy);
        var best = new Best(query.slice().limit());
        var ranking = new Ranking(asked, query.slice().limit());
        if (!ranking.isAnything()) {
            return List.of();
        }
        int rows = offer(ranking.withPoints(), asked, best);
        if (rows < query.slice().limit()) {
            offer(ranking.withClaimsOnly(query.slice().limit() - rows), asked, best);
        }
        return best.rows(people);
    }

    private int offer(String select, Asked asked, Best best) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(select)) {
            int count = 0;
            while (rows.next()) {
                long tie = TieKey.of(asked.tie(), rows.getLong(2));
                best.offer(rows.getInt(3), rows.getInt(4), tie, rows.getInt(1));
                count++;
            }
            return count;
        } catch (SQLException broken) {
            throw new IllegalStateException(name() + " refuses " + select, broken);
        }
    }

    /** How the database goes about a question. */
    public String plan(PeopleQuery query) throws SQLException {
        var select = new Ranking(Asked.of(query, people, policy), query.slice().limit()).withPoints();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(dialect.explain() + select)) {
            var text = new StringBuilder();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                text.append(rows.getString(columns)).append('\n');
            }
            return text.toString();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
