package dev.laurel.ranking;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.credential.TestIssuer;
import dev.laurel.freelancer.TestPeople;
import dev.laurel.freelancer.TestPeople.Someone;
import dev.laurel.taxonomy.TestSkills;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;

/** Somebody with a badge, and a gig that asks for it; nobody else has the skill. */
abstract class RankedBadgeScene {
    /**
     * One requirement, so weight 256. ASSESSED_CREDENTIAL .90 · RECOGNISED .90 · fresh · valid = .81; phi = floor(256 ·
     * .9 + .5) = 230.
     */
    static final int PROVEN = 256 * 230;
    /** The same piece as if unverified: .10; phi = floor(256 · .31623 + .5) = 81. */
    static final int CLAIMED = 256 * 81;

    static int made;

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
    Someone person;
    TestIssuer issuer;
    String skill;
    String gig;
    ObjectNode badge;

    @BeforeEach
    void aGigAndSomebodyForIt() throws SQLException {
        made++;
        skill = "laurel:test-staying-" + made;
        skills.publish(skill, "Stayingcraft " + made);
        operator = keys.holder(Role.OPERATOR);
        client = keys.holder(Role.CLIENT);
        person = people.known(operator);
        issuer = TestIssuer.web(operator, clock.instant());
        issuer.register("RECOGNISED", "").then().statusCode(201);
        badge = issuer.badge(skill, person.mail());
        gig = client.asking()
                .body("""
                        {"title": "Staying", "requirements": [{"anyOf": ["%s"], "level": "INTERMEDIATE"}]}
                        """.formatted(skill))
                .post("/v1/gigs")
                .jsonPath()
                .getString("id");
    }

    Response matches() {
        return client.asking().get("/v1/gigs/" + gig + "/matches");
    }

    void assertProven(String evidence) {
        matches()
                .then()
                .statusCode(200)
                .body("items.freelancer.id", contains(person.id()))
                .body("items.tier", contains("QUALIFIED"))
                .body("items.points", contains(PROVEN))
                .body("items.claimed", contains(CLAIMED))
                .body("items[0].explanation.requirements[0].groups[0].evidence.id", contains(evidence));
    }

    /** Shown with what it says, and none of it counts as proof. */
    void assertClaimedOnly() {
        matches()
                .then()
                .statusCode(200)
                .body("items.freelancer.id", contains(person.id()))
                .body("items.tier", contains("CLOSE"))
                .body("items.points", contains(0))
                .body("items.claimed", contains(CLAIMED));
    }

    void assertNobody() {
        matches().then().statusCode(200).body("items", hasSize(0));
    }

    String handIn() {
        var answer = person.handIn(issuer.sign(badge));
        answer.then().statusCode(201);
        return answer.jsonPath().getString("id");
    }
}
