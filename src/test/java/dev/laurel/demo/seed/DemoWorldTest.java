package dev.laurel.demo.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.demo.Cast;
import dev.laurel.demo.Seeder;
import dev.laurel.demo.content.BadgeSheet;
import dev.laurel.demo.content.Content;
import dev.laurel.demo.content.Expectation;
import dev.laurel.demo.content.LicenceSheet;
import dev.laurel.demo.content.PersonSheet;
import dev.laurel.demo.crowd.Crowd;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The demo's world, from seeding to ranking, as a client, a freelancer and the operator see it over HTTP. */
@QuarkusTest
@TestProfile(DemoWorld.class)
class DemoWorldTest {
    private static final Content CONTENT = Content.load();
    private static final List<PersonSheet> EVERYBODY = Crowd.everybody(CONTENT);
    private static final String TEXAS = "US-TX";
    private static final int WHOLE_WEIGHT = 256;
    /** Rows over all gigs that a demo worth looking at shows at least. */
    private static final int LEAST_ROWS = 500;
    /** Other states of the compact in which nurses of the demo live, and states outside of it: facts, not our table. */
    private static final Set<String> IN_COMPACT = Set.of(
            "US-AZ", "US-CO", "US-FL", "US-GA", "US-LA", "US-OH", "US-TN", "US-TX", "US-VA", "US-WA", "US-NC", "US-PA");

    private static final Set<String> OUTSIDE = Set.of("US-CA", "US-NY", "US-IL", "US-MN", "US-OR", "US-HI", "US-MI");

    private static boolean isSeeded;

    @Inject
    Seeder seeder;

    @Inject
    TestKeys keys;

    @Inject
    Actors actors;

    @Inject
    Steps steps;

    @Inject
    PeopleEntries people;

    private Holder operator;

    @BeforeEach
    void seed() {
        if (!isSeeded) {
            seeder.seedOrRenew(line -> {});
            isSeeded = true;
        }
        operator = keys.holder(actors.operator().accountId());
    }

    private String gig(String key) {
        return steps.find("gig:" + key).orElseThrow();
    }

    private JsonPath get(String path) {
        return operator.asking().get(path).then().statusCode(200).extract().jsonPath();
    }

    private List<Map<String, Object>> everyMatch(String gig) {
        return everyItem("/v1/gigs/" + gig(gig) + "/matches");
    }

    private List<Map<String, Object>> everyItem(String path) {
        var items = new ArrayList<Map<String, Object>>();
        var cursor = "";
        do {
            var page = get(path + "?limit=100" + cursor);
            items.addAll(page.getList("items"));
            cursor = page.get("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());
        return items;
    }

    private JsonPath pair(String gig, String person) {
        return get("/v1/gigs/" + gig(gig) + "/matches/" + people.ids().get(person));
    }

    @Test
    void seedingTwiceGivesOneWorld() {
        var first = seeder.seedOrRenew(line -> {});
        var second = seeder.seedOrRenew(line -> {});
        assertEquals(Set.copyOf(Cast.GIGS), first.gigs().keySet());
        assertEquals(first.gigs(), second.gigs());
        assertEquals(first.freelancer(), second.freelancer());
        assertEquals(1, second.news().size(), "one line says what the start brought up to the day");
    }

    @Test
    void everyHandWrittenPersonStandsWhereTheirSheetSays() {
        var wrong = new ArrayList<String>();
        for (var person : EVERYBODY) {
            var expected = person.expect();
            if (expected != null) {
                var pair = pair(expected.gig(), person.key());
                if (!isMet(expected, pair)) {
                    wrong.add(person.key() + ": expected " + expected + ", is " + pair.getString("match.tier")
                            + " rank " + pair.getString("rank") + " " + pair.getString("whyNot"));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static boolean isMet(Expectation expected, JsonPath pair) {
        if (expected.whyNot() != null) {
            return !pair.getBoolean("listed") && expected.whyNot().equals(pair.getString("whyNot.code"));
        }
        return pair.getBoolean("listed")
                && pair.getString("match.tier").equals(expected.tier())
                && (expected.rank() == null || expected.rank() == pair.getInt("rank"));
    }

    @Test
    void everyRowOfEveryGigAddsUp() {
        int rows = 0;
        for (var gig : CONTENT.gigs()) {
            for (var row : everyMatch(gig.key())) {
                var parts = new ArrayList<>(Row.list(row, "explanation", "requirements"));
                parts.addAll(Row.list(row, "explanation", "qualifications"));
                var where = gig.key() + " rank " + row.get("rank");
                assertEquals(row.get("points"), Row.sum(parts, "points"), where);
                assertEquals(row.get("claimed"), Row.sum(parts, "claimed"), where);
                assertEquals(WHOLE_WEIGHT, Row.sum(parts, "weight"), where);
                parts.stream()
                        .filter(part -> !"MANDATORY".equals(part.get("importance")))
                        .forEach(part -> assertEquals(
                                part.get("points"), Row.number(part, "weight") * Row.number(part, "phi"), where));
                rows++;
            }
        }
        assertTrue(rows >= LEAST_ROWS, rows + " rows in the whole demo");
    }

    @Test
    void theBestOfEachGigQualifiesAndSeesTheSameIntegersAsTheClient() {
        for (var kind : Cast.GIGS) {
            var rows = everyMatch(kind).stream().limit(3).toList();
            assertEquals("QUALIFIED", rows.getFirst().get("tier"), kind);
            for (var row : rows) {
                var seen = recommendation((String) Row.get(Row.of(row, "freelancer"), "id"), gig(kind));
                for (var field : List.of("tier", "points", "claimed", "score")) {
                    assertEquals(row.get(field), seen.get(field), kind + " " + field);
                }
            }
        }
    }

    private Map<String, Object> recommendation(String person, String gig) {
        return everyItem("/v1/freelancers/" + person + "/recommendations").stream()
                .filter(row -> Row.get(Row.of(row, "gig"), "id").equals(gig))
                .findFirst()
                .orElseThrow(() -> new AssertionError(gig + " is not recommended to " + person));
    }

    /** The rule written again, from the sheets alone: what the boards print, and the days of the gig. */
    @Test
    void onlyNursesLicensedInTexasOnAllDaysAreListed() {
        var listed = everyMatch("telehealth-nurse").stream()
                .map(row -> Row.of(row, "freelancer").get("id"))
                .collect(Collectors.toSet());
        int outside = 0;
        int byCompact = 0;
        for (var nurse : EVERYBODY) {
            var id = people.ids().get(nurse.key());
            boolean covered = nurse.licences().stream().anyMatch(DemoWorldTest::coversTexas);
            if (!covered) {
                assertFalse(listed.contains(id), nurse.key());
            }
            if (!nurse.licences().isEmpty() && !covered) {
                outside++;
                var pair = pair("telehealth-nurse", nurse.key());
                assertEquals("GATE", pair.getString("whyNot.code"), nurse.key());
                assertEquals("/qualifications/0", pair.getString("whyNot.pointer"), nurse.key());
                assertEquals("licence_not_in_force", pair.getString("whyNot.detail"), nurse.key());
            }
            if (covered
                    && nurse.licences().stream()
                            .noneMatch(licence -> licence.state().equals(TEXAS))) {
                byCompact += listed.contains(id) ? 1 : 0;
                var pair = pair("telehealth-nurse", nurse.key());
                assertTrue(
                        pair.get("whyNot") == null || !"/qualifications/0".equals(pair.getString("whyNot.pointer")),
                        nurse.key());
            }
        }
        assertTrue(outside > 10, outside + " nurses without the licence");
        assertTrue(byCompact > 2, byCompact + " nurses of other states of the compact");
    }

    private static boolean coversTexas(LicenceSheet licence) {
        assertTrue(IN_COMPACT.contains(licence.state()) || OUTSIDE.contains(licence.state()), licence.state());
        return licence.type().equals("RN")
                && licence.standing() == LicenceSheet.Standing.ACTIVE
                && (licence.state().equals(TEXAS) || (licence.multistate() && IN_COMPACT.contains(licence.state())));
    }

    @Test
    void whatAnIssuerTakesBackIsGoneFromTheNextAnswer() {
        var person = EVERYBODY.stream()
                .filter(one -> one.key().equals("adaeze-okpara"))
                .findFirst()
                .orElseThrow();
        var badge = person.badges().getFirst();
        int best = pair("data-analyst", person.key()).getInt("match.points");
        for (var change : List.of("revoke", "suspend")) {
            change(person, badge, change);
            var without = pair("data-analyst", person.key());
            assertTrue(without.getInt("match.points") < best, change);
            assertEquals(without.getInt("match.points"), pointsInTheList(person), change);
            change(person, badge, "reinstate");
            var again = pair("data-analyst", person.key());
            assertEquals(best, again.getInt("match.points"), change);
            assertEquals(1, again.getInt("rank"), change);
        }
    }

    private int pointsInTheList(PersonSheet person) {
        return everyMatch("data-analyst").stream()
                .filter(row -> Row.get(Row.of(row, "freelancer"), "id")
                        .equals(people.ids().get(person.key())))
                .mapToInt(row -> Row.number(row, "points"))
                .findFirst()
                .orElseThrow();
    }

    private void change(PersonSheet person, BadgeSheet badge, String change) {
        operator.asking()
                .post("/v1/demo/issuers/" + badge.issuer() + "/credentials/" + BadgeEntries.id(person, badge) + "/"
                        + change)
                .then()
                .statusCode(200);
    }

    /** Rows of answers as maps. */
    private static final class Row {
        private Row() {}

        static Object get(Map<String, Object> row, String field) {
            return Objects.requireNonNull(row.get(field), field);
        }

        @SuppressWarnings("unchecked")
        static Map<String, Object> of(Map<String, Object> row, String field) {
            return (Map<String, Object>) get(row, field);
        }

        @SuppressWarnings("unchecked")
        static List<Map<String, Object>> list(Map<String, Object> row, String field, String inner) {
            return (List<Map<String, Object>>) get(of(row, field), inner);
        }

        static int number(Map<String, Object> row, String field) {
            return (Integer) get(row, field);
        }

        /** A part without the field adds nothing: qualifications claim nothing. */
        static int sum(List<Map<String, Object>> parts, String field) {
            return parts.stream()
                    .mapToInt(part -> part.containsKey(field) ? number(part, field) : 0)
                    .sum();
        }
    }
}
