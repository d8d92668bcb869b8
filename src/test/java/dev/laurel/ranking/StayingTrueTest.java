package dev.laurel.ranking;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.TestIssuer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever an issuer or an operator does to a credential is in the ranking that is answered next, over HTTP. */
@QuarkusTest
class StayingTrueTest extends RankedBadgeScene {
    @Test
    void aRevokedCredentialIsGoneFromTheNextAnswer() {
        var id = handIn();
        assertProven(id);
        issuer.revoke(badge)
                .then()
                .statusCode(200)
                .body("changes.credential", contains(id))
                .body("changes.freelancer", contains(person.id()))
                .body("changes[0].before.outcome", equalTo("VERIFIED"))
                .body("changes[0].before.proves.verified", contains(true))
                .body("changes[0].after.outcome", equalTo("INVALID"))
                .body("changes[0].after.proves.verified", contains(false))
                .body("changed", equalTo(1))
                .body("waiting", equalTo(0));
        assertNobody();
        client.asking()
                .get("/v1/gigs/" + gig + "/matches/" + person.id())
                .then()
                .body("listed", equalTo(false))
                .body("whyNot.code", equalTo("NO_EVIDENCE"))
                .body("match.points", equalTo(0));
    }

    @Test
    void aNeighboursRevocationChangesNothing() {
        var id = handIn();
        var verifiedAt = person.credential(id).jsonPath().getString("verifiedAt");
        issuer.revoke(issuer.badge(skill, "neighbour@people.example"))
                .then()
                .body("changes", hasSize(0))
                .body("changed", equalTo(0));
        issuer.publish();
        assertProven(id);
        person.credential(id).then().body("verifiedAt", equalTo(verifiedAt));
    }

    @Test
    void aSuspendedCredentialCountsAgainOnceItIsReinstated() {
        var id = handIn();
        for (int i = 0; i < 3; i++) {
            assertProven(id);
            issuer.suspend(badge).then().body("changes[0].after.outcome", equalTo("UNPROVEN"));
            assertNobody();
            issuer.reinstate(badge).then().body("changes[0].after.outcome", equalTo("VERIFIED"));
        }
        assertProven(id);
    }

    @Test
    void anIssuerThatLosesItsTrustTakesItsCredentialsAlongAndBack() {
        var id = handIn();
        assertProven(id);
        put(issuer.row("UNTRUSTED", ",\"reason\":\"Sold certificates\""), "\"v1\"");
        assertClaimedOnly();
        put(issuer.row("RECOGNISED", ",\"reason\":\"Cleared\""), "\"v2\"");
        assertProven(id);
    }

    private void put(String row, String ifMatch) {
        operator.asking()
                .header("If-Match", ifMatch)
                .body(row)
                .put("/v1/issuers")
                .then()
                .statusCode(200)
                .body("changes.freelancer", contains(person.id()));
    }

    @Test
    void anIssuerThatIsRegisteredLaterMakesItsCredentialsCount() {
        issuer = TestIssuer.web(operator, clock.instant());
        badge = issuer.badge(skill, person.mail());
        var id = handIn();
        assertClaimedOnly();
        issuer.register("RECOGNISED", "").then().statusCode(201).body("changes.credential", contains(id));
        assertProven(id);
    }

    @Test
    void aChangedKeyUndoesWhatTheOldOneSigned() {
        var id = handIn();
        assertProven(id);
        issuer.putOtherKey().then().statusCode(200).body("changes.credential", contains(id));
        assertNotProven();
        issuer.putDidDocument().then().statusCode(200).body("changes.credential", contains(id));
        assertProven(id);
    }

    private void assertNotProven() {
        var points = matches().jsonPath().getList("items.points", Integer.class);
        assertEquals(List.of(), points.stream().filter(one -> one > 0).toList());
    }

    @Test
    void aDocumentTakenAwayLeavesItUndecidedUntilItIsBack() {
        var id = handIn();
        for (var url : List.of(issuer.didDocument(), issuer.revocations())) {
            operator.asking()
                    .queryParam("url", url)
                    .header("If-Match", "*")
                    .delete("/v1/documents")
                    .then()
                    .statusCode(204);
            person.credential(id).then().body("outcome", equalTo("INCONCLUSIVE"));
            assertClaimedOnly();
            issuer.putDidDocument();
            issuer.publish();
            assertProven(id);
        }
    }

    /** Two badges of issuers of one family count as one group; of two families they add up. */
    @Test
    void theFamilyOfAnAchievementsCreatorDecidesItsGroup() {
        var creator = TestIssuer.web(operator, clock.instant());
        creator.register("UNTRUSTED", ",\"family\":\"family-" + made + "\"")
                .then()
                .statusCode(201);
        handIn();
        var second = issuer.badge(skill, person.mail());
        var achievement = (ObjectNode) second.at("/credentialSubject/achievement");
        achievement
                .putObject("creator")
                .put("id", creator.did())
                .putArray("type")
                .add("Profile");
        person.handIn(issuer.sign(second)).then().statusCode(201).body("proves.verified", contains(true));
        // 1 - .19 · .19 = .9639; phi = floor(256 · .98178 + .5) = 251.
        assertPoints(256 * 251);
        operator.asking()
                .header("If-Match", "\"v1\"")
                .body(issuer.row("RECOGNISED", ",\"family\":\"family-" + made + "\""))
                .put("/v1/issuers")
                .then()
                .statusCode(200);
        assertPoints(PROVEN);
        operator.asking()
                .header("If-Match", "\"v1\"")
                .body(creator.row("UNTRUSTED", ",\"family\":\"other-" + made + "\""))
                .put("/v1/issuers")
                .then()
                .statusCode(200);
        assertPoints(256 * 251);
    }

    private void assertPoints(int points) {
        matches().then().statusCode(200).body("items.points", contains(points));
    }
}
