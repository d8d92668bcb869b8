package dev.laurel.engagement;

import dev.laurel.freelancer.FreelancerChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Stops a transaction between working out somebody's evidence anew and its commit, once. */
@ApplicationScoped
class Between {
    /** Far longer than anything takes that does not wait for the one who is stopped. */
    private static final int MOST_LOOKS = 1_000;

    private static final int LOOK_MILLIS = 20;

    private final Map<String, Runnable> stops = new ConcurrentHashMap<>();
    private final DataSource source;

    Between(DataSource source) {
        this.source = source;
    }

    /** What to do when this person's evidence next is worked out, before that is committed. */
    void of(String person, Runnable action) {
        stops.put(person, action);
    }

    void hear(@Observes FreelancerChanged event) {
        var action = stops.remove(event.id());
        if (action != null) {
            action.run();
        }
    }

    /** Waits until somebody else is done, or waits for the one who is stopped. */
    void awaitDoneOrWaiting(CountDownLatch done) {
        try {
            for (int look = 0; look < MOST_LOOKS; look++) {
                if (done.await(LOOK_MILLIS, TimeUnit.MILLISECONDS) || isSomebodyWaiting()) {
                    return;
                }
            }
            throw new IllegalStateException("nobody is done, and nobody waits");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private boolean isSomebodyWaiting() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted")) {
            rows.next();
            return rows.getInt(1) > 0;
        }
    }
}
