package dev.laurel.index.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.gig.GigChanged;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A change and its row in the log are kept together or not at all, and rows are numbered as they are committed. */
@QuarkusTest
class ChangeLogTest {
    /** Of no real person, so that the feeder only finds that there is nobody. */
    private static final String TENANT = "nobody";

    @Inject
    ChangeLog log;

    @Inject
    ChangeRows rows;

    @Inject
    Event<GigChanged> gigs;

    @Inject
    DataSource database;

    private static Change change(String subject) {
        return new Change(TENANT, Change.Kind.FREELANCER, subject);
    }

    private long end() {
        return rows.last().orElseThrow().position();
    }

    private List<String> subjectsAfter(long position) {
        return rows.from(position + 1, 10_000).stream()
                .map(row -> row.change())
                .filter(change -> change.tenant().equals(TENANT))
                .map(Change::subject)
                .toList();
    }

    @Test
    void aSubjectThatChangesSeveralTimesInATransactionHasOneRow() {
        long before = end();
        QuarkusTransaction.requiringNew().run(() -> {
            log.note(change("a"));
            log.note(change("b"));
            log.note(change("a"));
            gigs.fire(new GigChanged(TENANT, "c"));
        });
        assertEquals(List.of("a", "b", "c"), subjectsAfter(before));
    }

    @Test
    void whatIsRolledBackLeavesNoRow() {
        long before = end();
        assertThrows(
                IllegalArgumentException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    log.note(change("lost"));
                    throw new IllegalArgumentException("never mind");
                }));
        assertEquals(List.of(), subjectsAfter(before));
    }

    @Test
    void aChangeOutsideATransactionIsRefused() {
        assertThrows(IllegalStateException.class, () -> log.note(change("loose")));
    }

    @Test
    void aChangeWhoseRowCannotBeWrittenIsNotKeptEither() throws SQLException {
        long before = end();
        assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    execute("insert into taxonomy_version (tenant, version) values ('" + TENANT + "', 1)");
                    log.note(change("PostgreSQL holds no NUL: \0"));
                }));
        assertEquals(List.of(), subjectsAfter(before));
        assertEquals(0, count("select count(*) from taxonomy_version where tenant = '" + TENANT + "'"));
    }

    @Test
    void aTransactionThatBeganEarlierButCommitsLaterHasTheLargerNumber() throws Exception {
        long before = end();
        var noted = new CountDownLatch(1);
        var otherIsDone = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                log.note(change("began first"));
                noted.countDown();
                await(otherIsDone);
            }));
            noted.await();
            QuarkusTransaction.requiringNew().run(() -> log.note(change("committed first")));
            assertEquals(List.of("committed first"), subjectsAfter(before));
            otherIsDone.countDown();
            slow.get();
        }
        assertEquals(List.of("committed first", "began first"), subjectsAfter(before));
    }

    /** A planted fault: numbers given out while transactions still work are what the log must not be built on. */
    @Test
    void numbersGivenOutEarlyWouldHideAChange() throws Exception {
        long before = end();
        var noted = new CountDownLatch(1);
        var otherIsDone = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                insertEarly("began first", noted);
                await(otherIsDone);
            }));
            noted.await();
            QuarkusTransaction.requiringNew().run(() -> insertEarly("committed first", noted));
            long seen = end();
            assertEquals(List.of("committed first"), subjectsAfter(before));
            otherIsDone.countDown();
            slow.get();
            assertFalse(subjectsAfter(seen).contains("began first"), "a reader that went on from there misses it");
        }
    }

    @Test
    void aReaderThatFollowsManyWritersMissesNothing() throws Exception {
        int writers = 8;
        int each = 25;
        long start = end();
        var seen = new ArrayList<String>();
        var done = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reader = threads.submit(() -> {
                long at = start;
                while (!done.get() || at < end()) {
                    for (var row : rows.from(at + 1, 7)) {
                        at = row.mark().position();
                        seen.add(row.change().tenant() + row.change().subject());
                    }
                }
                return at;
            });
            var writing = new ArrayList<java.util.concurrent.Future<?>>();
            for (int writer = 0; writer < writers; writer++) {
                int number = writer;
                writing.add(threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        var subject = number + "/" + i;
                        QuarkusTransaction.requiringNew().run(() -> log.note(change(subject)));
                    }
                }));
            }
            for (var one : writing) {
                one.get();
            }
            done.set(true);
            reader.get();
        }
        Set<String> mine = new HashSet<>();
        for (int writer = 0; writer < writers; writer++) {
            for (int i = 0; i < each; i++) {
                mine.add(TENANT + writer + "/" + i);
            }
        }
        assertTrue(seen.containsAll(mine), "missed: " + missing(mine, seen));
        assertEquals(new HashSet<>(seen).size(), seen.size(), "read twice");
    }

    private static Set<String> missing(Set<String> wanted, List<String> seen) {
        var missing = new HashSet<>(wanted);
        missing.removeAll(new HashSet<>(seen));
        return missing;
    }

    private void insertEarly(String subject, CountDownLatch inserted) {
        try {
            execute("insert into change_log (tenant, kind, subject, at) values ('" + TENANT + "', 'GIG', '" + subject
                    + "', now())");
        } finally {
            inserted.countDown();
        }
    }

    private void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            assertTrue(result.next());
            return result.getLong(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
