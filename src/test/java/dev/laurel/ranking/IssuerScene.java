package dev.laurel.ranking;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.credential.TestIssuer;
import dev.laurel.freelancer.TestPeople;
import dev.laurel.freelancer.TestPeople.Someone;
import dev.laurel.taxonomy.TestSkills;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;

/** A registered issuer and two skills of a test's own. */
abstract class IssuerScene {
    /** See {@link RankedBadgeScene}: .9 · .9, weight 256. */
    static final Map<String, Object> PROVEN =
            Map.of("listed", true, "tier", "QUALIFIED", "points", 256 * 230, "claimed", 256 * 81);

    static final Map<String, Object> CLAIMED =
            Map.of("listed", true, "tier", "CLOSE", "points", 0, "claimed", 256 * 81);
    static final Map<String, Object> GATED = Map.of("listed", false, "tier", "CLOSE", "points", 0, "claimed", 256 * 81);
    private static int made;

    @Inject
    TestKeys keys;

    @Inject
    TestPeople people;

    @Inject
    TestSkills skills;

    @Inject
    InstantSource clock;

    Holder operator;
    Holder client;
    TestIssuer issuer;
    String path;
    String one;
    String two;

    @BeforeEach
    void anIssuerAndTwoSkills() throws SQLException {
        made++;
        one = "laurel:test-changing-one-" + made;
        two = "laurel:test-changing-two-" + made;
        skills.publish(one, "Changingcraft one " + made);
        skills.publish(two, "Changingcraft two " + made);
        operator = keys.holder(Role.OPERATOR);
        client = keys.holder(Role.CLIENT);
        issuer = TestIssuer.web(operator, clock.instant());
        path = issuer.register("RECOGNISED", ",\"reason\":\"Visited\"").header("Location");
    }

    String gig(String skill, String more) {
        var answer = client.asking().body("""
                        {"title": "Changing", "requirements": [{"anyOf": ["%s"], "level": "INTERMEDIATE"}]%s}
                        """.formatted(skill, more)).post("/v1/gigs");
        assertEquals(201, answer.statusCode(), answer.asString());
        return answer.jsonPath().getString("id");
    }

    String handIn(Someone person, String skill) {
        var answer = person.handIn(issuer.sign(issuer.badge(skill, person.mail())));
        answer.then().statusCode(201).body("outcome", equalTo("VERIFIED"));
        return answer.jsonPath().getString("id");
    }

    Response put(String row, String query) {
        return operator.asking().header("If-Match", "*").body(row).put(path + query);
    }

    String distrust() {
        return issuer.row("UNTRUSTED", ",\"reason\":\"Sold certificates\"");
    }

    static Map<String, Object> place(String gig, Someone person, Map<String, Object> from, Map<String, Object> to) {
        return Map.of(
                "gig", Map.of("id", gig, "title", "Changing"), "freelancer", person.id(), "before", from, "after", to);
    }

    /** By gig, then by person: as answers list them. */
    static List<Map<String, Object>> sorted(List<Map<String, Object>> places) {
        return places.stream()
                .sorted(Comparator.comparing(place -> place.get("gig") + " " + place.get("freelancer")))
                .toList();
    }

    static Object answered(JsonPath answer) {
        Map<String, Object> whole = answer.get();
        var all = new TreeMap<>(whole);
        all.keySet().retainAll(List.of("changes", "places", "totals", "waiting"));
        return all;
    }

    void assertPlace(String gig, Someone person, Map<String, Object> place) {
        var pair = client.asking()
                .get("/v1/gigs/" + gig + "/matches/" + person.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(
                place,
                Map.of(
                        "listed",
                        pair.getBoolean("listed"),
                        "tier",
                        pair.getString("match.tier"),
                        "points",
                        pair.getInt("match.points"),
                        "claimed",
                        pair.getInt("match.claimed")));
    }
}
