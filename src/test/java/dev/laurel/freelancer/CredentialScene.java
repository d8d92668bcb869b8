package dev.laurel.freelancer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.credential.TestIssuer;
import dev.laurel.freelancer.TestPeople.Someone;
import dev.laurel.taxonomy.TestSkills;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Somebody known, and an issuer that is trusted. */
abstract class CredentialScene {
    static final String SKILL = "laurel:test-alphacraft";

    @Inject
    TestKeys keys;

    @Inject
    TestPeople people;

    @Inject
    TestSkills skills;

    @Inject
    InstantSource clock;

    Holder operator;
    Someone person;
    TestIssuer issuer;

    @BeforeEach
    void someone() throws SQLException {
        skills.publish();
        operator = keys.holder(Role.OPERATOR);
        person = people.known(operator);
        issuer = TestIssuer.web(operator, clock.instant());
        trust("RECOGNISED");
    }

    void trust(String trust) {
        issuer.register(trust, "").then().statusCode(201);
    }

    ObjectNode badge() {
        return issuer.badge(SKILL, person.mail());
    }

    static void assertVerified(Response answer) {
        answer.then()
                .statusCode(201)
                .body("outcome", equalTo("VERIFIED"))
                .body("assurance", equalTo("E4"))
                .body("proves.verified", contains(true));
    }

    /** Refused or limited by exactly this, and no proof of anything. */
    static void assertFound(Response answer, String outcome, String state, String code) {
        answer.then()
                .statusCode(201)
                .body("outcome", equalTo(outcome))
                .body("report.outcome", equalTo(outcome))
                .body("report.steps.checks.flatten().findAll{it.state == '" + state + "'}.code", equalTo(List.of(code)))
                .body("proves.verified", everyItem(equalTo(false)));
    }
}
