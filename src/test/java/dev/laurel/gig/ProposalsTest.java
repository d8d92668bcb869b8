package dev.laurel.gig;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.taxonomy.TestSkills;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Proposals through the API. */
@QuarkusTest
class ProposalsTest {
    private static final String TEXT =
            "Craft analyst\\n\\nMust have: advanced Alphacraft.\\nBetacraft or Gammacraft is a plus."
                    + "\\nCertification in Deltacraft preferred. Up to $60/hour, 20 hours a week. Fluent English.";

    @Inject
    TestKeys keys;

    @Inject
    TestSkills skills;

    @BeforeEach
    void published() throws SQLException {
        skills.publish();
    }

    @Test
    void aProposedGigCanBePostedAsItIs() {
        var client = keys.holder(Role.CLIENT);
        var answer = client.asking().body("{\"text\":\"" + TEXT + "\"}").post("/v1/gigs/propose");
        answer.then()
                .statusCode(200)
                .body("gig.title", equalTo("Craft analyst"))
                .body("gig.state", equalTo("DRAFT"))
                .body("gig.requirements[0].anyOf[0].label", equalTo("Alphacraft"))
                .body("gig.requirements[0].level", equalTo("ADVANCED"))
                .body("gig.requirements[1].anyOf.label", equalTo(List.of("Betacraft", "Gammacraft")))
                .body("gig.requirements[1].importance", equalTo("PREFERRED"))
                .body("gig.qualifications[0].credential.skills[0].label", equalTo("Deltacraft"))
                .body("gig.budget.max.amount", equalTo("60.00"))
                .body("gig.hoursPerWeek", equalTo(20))
                .body("gig.languages[0].tag", equalTo("en"))
                .body("grounds.find{it.pointer=='/requirements/0/level'}.words", equalTo("advanced"))
                .body("notes", hasSize(0));
        assertEquals(
                0, client.asking().get("/v1/gigs").jsonPath().getList("items").size());
        Map<String, Object> gig = answer.jsonPath().getMap("gig");
        var posted = client.asking().body(gig).post("/v1/gigs");
        posted.then().statusCode(201);
        gig.forEach((field, value) -> assertEquals(value, posted.jsonPath().get(field), field));
    }

    @Test
    void whatAGigMayNotSayIsLeftOut() {
        keys.holder(Role.CLIENT)
                .asking()
                .body("{\"text\":\"Alphacraft. Budget: $99,999,999,999. From 2026-02-01 to 2026-03-01.\"}")
                .post("/v1/gigs/propose")
                .then()
                .statusCode(200)
                .body("gig.budget", equalTo(null))
                .body("gig.startsOn", equalTo("2026-02-01"))
                .body("grounds.findAll{it.pointer=='/budget'}", hasSize(0));
    }

    @Test
    void aTextThatAsksForNothingComesToAGigThatAsksForNothing() {
        var client = keys.holder(Role.CLIENT);
        var answer = client.asking().body("{\"text\":\"Hello there.\"}").post("/v1/gigs/propose");
        answer.then().statusCode(200).body("gig.requirements", hasSize(0));
        GigsTest.problem(
                client.asking().body(answer.jsonPath().<Object>get("gig")).post("/v1/gigs"), 422, "nothing_to_score");
    }

    @Test
    void aSkillIsTakenAsItWasAnswered() {
        var client = keys.holder(Role.CLIENT);
        var gig = "{\"title\":\"A gig\",\"requirements\":[{\"anyOf\":[%s]}]}";
        client.asking()
                .body(gig.formatted("{\"id\":\"laurel:test-alphacraft\",\"label\":\"Alphacraft\"}"))
                .post("/v1/gigs")
                .then()
                .statusCode(201);
        GigsTest.faults(
                client.asking()
                        .body(gig.formatted("{\"label\":\"Alphacraft\"},{\"id\":\"laurel:none\",\"name\":\"x\"}"))
                        .post("/v1/gigs"),
                "/requirements/0/anyOf/0/id required",
                "/requirements/0/anyOf/1/id unknown_skill",
                "/requirements/0/anyOf/1/name unknown_field");
    }

    @Test
    void onlyClientsAndOperatorsPropose() {
        var body = "{\"text\":\"Alphacraft\"}";
        for (var role : List.of(Role.FREELANCER, Role.PARTNER, Role.ISSUER)) {
            GigsTest.problem(keys.holder(role).asking().body(body).post("/v1/gigs/propose"), 403, "forbidden");
        }
        keys.holder(Role.OPERATOR)
                .asking()
                .body(body)
                .post("/v1/gigs/propose")
                .then()
                .statusCode(200);
    }
}
