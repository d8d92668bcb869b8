package dev.laurel.credential;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.api.OwnTime;
import dev.laurel.api.SettableClock;
import dev.laurel.credential.held.Touched;
import dev.laurel.freelancer.TestPeople;
import dev.laurel.freelancer.TestPeople.Someone;
import dev.laurel.index.feed.TestIndex;
import dev.laurel.taxonomy.TestSkills;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a credential when nobody does anything, and that nothing else than time changes a report. */
@QuarkusTest
@TestProfile(OwnTime.class)
class TimeGoesByTest {
    /** .9 · .9 = .81; phi 230; weight 256. */
    private static final int PROVEN = 256 * 230;
    /** Stale: .81 · .5 = .405; phi = floor(256 · .63640 + .5) = 163. */
    private static final int STALE = 256 * 163;

    private static int made;

    @Inject
    TestKeys keys;

    @Inject
    TestPeople people;

    @Inject
    TestSkills skills;

    @Inject
    InstantSource time;

    @Inject
    Rejudging rejudging;

    @Inject
    Touched touched;

    @Inject
    TestIndex index;

    private SettableClock clock;
    private Holder operator;
    private Holder client;
    private Someone person;
    private TestIssuer issuer;
    private String gig;
    private ObjectNode badge;
    private String skill;

    @BeforeEach
    void someone() throws SQLException {
        made++;
        clock = (SettableClock) time;
        skill = "laurel:test-timely-" + made;
        skills.publish(skill, "Timelycraft " + made);
        operator = keys.holder(Role.OPERATOR);
        client = keys.holder(Role.CLIENT);
        person = people.known(operator);
        issuer = TestIssuer.web(operator, clock.instant());
        badge = issuer.badge(skill, person.mail());
        gig = client.asking()
                .body("""
                        {"title": "Timely", "requirements": [{"anyOf": ["%s"], "level": "INTERMEDIATE"}]}
                        """.formatted(skill))
                .post("/v1/gigs")
                .jsonPath()
                .getString("id");
    }

    private void trust(String more) {
        issuer.register("RECOGNISED", more).then().statusCode(201);
    }

    private String handIn() {
        var answer = person.handIn(issuer.sign(badge));
        answer.then().statusCode(201);
        return answer.jsonPath().getString("id");
    }

    private void judgeDue() {
        rejudging.judgeDue();
        index.catchUp();
    }

    private void assertPoints(Integer... points) {
        client.asking()
                .get("/v1/gigs/" + gig + "/matches")
                .then()
                .statusCode(200)
                .body("items", hasSize(points.length))
                .body("items.points", equalTo(List.of(points)));
    }

    private void assertMatches(Matcher<?> points) {
        client.asking()
                .get("/v1/gigs/" + gig + "/matches")
                .then()
                .statusCode(200)
                .body("items.points", points);
    }

    private void assertOutcome(String id, String outcome) {
        person.credential(id).then().statusCode(200).body("outcome", equalTo(outcome));
    }

    private String report(String path) throws JsonProcessingException {
        var answer = person.holder().asking().post(path + "/verify").asString();
        return new ObjectMapper().readTree(answer).get("report").toString();
    }

    @Test
    void theSameInputAtTheSameTimeGivesTheSameBytes() throws JsonProcessingException {
        trust("");
        var made = person.handIn(issuer.sign(badge));
        var first = report(made.header("Location"));
        assertEquals(new ObjectMapper().readTree(made.asString()).get("report").toString(), first);
        assertEquals(first, report(made.header("Location")));
        assertTrue(first.contains("\"validAsOf\":\"" + clock.instant() + "\""), first);
        issuer.publish();
        assertEquals(first, report(made.header("Location")), "the same documents, put again at the same instant");
        issuer.suspend(badge);
        assertTrue(report(made.header("Location")).contains("STATUS_SUSPENDED"));
    }

    @Test
    void anExpiryTakesEffectAtItsInstantAndTheReportSaysSoByItself() {
        trust("");
        var until = clock.instant().plus(Duration.ofHours(1));
        badge.put("validUntil", until.toString());
        var id = handIn();
        assertPoints(PROVEN);
        clock.pass(Duration.ofHours(1));
        assertPoints();
        judgeDue();
        assertOutcome(id, "VERIFIED");
        // Clocks may differ by five minutes: until then the report does not say expired.
        person.credential(id)
                .then()
                .body("recheckAt", equalTo(until.plus(Duration.ofMinutes(5)).toString()));
        clock.pass(Duration.ofMinutes(5));
        judgeDue();
        assertOutcome(id, "INVALID");
        person.credential(id).then().body("report.steps.find{it.step == 'validity'}.checks.code", contains("EXPIRED"));
        assertPoints();
    }

    @Test
    void aCredentialThatBeginsLaterCountsFromItsBeginning() {
        trust("");
        badge.put("validFrom", clock.instant().plus(Duration.ofHours(3)).toString());
        var id = handIn();
        assertOutcome(id, "INVALID");
        assertPoints();
        clock.pass(Duration.ofHours(3));
        judgeDue();
        assertOutcome(id, "VERIFIED");
        assertPoints(PROVEN);
    }

    @Test
    void aRegistryRowThatLapsesTakesItsCredentialsAlong() {
        var from = clock.instant().plus(Duration.ofHours(1));
        var until = clock.instant().plus(Duration.ofHours(2));
        trust(",\"validFrom\":\"" + from + "\",\"validUntil\":\"" + until + "\"");
        var id = handIn();
        assertOutcome(id, "UNPROVEN");
        assertPoints(0);
        clock.pass(Duration.ofHours(1));
        judgeDue();
        assertOutcome(id, "VERIFIED");
        assertPoints(PROVEN);
        clock.pass(Duration.ofHours(1));
        judgeDue();
        assertOutcome(id, "UNPROVEN");
        assertPoints(0);
    }

    @Test
    void aListThatNobodyReadsAgainCountsHalfAndThenNotAtAll() {
        trust("");
        var id = handIn();
        assertPoints(PROVEN);
        clock.pass(Duration.ofHours(24));
        assertPoints(STALE);
        judgeDue();
        assertOutcome(id, "VERIFIED_WITH_LIMITS");
        assertPoints(STALE);
        clock.pass(Duration.ofDays(6));
        judgeDue();
        assertOutcome(id, "INCONCLUSIVE");
        assertPoints(0);
        issuer.publish();
        assertOutcome(id, "VERIFIED");
        assertPoints(PROVEN);
        person.credential(id)
                .then()
                .body("history.outcome", contains("VERIFIED", "VERIFIED_WITH_LIMITS", "INCONCLUSIVE", "VERIFIED"))
                .body("history.code", contains(null, "STATUS_UNREACHABLE", "STATUS_UNREACHABLE", null))
                .body("history[1].message", containsString("lately"));
    }

    /**
     * As if the process had ended between the change and the judging: what is touched is due by the change's commit.
     */
    @Test
    void whatAChangeTouchesIsJudgedEvenIfNobodyWaitsForIt() {
        trust("");
        var id = handIn();
        var judged = Instant.parse(person.credential(id).jsonPath().getString("verifiedAt"));
        var selection = QuarkusTransaction.requiringNew()
                .call(() -> touched.byDocument(operator.tenant(), issuer.didDocument()));
        assertEquals(1, selection.first().size());
        clock.pass(Duration.ofMinutes(1));
        judgeDue();
        assertEquals(
                judged.plus(Duration.ofMinutes(1)),
                Instant.parse(person.credential(id).jsonPath().getString("verifiedAt")));
    }

    /** A word on a certificate's page stands for twelve months; then somebody must look again. */
    @Test
    void aConfirmationRunsOutAndIsGivenAgain() {
        var site = "https://pages" + made + ".example";
        operator.asking()
                .body("{\"name\": \"Pages\", \"identifiers\": [\"" + site + "\"],"
                        + " \"trust\": [{\"area\": \"*\", \"trust\": \"RECOGNISED\"}]}")
                .put("/v1/issuers")
                .then()
                .statusCode(201);
        var holder = people.stranger("{\"displayName\": \"T\", \"legalName\": \"Tim Testperson\"}");
        operator.asking()
                .body("")
                .post(holder.path() + "/legal-name/confirm")
                .then()
                .statusCode(200);
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var said = "\"title\": \"Basics\", \"issuedOn\": \"" + day + "\", \"skills\": [\"" + skill + "\"]";
        var handed = holder.holder()
                .asking()
                .body("{\"certificate\": {\"url\": \"" + site + "/1\", " + said + "}}")
                .post(holder.path() + "/credentials");
        handed.then().statusCode(201).body("assurance", equalTo("E0"));
        var path = handed.header("Location");
        var seen = "{\"name\": \"Tim Testperson\", " + said + "}";
        operator.asking().body(seen).post(path + "/confirm").then().statusCode(200);
        holder.holder().asking().get(path).then().body("outcome", equalTo("VERIFIED"));
        assertMatches(contains(greaterThan(0)));

        clock.pass(Duration.ofDays(364));
        judgeDue();
        holder.holder().asking().get(path).then().body("outcome", equalTo("VERIFIED"));
        assertMatches(contains(greaterThan(0)));
        clock.pass(Duration.ofDays(1));
        // 12 months from 2026-11-10 end on 2027-11-10: nothing counts from that instant on, judged again or not.
        assertMatches(contains(0));
        judgeDue();
        holder.holder()
                .asking()
                .get(path)
                .then()
                .body("outcome", equalTo("UNPROVEN"))
                .body(
                        "report.steps.find{it.step == 'proof'}.checks.message",
                        hasItem(containsString("confirmed again")));
        operator.asking().body(seen).post(path + "/confirm").then().statusCode(200);
        holder.holder().asking().get(path).then().body("outcome", equalTo("VERIFIED"));
    }
}
