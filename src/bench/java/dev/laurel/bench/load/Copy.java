package dev.laurel.bench.load;

import dev.laurel.embedded.DatabaseAddress;
import java.sql.SQLException;

/**
 * A copy of a database in the same server, for a run that changes it: the kept one is as before for the next run. The
 * copy is dropped in the end; one that a broken run has left is dropped first.
 */
public final class Copy implements AutoCloseable {
    private static final String NAME = "laurel_bench_changed";

    private final DatabaseAddress original;

    private Copy(DatabaseAddress original) {
        this.original = original;
    }

    /** Makes one; nobody may be connected to the original meanwhile. */
    public static Copy of(DatabaseAddress original) throws SQLException {
        var copy = new Copy(original);
        copy.close();
        copy.execute("create database " + NAME + " template " + name(original) + " strategy file_copy");
        return copy;
    }

    /** How to reach it. */
    public DatabaseAddress address() {
        var url = original.url();
        int query = url.indexOf('?');
        var path = query < 0 ? url : url.substring(0, query);
        var rest = query < 0 ? "" : url.substring(query);
        return new DatabaseAddress(
                path.substring(0, path.lastIndexOf('/') + 1) + NAME + rest, original.username(), original.password());
    }

    private static String name(DatabaseAddress address) {
        var path = address.url().split("\\?", 2)[0];
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public void close() throws SQLException {
        execute("drop database if exists " + NAME + " with (force)");
    }

    private void execute(String statement) throws SQLException {
        try (var connection = original.dataSource().getConnection();
                var command = connection.createStatement()) {
            command.execute(statement);
        }
    }
}
