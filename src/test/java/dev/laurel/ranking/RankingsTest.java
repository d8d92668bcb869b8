package dev.laurel.ranking;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.credential.TimedLicence;
import dev.laurel.freelancer.TestEvidence;
import dev.laurel.match.Policy;
import dev.laurel.skill.Achievement;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Issuer;
import dev.laurel.skill.Level;
import dev.laurel.skill.Nature;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.TimedEvidence;
import dev.laurel.skill.Trust;
import dev.laurel.skill.person.HeldLicence;
import dev.laurel.taxonomy.TestSkills;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Rankings through the API. Each test has skills of its own, so that people of other tests are not in its rankings.
 *
 * <p>One REQUIRED requirement at INTERMEDIATE and one PREFERRED: shares 3 and 1, the preferred one exactly a quarter,
 * so weights 192 and 64.
 */
@QuarkusTest
class RankingsTest {
    /** ASSESSED_CREDENTIAL .90 · RECOGNISED .90 · fresh · valid = .81; phi = floor(256 · .9 + .5) = 230. */
    private static final int PROVEN = 192 * 230;
    /** The same as if unverified: .10; phi = floor(256 · .31623 + .5) = 81. */
    private static final int PROVEN_CLAIMED = 192 * 81;
    /** A claim at FOUNDATION, one level below: .05 · .6 = .03; phi = floor(256 · .17321 + .5) = 44. */
    private static final int CLAIMED = 192 * 44;

    private static int made;

    @Inject
    TestKeys keys;

    @Inject
    TestSkills skills;

    @Inject
    TestEvidence evidence;

    @Inject
    InstantSource clock;

    private String main;
    private String extra;
    private Holder client;
    private Holder operator;

    @BeforeEach
    void freshSkills() throws SQLException {
        made++;
        main = "laurel:test-ranked-main-" + made;
        extra = "laurel:test-ranked-extra-" + made;
        skills.publish(main, "Rankedcraft main " + made);
        skills.publish(extra, "Rankedcraft extra " + made);
        client = keys.holder(Role.CLIENT);
        operator = keys.holder(Role.OPERATOR);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private record Someone(Holder holder, String id) {}

    private Someone someone(String profile) {
        var holder = keys.holder(Role.FREELANCER);
        var answer = holder.asking().body(profile).post("/v1/freelancers");
        assertEquals(201, answer.statusCode(), answer.asString());
        assertTrue(Long.parseLong(answer.header("Laurel-Index")) > 0);
        return new Someone(holder, answer.jsonPath().getString("id"));
    }

    private Someone someone() {
        return someone("{\"displayName\":\"P\",\"showName\":true,\"headline\":\"H\"}");
    }

    private Someone claiming() {
        return someone("{\"displayName\":\"C\",\"claims\":[{\"skill\":\"" + main + "\",\"level\":\"FOUNDATION\"}]}");
    }

    private Evidence badge(String skill) {
        return new Evidence(
                "crd_" + made + skill.hashCode(),
                EvidenceKind.ASSESSED_CREDENTIAL,
                Assurance.E4,
                new SkillId(skill),
                Nature.TOOL,
                Level.INTERMEDIATE,
                Trust.RECOGNISED,
                "iss_family",
                today(),
                Evidence.ONE,
                new Issuer("iss_academy", "Academy"),
                new Achievement("https://academy.example/badge", "Craft Badge"));
    }

    private Someone proven() {
        var person = someone();
        evidence.give("main", person.id, List.of(TimedEvidence.always(badge(main))), List.of());
        settle();
        return person;
    }

    /** News that did not come by a request has nobody to wait for it: a request of ours does. */
    private void settle() {
        claimingNothing();
    }

    private void claimingNothing() {
        someone("{\"displayName\":\"N\",\"visibility\":\"PRIVATE\"}");
    }

    private String gig(String more) {
        var answer = client.asking().body(body(more)).post("/v1/gigs");
        assertEquals(201, answer.statusCode(), answer.asString());
        return answer.jsonPath().getString("id");
    }

    private String body(String more) {
        return """
                {"title": "Ranked", "requirements": [
                   {"anyOf": ["%s"], "level": "INTERMEDIATE", "importance": "REQUIRED"},
                   {"anyOf": ["%s"], "importance": "PREFERRED"}]%s}
                """.formatted(main, extra, more);
    }

    private Response matches(String gig, String query) {
        return client.asking().get("/v1/gigs/" + gig + "/matches" + query);
    }

    private static List<String> ids(JsonPath answer) {
        return answer.getList("items.freelancer.id");
    }

    @Test
    void proofStandsAboveClaimsWithTheIntegersOfTheFormula() {
        var claiming = claiming();
        var proven = proven();
        claimingNothing();
        var gig = gig("");
        matches(gig, "?total=true")
                .then()
                .statusCode(200)
                .body("items.freelancer.id", contains(proven.id, claiming.id))
                .body("items.rank", contains(1, 2))
                .body("items.tier", contains("QUALIFIED", "CLOSE"))
                .body("items.points", contains(PROVEN, 0))
                .body("items.claimed", contains(PROVEN_CLAIMED, CLAIMED))
                .body("items[0].freelancer.displayName", equalTo("P"))
                .body("items[0].freelancer.headline", equalTo("H"))
                .body("items[1].freelancer.displayName", nullValue())
                .body("total", equalTo(2))
                .body("next", nullValue())
                .body("$", not(hasKey("newcomers")))
                .body("policy", equalTo(Policy.bundled().hash()))
                .body("asOf", equalTo(today().toString()));
    }

    @Test
    void anExplanationAddsUpAndNamesItsEvidence() throws JsonProcessingException {
        proven();
        var response = matches(gig(""), "");
        var answer = response.jsonPath();
        var parts = answer.getList("items[0].explanation.requirements.points", Integer.class);
        assertEquals(
                answer.getInt("items[0].points"),
                parts.stream().mapToInt(Integer::intValue).sum());
        var claims = answer.getList("items[0].explanation.requirements.claimed", Integer.class);
        assertEquals(
                answer.getInt("items[0].claimed"),
                claims.stream().mapToInt(Integer::intValue).sum());
        assertEquals(PROVEN / 65_536.0, exactly(response, "/items/0/score"));
        assertEquals(List.of("MET", "MISSING"), answer.getList("items[0].explanation.requirements.status"));
        assertEquals("EVIDENCE", answer.getString("items[0].explanation.requirements[1].gap.need"));
        var piece = "items[0].explanation.requirements[0].groups[0].evidence[0].";
        var factors = "/items/0/explanation/requirements/0/groups/0/evidence/0/";
        assertEquals("Craft Badge", answer.getString(piece + "achievement"));
        assertEquals("iss_academy", answer.getString(piece + "issuer.id"));
        assertEquals(0.81, exactly(response, factors + "q"));
        assertEquals(0.9, exactly(response, factors + "factors/trust"));
        assertEquals("Rankedcraft main " + made, answer.getString(piece + "skill.label"));
    }

    /** The double that a number of the answer reads back as. */
    private static double exactly(Response response, String pointer) throws JsonProcessingException {
        return new ObjectMapper().readTree(response.asString()).at(pointer).doubleValue();
    }

    @Test
    void bothSidesSeeTheSameIntegers() {
        var proven = proven();
        var gig = gig("");
        var mine = proven.holder
                .asking()
                .get("/v1/freelancers/" + proven.id + "/recommendations?limit=100")
                .jsonPath();
        assertEquals(List.of(gig), mine.getList("items.gig.id"));
        assertEquals(PROVEN, mine.getInt("items[0].points"));
        assertEquals(PROVEN_CLAIMED, mine.getInt("items[0].claimed"));
        assertEquals(1, mine.getInt("items[0].rank"));
        var theirs = matches(gig, "").jsonPath();
        assertEquals(theirs.getMap("items[0].explanation"), mine.getMap("items[0].explanation"));
    }

    @Test
    void pagesFollowOneAnother() {
        var everybody = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            everybody.add(claiming().id);
        }
        var gig = gig("");
        var whole = ids(matches(gig, "").jsonPath());
        assertEquals(5, whole.size());
        assertTrue(whole.containsAll(everybody));
        var paged = new ArrayList<String>();
        var ranks = new ArrayList<Integer>();
        var next = "";
        while (next != null) {
            var page = matches(gig, "?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .jsonPath();
            paged.addAll(ids(page));
            ranks.addAll(page.getList("items.rank"));
            next = page.getString("next");
        }
        assertEquals(whole, paged);
        assertEquals(List.of(1, 2, 3, 4, 5), ranks);
    }

    @Test
    void aCursorEndsWithTheGigItWasMadeFor() {
        claiming();
        claiming();
        var gig = gig("");
        var next = matches(gig, "?limit=1").jsonPath().getString("next");
        matches(gig, "?limit=1&cursor=" + next.substring(1))
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor_invalid"));
        matches(gig, "?limit=1&tier=CLOSE&cursor=" + next).then().statusCode(400);
        client.asking()
                .header("If-Match", "*")
                .body("{\"title\":\"Another title\"}")
                .patch("/v1/gigs/" + gig)
                .then()
                .statusCode(200);
        matches(gig, "?limit=1&cursor=" + next).then().statusCode(410).body("code", equalTo("cursor_expired"));
    }

    @Test
    void aTierKeepsTheRanksOfTheWhole() {
        proven();
        var claiming = claiming();
        matches(gig(""), "?tier=CLOSE&total=true")
                .then()
                .body("items.freelancer.id", contains(claiming.id))
                .body("items.rank", contains(2))
                .body("total", equalTo(1));
    }

    @Test
    void aRevocationIsInTheVeryNextAnswer() {
        var proven = proven();
        var gig = gig("");
        for (int i = 0; i < 20; i++) {
            evidence.give(
                    "main", proven.id, List.of(TimedEvidence.always(badge(main).withValidity(0))), List.of());
            matches(gig, "").then().statusCode(200).body("items", hasSize(0));
            evidence.give("main", proven.id, List.of(TimedEvidence.always(badge(main))), List.of());
            settle();
            matches(gig, "").then().body("items.points", contains(PROVEN));
        }
    }

    @Test
    void whoIsPrivateIsNobodyForClients() {
        var hidden =
                someone("{\"displayName\":\"S\",\"visibility\":\"PRIVATE\",\"claims\":[{\"skill\":\"" + main + "\"}]}");
        var gig = gig("");
        matches(gig, "").then().body("items", hasSize(0));
        matches(gig, "/" + hidden.id).then().statusCode(404);
        for (var asking : List.of(hidden.holder, operator)) {
            asking.asking()
                    .get("/v1/gigs/" + gig + "/matches/" + hidden.id)
                    .then()
                    .statusCode(200)
                    .body("listed", equalTo(false))
                    .body("rank", nullValue())
                    .body("whyNot.code", equalTo("NOT_VISIBLE"))
                    .body("match.claimed", equalTo(CLAIMED));
        }
    }

    @Test
    void whyNotNamesTheFirstGateAndItsDetailsToTheRightPeople() {
        var nurse = someone();
        var lapsed =
                new HeldLicence("lic_lapsed", "RN", "US-TX", false, today().minusYears(3), today().minusDays(1), true);
        evidence.give(
                "main",
                nurse.id,
                List.of(TimedEvidence.always(badge(main))),
                List.of(new TimedLicence(lapsed, clock.instant().plusSeconds(86_400))));
        settle();
        var gig = gig(", \"qualifications\": [{\"licence\": {\"type\": \"RN\", \"jurisdictions\": [\"US-TX\"]},"
                + " \"importance\": \"MANDATORY\"}]");
        matches(gig, "").then().body("items", hasSize(0));
        matches(gig, "/" + nurse.id)
                .then()
                .statusCode(200)
                .body("listed", equalTo(false))
                .body("whyNot.code", equalTo("GATE"))
                .body("whyNot.pointer", equalTo("/qualifications/0"))
                .body("whyNot.detail", equalTo("licence_not_in_force"))
                .body("whyNot.licence", nullValue())
                .body("match.points", equalTo(PROVEN));
        nurse.holder
                .asking()
                .get("/v1/gigs/" + gig + "/matches/" + nurse.id)
                .then()
                .body("whyNot.licence.licence", equalTo("lic_lapsed"))
                .body("whyNot.licence.reason", equalTo("expires_too_early"));
    }

    @Test
    void onePairKnowsItsRankAndTheWayUp() {
        var first = proven();
        var second = claiming();
        var third = claiming();
        var nobody = someone();
        var gig = gig("");
        var order = ids(matches(gig, "").jsonPath());
        assertEquals(first.id, order.getFirst());
        for (int i = 0; i < order.size(); i++) {
            var pair = matches(gig, "/" + order.get(i)).jsonPath();
            assertEquals(i + 1, pair.getInt("rank"));
            assertEquals(i + 1, pair.getInt("match.rank"));
            assertTrue(pair.getBoolean("listed"));
            assertEquals(i == 2 ? Integer.valueOf(0) : null, pair.get("pointsToNextRank"));
        }
        assertTrue(order.containsAll(List.of(second.id, third.id)));
        matches(gig, "/" + nobody.id)
                .then()
                .body("whyNot.code", equalTo("NO_EVIDENCE"))
                .body("whyNot.pointer", nullValue())
                .body("match.points", equalTo(0));
    }

    @Test
    void aGivenGigRanksLikeAStoredOneAndKeepsNothing() {
        var proven = proven();
        var claiming = claiming();
        var before = client.asking().get("/v1/gigs").jsonPath().getList("items").size();
        var page = client.asking().body(body("")).post("/v1/matches?limit=1").jsonPath();
        assertEquals(List.of(proven.id), ids(page));
        assertEquals(PROVEN, page.getInt("items[0].points"));
        var next = page.getString("next");
        var rest = client.asking().body(body(" ")).post("/v1/matches?limit=1&cursor=" + next);
        assertEquals(List.of(claiming.id), ids(rest.jsonPath()), "written otherwise, it is the same gig");
        client.asking()
                .body(body(", \"hoursPerWeek\": 3"))
                .post("/v1/matches?limit=1&cursor=" + next)
                .then()
                .statusCode(410);
        client.asking()
                .body("{\"title\":\"T\"}")
                .post("/v1/matches")
                .then()
                .statusCode(422)
                .body("code", equalTo("nothing_to_score"));
        assertEquals(
                before,
                client.asking().get("/v1/gigs").jsonPath().getList("items").size());
    }

    @Test
    void aDraftIsRankedForItsClientAloneAndAClosedGigForNobody() {
        claiming();
        var draft = gig(", \"state\": \"DRAFT\"");
        matches(draft, "").then().statusCode(200).body("items", hasSize(1));
        operator.asking().get("/v1/gigs/" + draft + "/matches").then().statusCode(404);
        var gig = gig("");
        operator.asking().get("/v1/gigs/" + gig + "/matches").then().statusCode(200);
        client.asking().post("/v1/gigs/" + gig + "/close").then().statusCode(200);
        matches(gig, "").then().statusCode(409).body("code", equalTo("gig_closed"));
    }

    @Test
    void whatIsSomebodyElsesIsAnsweredLikeNothing() {
        var person = claiming();
        var gig = gig("");
        var absent = "gig_aaaaaaaaaaaaaaaaaaaaaaaaaa";
        var other = keys.holder(Role.CLIENT);
        assertEquals(
                other.asking().get("/v1/gigs/" + absent + "/matches").jsonPath().getString("detail"),
                other.asking().get("/v1/gigs/" + gig + "/matches").jsonPath().getString("detail"));
        other.asking().get("/v1/gigs/" + gig + "/matches/" + person.id).then().statusCode(404);
        var stranger = claiming();
        stranger.holder
                .asking()
                .get("/v1/gigs/" + gig + "/matches/" + person.id)
                .then()
                .statusCode(404);
        stranger.holder
                .asking()
                .get("/v1/freelancers/" + person.id + "/recommendations")
                .then()
                .statusCode(404);
        stranger.holder.asking().get("/v1/gigs/" + gig + "/matches").then().statusCode(403);
        client.asking()
                .get("/v1/freelancers/" + person.id + "/recommendations")
                .then()
                .statusCode(403);
        keys.holder(Role.PARTNER)
                .asking()
                .get("/v1/gigs/" + gig + "/matches")
                .then()
                .statusCode(403);
    }

    @Test
    void badParametersAreRefused() {
        var gig = gig("");
        for (var query :
                List.of("?limit=0", "?limit=101", "?tier=BEST", "?total=yes", "?page=2", "?explanation=NONE")) {
            matches(gig, query).then().statusCode(422);
        }
        matches(gig, "?limit=0&tier=BEST&total=yes&explanation=summary")
                .then()
                .body("errors.parameter", contains("limit", "tier", "total", "explanation"));
    }

    @Test
    void theIndexEqualsTheRecord() {
        proven();
        gig("");
        var index = operator.asking().get("/v1/index?digest=true").jsonPath();
        assertEquals(index.getString("databaseDigest"), index.getString("indexDigest"));
        assertTrue(index.getLong("people") > 0);
        assertTrue(index.getLong("gigs") > 0);
        client.asking().get("/v1/index").then().statusCode(403);
        operator.asking().get("/v1/index").then().body("indexDigest", nullValue());
    }

    @Test
    void evidenceThatExpiresLaterCountsUntilThen() {
        var person = someone();
        var soon = clock.instant().plusSeconds(3_600);
        evidence.give("main", person.id, List.of(new TimedEvidence(badge(main), null, soon, null, null)), List.of());
        settle();
        matches(gig(""), "").then().body("items.points", contains(PROVEN));
        evidence.give(
                "main", person.id, List.of(new TimedEvidence(badge(main), null, Instant.EPOCH, null, null)), List.of());
        matches(gig(""), "").then().body("items", hasSize(0));
    }
}
