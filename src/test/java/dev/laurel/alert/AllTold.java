package dev.laurel.alert;

import dev.laurel.event.Publishing;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Tells all that there is to tell, and publishes it, before it returns: in tests the loop that does so stands still.
 */
@ApplicationScoped
public class AllTold {
    private static final int MOST_TRIES = 100_000;

    private final Telling telling;
    private final Publishing publishing;
    private final DataSource database;

    AllTold(Telling telling, Publishing publishing, DataSource database) {
        this.telling = telling;
        this.publishing = publishing;
        this.database = database;
    }

    /** Tells. @return in how many steps */
    public int now() throws SQLException {
        int steps = 1;
        while (telling.step()) {
            steps++;
        }
        published();
        return steps;
    }

    /** Publishes what was told; the herald does so too, and holds the lock meanwhile. */
    public void published() throws SQLException {
        for (int i = 0; i < MOST_TRIES && waiting() > 0; i++) {
            publishing.publish();
        }
    }

    private long waiting() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from event where place is null")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
