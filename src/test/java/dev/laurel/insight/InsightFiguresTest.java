package dev.laurel.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.demo.Seeder;
import dev.laurel.demo.seed.DemoWorld;
import dev.laurel.skill.Level;
import dev.laurel.taxonomy.Taxonomy;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * The SQL on docs/reference/insights.md gives what the API gives, over the demo's world and over seeded ones; with
 * {@code -Dinsights.people=50000} over as many people.
 */
@QuarkusTest
@TestProfile(DemoWorld.class)
class InsightFiguresTest {
    private static final int PEOPLE = Integer.getInteger("insights.people", 2_000);

    /** Each a slip that somebody could make in counting; the comparison must see it. */
    private static final Map<String, String> SLIPS = Map.ofEntries(
            Map.entry("f.visibility <> 'PRIVATE'", "f.visibility <> 'NOBODY'"),
            Map.entry("e ->> 't' <> 'UNTRUSTED'", "e ->> 't' <> 'NOBODY'"),
            Map.entry("cast(e ->> 'u' as timestamptz) > m.now", "true"),
            Map.entry("cast(e ->> 'q' as timestamptz) <= m.now then false", "false then false"),
            Map.entry("e ->> 'a' in ('E4', 'E5')", "e ->> 'a' in ('E3', 'E4', 'E5')"),
            Map.entry("when 'DAY' then 8", "when 'DAY' then 10"),
            Map.entry("interval '720 hours'", "interval '730 hours'"),
            Map.entry("known.id = accepted", "known.skill = accepted"),
            Map.entry("required desc, level desc", "level desc, required desc"));

    /** Each place where the limit stands. */
    private static final List<String> LIMITS = List.of(
            "p4 >= %d then p4",
            "coalesce(t4, 0) >= %d then p3",
            "coalesce(t3, t4, 0) >= %d then p2",
            "coalesce(t2, t3, t4, 0) >= %d then p1",
            "where n >= %d\n    ) s",
            "where n >= %d\n    ) o");

    @Inject
    Seeder seeder;

    @Inject
    TestKeys keys;

    @Inject
    Market market;

    @Inject
    Recount recount;

    @Inject
    Taxonomy taxonomy;

    @Inject
    DataSource database;

    private Market.Place seeded(long seed, int people) throws SQLException {
        var place = market.open();
        try (var connection = database.getConnection();
                var rates =
                        connection.prepareStatement("insert into exchange_rates (tenant, day, base, rates, updated_at)"
                                + " values (?, current_date, 'EUR', '{\"USD\":\"1.08\",\"GBP\":\"0.85\"}', now())")) {
            rates.setString(1, place.tenant());
            rates.executeUpdate();
        }
        new SeededMarket(seed, taxonomy.skills().all(), Instant.now().truncatedTo(ChronoUnit.MICROS))
                .fill(place, people);
        return place;
    }

    @Test
    void theDemosFiguresAreThoseOfTheSql() throws SQLException, IOException {
        seeder.seedOrRenew(line -> {});
        var caller = keys.holder(Role.FREELANCER);
        assertEquals(List.of(), recount.differences(caller, Recount.statement()));
        var page = caller.asking().get("/v1/insights/skills").jsonPath();
        assertEquals(20, page.getList("items").size(), "the demo asks for many skills");
        assertTrue(
                page.getList("items.levels.people.count.flatten()", Integer.class).stream()
                        .anyMatch(java.util.Objects::nonNull),
                "of some skill people are told");
    }

    @Test
    void aSeededMarketsFiguresAreThoseOfTheSql() throws SQLException, IOException {
        var place = seeded(7, PEOPLE);
        assertEquals(List.of(), recount.differences(place.client(), Recount.statement()));
        assertTrue(count(place.client(), "!it.rates.suppressed") > 5, "rates are told");
    }

    /** How many of the first hundred skills are like this. */
    private static int count(Holder caller, String like) {
        return caller.asking()
                .get("/v1/insights/skills?limit=100")
                .jsonPath()
                .getList("items.findAll { " + like + " }")
                .size();
    }

    @Test
    void slipsInCountingAreNoticed() throws SQLException, IOException {
        var place = seeded(8, 400);
        var statement = Recount.statement();
        assertEquals(List.of(), recount.differences(place.client(), statement));
        assertTrue(count(place.client(), "it.rates.suppressed") > 5, "of some skills no rates are told");
        assertTrue(count(place.client(), "it.unmet.suppressed") > 2, "unmet demand is uncertain");
        for (var slip : SLIPS.entrySet()) {
            assertTrue(statement.contains(slip.getKey()), slip.getKey());
            var wrong = statement.replace(slip.getKey(), slip.getValue());
            assertFalse(recount.differences(place.client(), wrong).isEmpty(), "unnoticed: " + slip);
        }
    }

    /** In this market a group of nine waits at each place where the limit stands. */
    @Test
    void aLimitOfNineIsNoticedWhereverItStands() throws SQLException, IOException {
        var place = market.open();
        place.verified(9, "laurel:sql", Level.EXPERT);
        place.verified(20, "laurel:power-bi", Level.EXPERT);
        place.verified(9, "laurel:power-bi", Level.ADVANCED);
        place.verified(20, "laurel:python", Level.ADVANCED);
        place.verified(9, "laurel:python", Level.INTERMEDIATE);
        place.verified(20, "laurel:tableau", Level.INTERMEDIATE);
        place.verified(9, "laurel:tableau", Level.FOUNDATION);
        place.verified(10, "laurel:telehealth-platforms", Level.FOUNDATION);
        place.claiming(9, "laurel:telehealth-platforms");
        place.gig(
                "OPEN", null, Instant.now(), 1, List.of(Market.need(List.of("laurel:sql"), "REQUIRED", Level.EXPERT)));
        place.settle();
        var statement = Recount.statement();
        assertEquals(List.of(), recount.differences(place.client(), statement));
        for (var limit : LIMITS) {
            assertTrue(statement.contains(limit.formatted(10)), limit);
            var wrong = statement.replace(limit.formatted(10), limit.formatted(9));
            assertFalse(recount.differences(place.client(), wrong).isEmpty(), "unnoticed: " + limit);
        }
    }
}
