package dev.laurel.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.skill.Level;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures of the market over HTTP, each marketplace of a test its own. */
@QuarkusTest
class InsightsTest {
    private static final String SQL = "laurel:sql";
    private static final String POWER_BI = "laurel:power-bi";
    private static final String EXCEL = "laurel:microsoft-excel";

    @Inject
    Market market;

    @Inject
    TestKeys keys;

    private Market.Place place;

    @BeforeEach
    void open() {
        place = market.open();
    }

    private JsonPath get(String path) {
        return place.client()
                .asking()
                .get("/v1/insights" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath refused(String path) {
        return place.client()
                .asking()
                .get("/v1/insights" + path)
                .then()
                .statusCode(422)
                .extract()
                .jsonPath();
    }

    private void asked(int seats, String skill, Level level) {
        place.gig("OPEN", null, Instant.now(), seats, List.of(Market.need(List.of(skill), "REQUIRED", level)));
    }

    /** One skill's figures. */
    private JsonPath figures(String skill) {
        return new JsonPath(place.client()
                        .asking()
                        .get("/v1/insights/skills?skill=" + skill)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .setRootPath("items[0]");
    }

    @Test
    void ofNinePeopleNothingIsTold() {
        place.verified(9, SQL, Level.ADVANCED);
        place.claiming(30, SQL);
        asked(20, SQL, Level.FOUNDATION);
        place.settle();
        var sql = figures(SQL);
        assertEquals(20, sql.getInt("demand.seats"));
        for (int level = 0; level < 4; level++) {
            assertNull(sql.get("levels[" + level + "].people.count"));
            assertTrue(sql.getBoolean("levels[" + level + "].people.suppressed"));
            assertEquals(9, sql.getInt("levels[" + level + "].people.atMost"));
        }
        assertNull(sql.get("unmet.count"));
        assertEquals(11, sql.getInt("unmet.atLeast"));
        assertTrue(sql.getBoolean("rates.suppressed"));
        for (var name : List.of("ratio", "low", "high", "verified", "unverified")) {
            assertNull(sql.get("rates." + name), name);
        }
    }

    @Test
    void ofTenPeopleEverythingIs() {
        place.verified(10, SQL, Level.ADVANCED);
        place.claiming(10, SQL);
        asked(25, SQL, Level.FOUNDATION);
        place.settle();
        var sql = figures(SQL);
        assertEquals(10, sql.getInt("levels[2].people.count"));
        assertFalse(sql.getBoolean("levels[2].people.suppressed"));
        assertEquals(1.25, sql.getDouble("rates.ratio"));
        assertEquals(10, sql.getInt("rates.verified"));
        assertEquals(10, sql.getInt("rates.unverified"));
        // That nobody is at a lower level would tell of nobody.
        assertNull(sql.get("levels[0].people.count"));
        assertEquals(10, sql.getInt("levels[0].people.atLeast"));
    }

    @Test
    void nineOnTheOtherSideLeaveNoRate() {
        place.verified(10, SQL, Level.ADVANCED);
        place.claiming(9, SQL);
        place.settle();
        assertTrue(figures(SQL).getBoolean("rates.suppressed"));
    }

    @Test
    void aSkillThatNobodyAsksForAndNineCanProveIsNotListed() {
        place.verified(9, SQL, Level.FOUNDATION);
        place.verified(10, EXCEL, Level.FOUNDATION);
        place.settle();
        assertEquals(List.of(EXCEL), get("/skills").getList("items.skill.id"));
    }

    @Test
    void aLevelOfNineIsNotTheDifferenceOfTwoNumbers() {
        place.verified(9, SQL, Level.FOUNDATION);
        place.verified(21, SQL, Level.ADVANCED);
        place.settle();
        var sql = figures(SQL);
        assertNull(sql.get("levels[0].people.count"));
        assertEquals(21, sql.getInt("levels[2].people.count"));
        place.verified(1, SQL, Level.FOUNDATION);
        place.settle();
        assertEquals(31, figures(SQL).getInt("levels[0].people.count"));
    }

    @Test
    void peopleWhoKeepToThemselvesCountNowhere() {
        for (int i = 0; i < 30; i++) {
            place.person("PRIVATE", null, List.of(Market.proof(SQL, Level.ADVANCED)));
        }
        asked(1, SQL, Level.FOUNDATION);
        place.settle();
        assertEquals(0, figures(SQL).getInt("levels[0].people.atLeast"));
    }

    @Test
    void aGigCountsOnceForASkillAndAsItRequiresIt() {
        place.gig(
                "OPEN",
                null,
                Instant.now(),
                3,
                List.of(
                        Market.need(List.of(SQL), "REQUIRED", Level.INTERMEDIATE),
                        Market.need(List.of(SQL, EXCEL), "PREFERRED", Level.EXPERT)));
        place.gig("DRAFT", null, Instant.now(), 3, List.of(Market.need(List.of(SQL), "REQUIRED", Level.EXPERT)));
        place.gig("OPEN", "2026-01-31", Instant.now(), 3, List.of(Market.need(List.of(SQL), "REQUIRED", Level.EXPERT)));
        place.settle();
        var sql = figures(SQL);
        assertEquals(1, sql.getInt("demand.gigs"));
        assertEquals(1, sql.getInt("demand.required"));
        assertEquals(List.of(3, 3, 0, 0), sql.getList("levels.seats"));
        var excel = figures(EXCEL);
        assertEquals(1, excel.getInt("demand.preferred"));
        assertEquals(0, excel.getInt("demand.seats"));
        assertEquals(0, excel.getInt("unmet.count"), "a seat that only prefers it is not left empty for it");
    }

    @Test
    void theTrendComparesThirtyDaysWithThirtyBefore() {
        var need = List.of(Market.need(List.of(SQL), "PREFERRED", Level.FOUNDATION));
        for (int days : List.of(1, 29, 31, 59, 61)) {
            place.gig("CLOSED", null, Instant.now().minus(Duration.ofDays(days)), 1, need);
        }
        place.gig("CLOSED", null, Instant.now().minus(Duration.ofDays(40)), 1, need);
        place.settle();
        var sql = figures(SQL);
        assertEquals(2, sql.getInt("trend.last30Days"));
        assertEquals(3, sql.getInt("trend.before30Days"));
        assertEquals(-1, sql.getInt("trend.change"));
        assertEquals(0, sql.getInt("demand.gigs"));
    }

    @Test
    void seatsThatNobodyCanTakeAreUnmetAtTheLevelThatLacksMost() {
        place.verified(30, SQL, Level.FOUNDATION);
        place.verified(10, SQL, Level.EXPERT);
        asked(18, SQL, Level.ADVANCED);
        asked(4, SQL, Level.FOUNDATION);
        place.settle();
        var sql = figures(SQL);
        // 22 seats and 40 people at FOUNDATION or above, but 18 and 10 at ADVANCED.
        assertEquals(0, sql.getInt("levels[0].unmet.count"));
        assertEquals(8, sql.getInt("unmet.atMost"));
        var gap = get("/gaps");
        assertEquals(List.of(SQL), gap.getList("items.skill.id"));
        assertEquals("ADVANCED", gap.getString("items[0].level"));
        assertEquals(18, gap.getInt("items[0].seats"));
        assertEquals(0, gap.getInt("items[0].offerings"));
    }

    @Test
    void gapsBeginWithTheLargestAndSayHowManyOfferingsTeachThem() {
        asked(20, SQL, Level.INTERMEDIATE);
        asked(30, POWER_BI, Level.INTERMEDIATE);
        place.settle();
        var operator = keys.holder(place.tenant(), Role.OPERATOR);
        for (var level : List.of("FOUNDATION", "INTERMEDIATE", "EXPERT")) {
            operator.asking()
                    .body("""
                            {"issuer":{"name":"Somebody","identifier":"did:web:somebody.example"},
                            "achievement":{"id":"https://somebody.example/%s","name":"Power BI"},
                            "kind":"ASSESSED_CREDENTIAL","skills":[{"skill":"Power BI","level":"%s"}]}""".formatted(level, level))
                    .post("/v1/offerings")
                    .then()
                    .statusCode(201);
        }
        var gaps = get("/gaps");
        assertEquals(List.of(POWER_BI, SQL), gaps.getList("items.skill.id"));
        assertEquals(List.of(2, 0), gaps.getList("items.offerings"));
        assertEquals(List.of(0, 0), gaps.getList("items.trusted"), "the registry trusts no such issuer");
        assertEquals(21, gaps.getInt("items[0].unmet.atLeast"));
        assertEquals(30, gaps.getInt("items[0].unmet.atMost"));
    }

    @Test
    void filtersOrderAndPagesHold() {
        asked(1, SQL, Level.FOUNDATION);
        asked(1, SQL, Level.FOUNDATION);
        asked(1, POWER_BI, Level.FOUNDATION);
        asked(9, EXCEL, Level.FOUNDATION);
        asked(1, "laurel:telehealth-platforms", Level.FOUNDATION);
        place.settle();
        assertEquals(SQL, get("/skills").getString("items[0].skill.id"));
        assertEquals(List.of(POWER_BI), get("/skills?q=power b").getList("items.skill.id"));
        assertEquals(List.of(SQL), get("/skills?skill=SQL").getList("items.skill.id"));
        var area = figures(SQL).getString("area");
        assertFalse(get("/skills?area=" + area).getList("items.skill.id").contains("laurel:telehealth-platforms"));
        assertEquals(4, get("/skills").getList("items").size());
        var seen = new ArrayList<String>();
        var page = get("/skills?order=NAME&limit=1");
        while (page.getString("next") != null) {
            seen.addAll(page.getList("items.skill.label"));
            page = get("/skills?order=NAME&limit=1&cursor=" + page.getString("next"));
        }
        seen.addAll(page.getList("items.skill.label"));
        assertEquals(seen.stream().sorted().toList(), seen);
        assertEquals(4, seen.size());
    }

    @Test
    void whatCannotBeMeantIsRefusedAllAtOnce() {
        var faults = refused("/skills?area=data-analytic&skill=Pyhton&order=MOST&limit=0");
        assertEquals(List.of("area", "skill", "order", "limit"), faults.getList("errors.parameter"));
        assertFalse(faults.getList("errors[0].suggestions").isEmpty());
        place.client().asking().get("/v1/insights/skills?cursor=abc").then().statusCode(400);
    }

    @Test
    void anotherMarketplaceSeesNothingOfThis() {
        place.verified(20, SQL, Level.ADVANCED);
        asked(5, SQL, Level.ADVANCED);
        place.settle();
        assertEquals(1, get("/skills").getList("items").size());
        place = market.open();
        assertEquals(List.of(), get("/skills").getList("items"));
        assertEquals(List.of(), get("/gaps").getList("items"));
    }
}
