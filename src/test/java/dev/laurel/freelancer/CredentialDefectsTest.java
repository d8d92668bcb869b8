package dev.laurel.freelancer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.TestIssuer;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** For each defect its outcome, and the check that found it, over HTTP. */
@QuarkusTest
class CredentialDefectsTest extends CredentialScene {
    @Test
    void aDidIsASubjectsNameAsGoodAsAnAddress() {
        var did = TestIssuer.didKey(operator, clock.instant()).did();
        var badge = issuer.bare(SKILL);
        ((ObjectNode) badge.get("credentialSubject")).put("id", did);
        var identity = person.holder()
                .asking()
                .body("{\"type\":\"DID\",\"value\":\"" + did + "\"}")
                .post(person.path() + "/identities")
                .jsonPath()
                .getString("id");
        assertFound(person.handIn(issuer.sign(badge)), "UNPROVEN", "fail", "SUBJECT_UNBOUND");
        person.confirm(operator, identity).then().statusCode(200);
        var held = person.holder().asking().get(person.path() + "/credentials");
        held.then().body("items.outcome", contains("VERIFIED"));
    }

    @Test
    void anExpiredBadgeIsRefused() {
        var yesterday = clock.instant().minus(Duration.ofMinutes(30)).truncatedTo(ChronoUnit.SECONDS);
        var badge = badge().put("validUntil", yesterday.toString());
        assertFound(person.handIn(issuer.sign(badge)), "INVALID", "fail", "EXPIRED");
    }

    @Test
    void aBadgeOfTomorrowIsRefused() {
        var tomorrow = clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        var answer = person.handIn(issuer.sign(badge().put("validFrom", tomorrow.toString())));
        assertFound(answer, "INVALID", "fail", "NOT_YET_VALID");
        answer.then().body("recheckAt", notNullValue());
    }

    @Test
    void aRevokedBadgeIsRefused() {
        var badge = badge();
        issuer.revoke(badge);
        assertFound(person.handIn(issuer.sign(badge)), "INVALID", "fail", "STATUS_REVOKED");
    }

    @Test
    void aSuspendedBadgeIsNoProof() {
        var badge = badge();
        issuer.suspend(badge);
        assertFound(person.handIn(issuer.sign(badge)), "UNPROVEN", "fail", "STATUS_SUSPENDED");
    }

    @Test
    void somebodyElsesBadgeIsRefused() {
        var other = issuer.badge(SKILL, "somebody.else@people.example");
        assertFound(person.handIn(issuer.sign(other)), "INVALID", "fail", "SUBJECT_OTHER");
    }

    @Test
    void aBadgeOfSomebodyWhoHasProvedNothingIsNoProof() {
        var stranger = people.stranger();
        var answer = stranger.handIn(issuer.sign(issuer.badge(SKILL, stranger.mail())));
        assertFound(answer, "UNPROVEN", "fail", "SUBJECT_UNBOUND");
        answer.then().body("assurance", equalTo("E3"));
    }

    @Test
    void aBadgeThatNamesNobodyIsNoProof() {
        assertFound(person.handIn(issuer.sign(issuer.bare(SKILL))), "UNPROVEN", "fail", "SUBJECT_UNBOUND");
    }

    @Test
    void anUnknownIssuersBadgeIsNoProof() {
        issuer = TestIssuer.didKey(operator, clock.instant());
        var answer = person.handIn(issuer.sign(badge()));
        assertFound(answer, "UNPROVEN", "fail", "ISSUER_UNKNOWN");
        answer.then().body("assurance", equalTo("E2")).body("issuer.id", equalTo(issuer.did()));
    }

    @Test
    void anIssuerOutsideOfItsFieldProvesNothing() {
        issuer = TestIssuer.web(operator, clock.instant());
        operator.asking()
                .body(issuer.row("nursing", "ACCREDITED", ""))
                .put("/v1/issuers")
                .then()
                .statusCode(201);
        assertFound(person.handIn(issuer.sign(badge())), "UNPROVEN", "fail", "ISSUER_OUT_OF_SCOPE");
    }

    @Test
    void anAchievementOutsideOfTheRowsScopeProvesNothing() {
        issuer = TestIssuer.web(operator, clock.instant());
        issuer.register("RECOGNISED", ",\"scope\":[\"https://elsewhere.example/\"]")
                .then()
                .statusCode(201);
        assertFound(person.handIn(issuer.sign(badge())), "UNPROVEN", "fail", "ISSUER_OUT_OF_SCOPE");
    }

    @Test
    void aDistrustedIssuerProvesNothing() {
        issuer = TestIssuer.web(operator, clock.instant());
        trust("UNTRUSTED");
        assertFound(person.handIn(issuer.sign(badge())), "UNPROVEN", "fail", "ISSUER_DISTRUSTED");
    }

    @Test
    void anAlteredBadgeIsRefused() {
        var other = issuer.badge(SKILL, "somebody.else@people.example");
        var hash = other.at("/credentialSubject/identifier/0/identityHash").textValue();
        var own = badge().at("/credentialSubject/identifier/0/identityHash").textValue();
        assertFound(person.handIn(issuer.sign(other).replace(hash, own)), "INVALID", "fail", "PROOF_BAD");
        var token = issuer.token(badge());
        var payload = token.substring(0, token.length() - 4) + (token.endsWith("AAAA") ? "BBBB" : "AAAA");
        assertFound(person.handInToken(payload), "INVALID", "fail", "PROOF_BAD");
    }

    @Test
    void aBadgeThatNobodySignedIsRefused() {
        assertFound(person.handIn(badge().toString()), "INVALID", "fail", "PROOF_NONE");
    }

    @Test
    void aBadgeSignedBySomebodyElseIsRefused() {
        var stranger = TestIssuer.didKey(operator, clock.instant());
        var answer = person.handIn(stranger.sign(badge()));
        assertFound(answer, "INVALID", "fail", "KEY_NOT_ISSUERS");
    }

    @Test
    void whatCannotBeReadNowIsUndecidedAndNeverAPass() {
        issuer = TestIssuer.unknownWeb(operator, clock.instant());
        issuer.register("RECOGNISED", "").then().statusCode(201);
        var answer = person.handIn(issuer.sign(badge()));
        answer.then()
                .statusCode(201)
                .body("outcome", equalTo("INCONCLUSIVE"))
                .body("recheckAt", notNullValue())
                .body("proves.verified", contains(false))
                .body("report.steps.find{it.step == 'key'}.checks.code", contains("KEY_UNRESOLVED"))
                .body("report.steps.find{it.step == 'replay'}.state", equalTo("skipped"));
        issuer.putDidDocument().then().body("changes.after.outcome", contains("INCONCLUSIVE"));
        issuer.publish();
        person.credential(answer.jsonPath().getString("id")).then().body("outcome", equalTo("VERIFIED"));
    }
}
