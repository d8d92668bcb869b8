package dev.laurel.ranking;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.account.Caller;
import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.freelancer.RecentlyJoined.Joined;
import dev.laurel.freelancer.TestEvidence;
import dev.laurel.match.TieKey;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Level;
import dev.laurel.skill.Nature;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.TimedEvidence;
import dev.laurel.skill.Trust;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.taxonomy.TestSkills;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A newcomer beside a ranking, where the operator has switched that on. Each test has a marketplace of its own. */
@QuarkusTest
@TestProfile(WithNewcomers.class)
class NewcomersTest {
    private static int made;

    @Inject
    TestKeys keys;

    @Inject
    TestSkills skills;

    @Inject
    TestEvidence evidence;

    @Inject
    DataSource source;

    @Inject
    Ranker ranker;

    @Inject
    Taxonomy taxonomy;

    @Inject
    ObjectMapper json;

    @Inject
    InstantSource clock;

    private String tenant;
    private String skill;
    private Holder client;
    private String gig;
    /** At the head of the ranking, and thereby never a newcomer beside it. */
    private Someone best;

    private record Someone(Holder holder, String id) {
        Response read(String path) {
            return holder.asking().get("/v1/freelancers/" + id + path);
        }
    }

    @BeforeEach
    void aMarketplace() throws SQLException {
        made++;
        tenant = "newcomers" + made;
        skill = "laurel:test-newcomer-" + made;
        skills.publish(skill, "Newcomercraft " + made);
        client = keys.holder(tenant, Role.CLIENT);
        best = claiming("ADVANCED", "");
        gig = gig("");
    }

    private Someone claiming(String level, String more) {
        var holder = keys.holder(tenant, Role.FREELANCER);
        var answer = holder.asking()
                .body("{\"displayName\":\"N\",\"showName\":true,\"claims\":[{\"skill\":\"" + skill + "\",\"level\":\""
                        + level + "\"}]" + more + "}")
                .post("/v1/freelancers");
        assertEquals(201, answer.statusCode(), answer.asString());
        return new Someone(holder, answer.jsonPath().getString("id"));
    }

    private Someone fitting() {
        return claiming("FOUNDATION", "");
    }

    private String gig(String more) {
        var answer = client.asking()
                .body("{\"title\":\"G\",\"requirements\":[{\"anyOf\":[\"" + skill + "\"],\"level\":\"ADVANCED\"}]"
                        + more + "}")
                .post("/v1/gigs");
        assertEquals(201, answer.statusCode(), answer.asString());
        return answer.jsonPath().getString("id");
    }

    private Response matches(String of, String query) {
        var answer = client.asking().get("/v1/gigs/" + of + "/matches" + query);
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer;
    }

    private List<String> drawn(String of, String query) {
        return matches(of, query).jsonPath().getList("newcomers.freelancer.id");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void joinedBefore(Someone person, int days) throws SQLException {
        try (var connection = source.getConnection();
                var update = connection.prepareStatement(
                        "update freelancer set created_at = created_at - ? * interval '1 day' where id = ?")) {
            update.setInt(1, days);
            update.setString(2, person.id);
            update.executeUpdate();
        }
    }

    private void hasDelivered(Someone person) {
        var work = new Evidence(
                "eng_" + made,
                EvidenceKind.DELIVERED_WORK,
                Assurance.E4,
                new SkillId(skill),
                Nature.METHOD,
                Level.FOUNDATION,
                Trust.ACCREDITED,
                "work:acc",
                today(),
                Evidence.ONE,
                null,
                null);
        evidence.give(tenant, person.id, List.of(TimedEvidence.always(work)), List.of());
    }

    @Test
    void aNewcomerStandsBesideTheRankingWithoutARank() {
        var newcomer = fitting();
        matches(gig, "?limit=1")
                .then()
                .body("items.freelancer.id", contains(best.id))
                .body("items[0].newcomer", nullValue())
                .body("newcomers.freelancer.id", contains(newcomer.id))
                .body("newcomers[0].newcomer", equalTo(true))
                .body("newcomers[0].rank", nullValue())
                .body("newcomers[0].tier", equalTo("CLOSE"))
                .body("newcomers[0].explanation.requirements[0]", hasKey("groups"));
    }

    @Test
    void aNewcomerIsInShortWhereTheRowsAre() {
        fitting();
        matches(gig, "?limit=1&explanation=SUMMARY")
                .then()
                .body("newcomers", hasSize(1))
                .body("newcomers[0].explanation.requirements", hasSize(1))
                .body("newcomers[0].explanation.requirements[0]", hasKey("status"))
                .body("newcomers[0].explanation.requirements[0]", not(hasKey("groups")));
    }

    @Test
    void nothingElseOfTheAnswerIsOtherwise() throws IOException {
        for (int i = 0; i < 5; i++) {
            fitting();
        }
        for (var query : List.of("limit=1", "limit=3&total=true", "limit=2&tier=CLOSE", "limit=100")) {
            var with = (ObjectNode) json.readTree(matches(gig, "?" + query).asString());
            assertTrue(with.remove("newcomers").isArray());
            var without = json.readTree(json.writeValueAsString(plain(query)));
            // A cursor is signed anew each time, and others may change something between the two answers.
            for (var eachTime : List.of("next", "index")) {
                with.remove(eachTime);
                ((ObjectNode) without).remove(eachTime);
            }
            assertEquals(without, with, query);
            assertFalse(without.has("newcomers"));
        }
    }

    /** The answer as it is where the operator wants no newcomers. */
    private MatchesView plain(String query) {
        var parts = List.of(query.split("&"));
        var caller = new Caller(tenant, client.account(), Role.CLIENT, "key_test", false, List.of(), null);
        var limit = parts.getFirst().substring("limit=".length());
        var paging = Paging.of(
                parts.contains("tier=CLOSE") ? "CLOSE" : null,
                limit,
                null,
                parts.contains("total=true") ? "true" : null,
                null);
        return MatchesView.of(ranker.rank(caller, gig, paging), new Labels(taxonomy), paging.detail());
    }

    @Test
    void whoHasDeliveredIsHiddenOrJoinedLongAgoIsNoNewcomer() throws SQLException {
        // Whoever delivered work has proof and heads the ranking, so two rows hold them and the best of the others.
        hasDelivered(fitting());
        claiming("FOUNDATION", ",\"visibility\":\"PRIVATE\"");
        joinedBefore(fitting(), WithNewcomers.DAYS + 1);
        matches(gig, "?limit=2&total=true").then().body("total", equalTo(3)).body("newcomers", hasSize(0));
        assertEquals(List.of(best.id), drawn(gig, "?limit=1"));
        joinedBefore(best, WithNewcomers.DAYS + 1);
        assertEquals(List.of(), drawn(gig, "?limit=1"));
        var still = fitting();
        joinedBefore(still, WithNewcomers.DAYS - 1);
        assertEquals(List.of(still.id), drawn(gig, "?limit=1"));
    }

    @Test
    void whoHasDeliveredIsNotDrawnWhereTheyAreNotOnThePage() {
        for (int i = 0; i < 3; i++) {
            hasDelivered(fitting());
        }
        hasDelivered(best);
        settle();
        matches(gig, "?limit=1&total=true").then().body("total", equalTo(4)).body("newcomers", hasSize(0));
    }

    /** News that did not come by a request has nobody to wait for it: a request of ours does. */
    private void settle() {
        claiming("FOUNDATION", ",\"visibility\":\"PRIVATE\"");
    }

    @Test
    void whoDoesNotPassAGateOrBringsNothingIsNoNewcomer() {
        var gated = gig(",\"languages\":[{\"tag\":\"de\",\"level\":\"C1\"}]");
        fitting();
        var nothing = keys.holder(tenant, Role.FREELANCER)
                .asking()
                .body("{\"displayName\":\"X\"}")
                .post("/v1/freelancers");
        assertEquals(201, nothing.statusCode());
        assertEquals(List.of(), drawn(gated, "?limit=1"));
        var german = claiming("FOUNDATION", ",\"languages\":[{\"tag\":\"de\",\"level\":\"C2\"}]");
        assertEquals(List.of(), drawn(gated, "?limit=1"), "on the page already");
        var other = claiming("FOUNDATION", ",\"languages\":[{\"tag\":\"de\",\"level\":\"C2\"}]");
        var shown = drawn(gated, "?limit=1");
        assertEquals(1, shown.size());
        assertTrue(List.of(german.id, other.id).contains(shown.getFirst()));
    }

    @Test
    void whoIsOnThePageIsNotShownTwice() {
        fitting();
        assertEquals(List.of(), drawn(gig, "?limit=2"));
    }

    @Test
    void theFirstPageAloneHasNewcomersAndATierHasItsOwn() {
        for (int i = 0; i < 3; i++) {
            fitting();
        }
        var first = matches(gig, "?limit=1").jsonPath();
        assertEquals(1, first.getList("newcomers").size());
        assertEquals(List.of(), drawn(gig, "?limit=1&cursor=" + first.getString("next")));
        assertEquals(List.of(), drawn(gig, "?limit=1&tier=QUALIFIED"));
        assertEquals(1, drawn(gig, "?limit=1&tier=CLOSE").size());
    }

    @Test
    void theDrawRepeatsAndAnybodyCanMakeItAgain() {
        var people = new java.util.ArrayList<Joined>();
        for (int i = 0; i < 6; i++) {
            var id = fitting().id;
            people.add(new Joined(id, TieKey.ofPerson(id)));
        }
        var expected = NewcomerDraw.of(gig, today()).order(people).getFirst().id();
        for (int i = 0; i < 3; i++) {
            assertEquals(List.of(expected), drawn(gig, "?limit=1"));
        }
    }

    @Test
    void aShowingIsWrittenDownOnceADayAndGoesWithThePerson() {
        var newcomer = fitting();
        for (int i = 0; i < 3; i++) {
            assertEquals(List.of(newcomer.id), drawn(gig, "?limit=1"));
        }
        newcomer.read("/export")
                .then()
                .statusCode(200)
                .body("held.newcomerShowings.gig", contains(gig))
                .body("held.newcomerShowings[0].day", equalTo(today().toString()))
                .body(
                        "held.newcomerShowings[0].seed",
                        equalTo(NewcomerDraw.text(NewcomerDraw.of(gig, today()).seed())));
        best.read("/export").then().body("held.newcomerShowings", hasSize(0));
        newcomer.holder
                .asking()
                .header("If-Match", newcomer.read("").header("ETag"))
                .delete("/v1/freelancers/" + newcomer.id)
                .then()
                .statusCode(200)
                .body("erased.newcomerShowings", equalTo(1));
        assertEquals(List.of(), drawn(gig, "?limit=1"));
    }

    @Test
    void aGigThatGoesTakesItsShowingsAlong() {
        var newcomer = fitting();
        drawn(gig, "?limit=1");
        client.asking()
                .header("If-Match", client.asking().get("/v1/gigs/" + gig).header("ETag"))
                .delete("/v1/gigs/" + gig)
                .then()
                .statusCode(204);
        newcomer.read("/export").then().body("held.newcomerShowings", hasSize(0));
    }

    @Test
    void aRankingThatIsOnlyCountedShowsNobody() {
        var newcomer = fitting();
        client.asking()
                .body("{\"title\":\"G\",\"requirements\":[{\"anyOf\":[\"" + skill + "\"],\"level\":\"ADVANCED\"}]}")
                .post("/v1/matches?limit=1")
                .then()
                .statusCode(200)
                .body("newcomers", nullValue());
        newcomer.read("/export").then().body("held.newcomerShowings", hasSize(0));
    }
}
