package dev.laurel.ranking;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.api.Ids;
import dev.laurel.freelancer.TestPeople;
import dev.laurel.freelancer.TestPeople.Someone;
import dev.laurel.taxonomy.TestSkills;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A nurse is listed while, and only while, the board's register confirms a licence in force for the patient's state.
 */
@QuarkusTest
class LicenceGateTest {
    private static final String HEADER =
            "number,type,jurisdiction,holder,status,multistate,issuedOn,expiresOn,discipline,checkedOn\n";
    private static final String NAME = "Odalys Winterbourne";

    private static int made;

    @Inject
    TestKeys keys;

    @Inject
    TestPeople people;

    @Inject
    TestSkills skills;

    @Inject
    InstantSource clock;

    private Holder operator;
    private Holder client;
    private Someone nurse;
    private String gig;
    private String board;
    private String number;
    private LocalDate today;

    @BeforeEach
    void aGigForATexanPatient() throws SQLException {
        made++;
        var skill = "laurel:test-gated-" + made;
        skills.publish(skill, "Gatedcraft " + made);
        operator = keys.holder(Role.OPERATOR);
        client = keys.holder(Role.CLIENT);
        nurse = people.stranger("""
                {"displayName": "N", "legalName": "%s", "claims": [{"skill": "%s"}]}
                """.formatted(NAME, skill));
        board = "board-" + Ids.next("frl_").substring(4);
        number = Ids.next("frl_").substring(4, 16);
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        gig = client.asking()
                .body("""
                        {"title": "Gated", "requirements": [{"anyOf": ["%s"]}],
                         "qualifications": [{"licence": {"type": "RN", "jurisdictions": ["US-TX"]}, "importance": "MANDATORY"}]}
                        """.formatted(skill))
                .post("/v1/gigs")
                .jsonPath()
                .getString("id");
    }

    private void holdsLicenceOf(String state) {
        nurse.holder()
                .asking()
                .body("""
                        {"type": "RN", "number": "%s", "board": "%s", "jurisdiction": "%s"}
                        """.formatted(number, board, state))
                .post(nurse.path() + "/licences")
                .then()
                .statusCode(201);
    }

    private void nameIsConfirmed() {
        operator.asking().post(nurse.path() + "/legal-name/confirm").then().statusCode(200);
    }

    private void boardSays(String state, String status, boolean multistate, LocalDate expires, boolean discipline) {
        var line = String.join(
                ",",
                number,
                "RN",
                state,
                NAME,
                status,
                "" + multistate,
                today.minusYears(3).toString(),
                expires.toString(),
                "" + discipline,
                today.toString());
        operator.asking()
                .contentType("text/csv")
                .body(HEADER + line)
                .post("/v1/licence-registers/" + board + "/entries")
                .then()
                .statusCode(200)
                .body("stored", equalTo(1));
    }

    private void assertListed() {
        matches("").body("items.freelancer.id", contains(nurse.id()));
    }

    private void assertGated() {
        matches("").body("items", hasSize(0));
        matches("/" + nurse.id())
                .body("listed", equalTo(false))
                .body("whyNot.code", equalTo("GATE"))
                .body("whyNot.pointer", equalTo("/qualifications/0"))
                .body("whyNot.detail", equalTo("licence_not_in_force"));
    }

    private io.restassured.response.ValidatableResponse matches(String person) {
        return client.asking()
                .get("/v1/gigs/" + gig + "/matches" + person)
                .then()
                .statusCode(200);
    }

    @Test
    void aLicenceCountsFromItsConfirmationUntilItsLapse() {
        assertGated();
        holdsLicenceOf("US-TX");
        assertGated();
        boardSays("US-TX", "ACTIVE", false, today.plusYears(1), false);
        assertGated();
        nameIsConfirmed();
        assertListed();
        boardSays("US-TX", "ACTIVE", false, today.minusDays(1), false);
        assertGated();
        boardSays("US-TX", "ACTIVE", false, today.plusYears(1), false);
        assertListed();
    }

    @Test
    void aLicenceUnderDisciplineOrNotActiveDoesNotCount() {
        holdsLicenceOf("US-TX");
        nameIsConfirmed();
        boardSays("US-TX", "ACTIVE", false, today.plusYears(1), true);
        assertGated();
        boardSays("US-TX", "INACTIVE", false, today.plusYears(1), false);
        assertGated();
        boardSays("US-TX", "ACTIVE", false, today.plusYears(1), false);
        assertListed();
    }

    @Test
    void anotherStatesLicenceCountsByTheCompactAlone() {
        holdsLicenceOf("US-CO");
        nameIsConfirmed();
        boardSays("US-CO", "ACTIVE", false, today.plusYears(1), false);
        assertGated();
        boardSays("US-CO", "ACTIVE", true, today.plusYears(1), false);
        assertListed();
    }

    @Test
    void anotherLegalNameThanTheRegistersTakesTheLicenceAway() {
        holdsLicenceOf("US-TX");
        nameIsConfirmed();
        boardSays("US-TX", "ACTIVE", false, today.plusYears(1), false);
        assertListed();
        nurse.holder()
                .asking()
                .header("If-Match", "*")
                .body("{\"legalName\":\"Somebody Else\"}")
                .patch(nurse.path())
                .then()
                .statusCode(200);
        assertGated();
    }
}
