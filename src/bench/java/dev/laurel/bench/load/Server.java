package dev.laurel.bench.load;

import java.sql.SQLException;
import javax.sql.DataSource;

/** A database server on this machine. */
public final class Server {
    /** What {@code postmaster.pid} begins with; only a superuser may ask. */
    private static final String PROCESS = "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::bigint";

    private Server() {}

    /** Id of the process that all processes of the server are children of. */
    public static long process(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(PROCESS)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
