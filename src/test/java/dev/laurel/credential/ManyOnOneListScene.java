package dev.laurel.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.laurel.credential.ManyHolders.Market;
import dev.laurel.credential.fetch.PlayedInternet;
import dev.laurel.index.feed.TestIndex;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** A marketplace in which one status list revokes what nearly everybody holds; a few keep theirs. */
abstract class ManyOnOneListScene {
    /** People on the same list whose credentials stay as they are. */
    static final int SPARED = 20;

    @Inject
    ManyHolders many;

    @Inject
    PlayedInternet internet;

    @Inject
    Rereading rereading;

    @Inject
    Rejudging rejudging;

    @Inject
    TestIndex index;

    @Inject
    DataSource source;

    @Inject
    EntityManager database;

    /**
     * What a change took.
     *
     * @param untilAnswered seconds until the change was acknowledged; of a fetched list until it was read
     * @param untilRight seconds from then until the last credential stood right
     * @param statements that were prepared for the database
     */
    record Taken(double untilAnswered, double untilRight, long statements) {}

    /** Changes a list, by whatever means. */
    interface Change {
        void make() throws SQLException;
    }

    /** Lets everybody but the spared be revoked, and checks all standings and rankings. */
    Taken revoke(Market market, int people, Change change) throws SQLException {
        assertEquals(Map.of("VERIFIED", (people + SPARED) * market.each()), outcomes(market));
        index.catchUp();
        assertRanked(market, people + SPARED);
        market.revoke(people);
        var statistics = statistics();
        long prepared = statistics.getPrepareStatementCount();
        long begin = System.nanoTime();
        change.make();
        long answered = System.nanoTime();
        // Waits for the round that the change has begun, then has nothing left to do.
        while (outcomes(market).getOrDefault("VERIFIED", 0) > SPARED * market.each()) {
            rejudging.judgeDue();
        }
        long right = System.nanoTime();
        prepared = statistics.getPrepareStatementCount() - prepared;
        assertEquals(Map.of("INVALID", people * market.each(), "VERIFIED", SPARED * market.each()), outcomes(market));
        assertEquals(
                0,
                rows(
                        "select count(*) from credential where tenant = ? and outcome = 'VERIFIED' and version > 1",
                        market));
        index.catchUp();
        assertRanked(market, SPARED);
        return new Taken((answered - begin) / 1e9, (right - answered) / 1e9, prepared);
    }

    private Statistics statistics() {
        var statistics =
                database.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        return statistics;
    }

    /** How many credentials there are of each outcome. */
    Map<String, Integer> outcomes(Market market) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(
                        "select outcome, count(*) from credential where tenant = ? group by outcome")) {
            statement.setString(1, market.tenant());
            var found = new TreeMap<String, Integer>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getInt(2));
                }
            }
            return found;
        }
    }

    private int rows(String count, Market market) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(count)) {
            statement.setString(1, market.tenant());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    /** Every gig's ranking lists so many, and, of those on its first page, nobody but the spared once they are few. */
    private void assertRanked(Market market, int people) {
        var spared = market.holders()
                .subList(market.holders().size() - SPARED, market.holders().size());
        for (var gig : market.gigs()) {
            var answer = market.client()
                    .asking()
                    .queryParam("total", "true")
                    .queryParam("limit", "50")
                    .get("/v1/gigs/" + gig + "/matches")
                    .jsonPath();
            assertEquals(people, answer.getInt("total"));
            if (people == SPARED) {
                assertEquals(
                        spared.stream().sorted().toList(),
                        answer.getList("items.freelancer.id", String.class).stream()
                                .sorted()
                                .toList());
            }
        }
    }

    /** The operator puts the new list. */
    Change byPutting(Market market) {
        return () -> many.putList(market);
    }

    /** The time to read the list again has come, and the service does so. */
    Change byFetching(Market market) {
        return () -> {
            try (var connection = source.getConnection();
                    var due = connection.prepareStatement(
                            "update fetched_document set next_read_at = now() - interval '1 s' where url = ?")) {
                due.setString(1, market.list());
                assertEquals(1, due.executeUpdate());
            }
            internet.pass(Duration.ofHours(1));
            rereading.round();
        };
    }

    static int asked(Market market) {
        return market.issuer().site.asked(PlayedIssuer.LIST);
    }
}
