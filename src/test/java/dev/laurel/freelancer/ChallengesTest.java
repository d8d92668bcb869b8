package dev.laurel.freelancer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.key.Algorithm;
import dev.laurel.credential.proof.Challenge;
import dev.laurel.credential.proof.Signer;
import dev.laurel.credential.proof.Suite;
import dev.laurel.freelancer.TestPeople.Someone;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A holder shows over HTTP that a DID is theirs. */
@QuarkusTest
class ChallengesTest extends CredentialScene {
    @Inject
    DataSource database;

    @Inject
    @ConfigProperty(name = "laurel.origin")
    String origin;

    private Signer wallet = wallet();
    private String identity = "";

    @BeforeEach
    void aWallet() {
        wallet = wallet();
        identity = addDid(person, wallet.controller());
    }

    @Test
    void aSignedPresentationBindsWhatTheDidWasGiven() {
        var badge = issuer.bare(SKILL);
        ((ObjectNode) badge.get("credentialSubject")).put("id", wallet.controller());
        var held = person.handIn(issuer.sign(badge));
        held.then().statusCode(201).body("outcome", equalTo("UNPROVEN")).body("proves.verified", contains(false));
        var asked = ask();
        asked.then()
                .statusCode(201)
                .body("challenge", matchesPattern("[A-Za-z0-9_-]{22}"))
                .body("domain", equalTo(origin))
                .body("expiresAt", notNullValue());
        present(presentation(asked))
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("id", equalTo(identity))
                .body("provedHow", equalTo("PRESENTATION"))
                .body("provedBy", equalTo(person.holder().account()))
                .body("provedAt", notNullValue());
        person.credential(held.jsonPath().getString("id"))
                .then()
                .body("outcome", equalTo("VERIFIED"))
                .body("assurance", equalTo("E4"))
                .body("report.steps.find{it.step == 'subject'}.checks.code", contains("SUBJECT_BOUND_DID"));
    }

    @Test
    void aTokenWillDo() {
        var challenge = challenge(ask());
        var header = JsonNodeFactory.instance
                .objectNode()
                .put("alg", "EdDSA")
                .put("typ", "vp+jwt")
                .put("kid", wallet.verificationMethod());
        var payload = unsigned()
                .put("iss", wallet.controller())
                .put("nonce", challenge.nonce())
                .put("aud", challenge.domain());
        person.holder()
                .asking()
                .contentType("application/vp+jwt")
                .body(wallet.token(header, payload, Algorithm.EDDSA).getBytes(StandardCharsets.UTF_8))
                .post(identity("/presentation"))
                .then()
                .statusCode(200)
                .body("provedHow", equalTo("PRESENTATION"));
    }

    @Test
    void aChallengeIsAnsweredOnce() {
        var asked = ask();
        present("{\"a\":1}").then().statusCode(422).body("errors.code", contains("format_unknown"));
        assertRefused(present(presentation(asked)), "vp_replay");
        person.holder().asking().get(identity("")).then().body("provedAt", nullValue());
    }

    @Test
    void aNewChallengeEndsTheOneBefore() {
        var first = ask();
        assertNotEquals(challenge(first).nonce(), challenge(ask()).nonce());
        assertRefused(present(presentation(first)), "vp_replay");
    }

    @Test
    void anExpiredChallengeIsNoChallenge() throws SQLException {
        var asked = ask();
        try (var connection = database.getConnection();
                var late = connection.prepareStatement(
                        "update identity_challenge set expires_at = ? where identity = ?")) {
            late.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            late.setString(2, identity);
            assertEquals(1, late.executeUpdate());
        }
        assertRefused(present(presentation(asked)), "vp_replay");
    }

    @Test
    void whatWasMadeForAnotherSiteOrAnotherAccountIsRefused() {
        var elsewhere = new Challenge(challenge(ask()).nonce(), "https://phishing.example");
        assertRefused(present(signed(elsewhere)), "vp_domain");
        var other = people.stranger();
        var theirs = addDid(other, wallet.controller());
        var asked = other.holder().asking().body("").post(other.path() + "/identities/" + theirs + "/challenge");
        ask();
        assertRefused(present(presentation(asked)), "vp_replay");
    }

    @Test
    void anotherDidsSignatureProvesNothing() {
        var challenge = challenge(ask());
        var another = wallet();
        var presentation = unsigned().put("holder", another.controller());
        assertRefused(
                present(another.present(presentation, Suite.EDDSA_RDFC_2022, clock.instant(), challenge)
                        .toString()),
                "subject_other");
        // Signed by the one and in the name of the other.
        challenge = challenge(ask());
        assertRefused(
                present(another.present(unsigned(), Suite.EDDSA_RDFC_2022, clock.instant(), challenge)
                        .toString()),
                "key_not_issuers");
    }

    @Test
    void onlyAnUnprovedDidIsAskedAndOnlyItsOwnerMayAnswer() {
        var other = people.stranger();
        other.holder()
                .asking()
                .body("")
                .post(other.path() + "/identities/" + other.addMail() + "/challenge")
                .then()
                .statusCode(409)
                .body("code", equalTo("conflict"));
        for (var call : new String[] {"/challenge", "/presentation"}) {
            other.holder().asking().body("{}").post(identity(call)).then().statusCode(404);
        }
        present(presentation(ask())).then().statusCode(200);
        ask().then().statusCode(409).body("code", equalTo("conflict"));
    }

    /** Both are good answers, and only one finds the challenge; the other is told so. */
    @Test
    void ofTwoAnswersAtOnceOneCounts() throws Exception {
        var presentation = presentation(ask());
        Callable<Integer> answer = () -> present(presentation).statusCode();
        try (var pool = Executors.newFixedThreadPool(2)) {
            var both = Stream.of(pool.submit(answer), pool.submit(answer)).toList();
            assertEquals(200 + 422, both.get(0).get() + both.get(1).get());
        }
    }

    @Test
    void aDidIsProvedOnOneAccountOnly() {
        var other = people.stranger();
        var theirs = addDid(other, wallet.controller());
        present(presentation(ask())).then().statusCode(200);
        var asked = other.holder().asking().body("").post(other.path() + "/identities/" + theirs + "/challenge");
        other.holder()
                .asking()
                .body(presentation(asked))
                .post(other.path() + "/identities/" + theirs + "/presentation")
                .then()
                .statusCode(409)
                .body("code", equalTo("identity_taken"));
    }

    private static void assertRefused(Response answer, String code) {
        answer.then()
                .statusCode(422)
                .body("code", equalTo("validation_failed"))
                .body("errors.code", hasItem(code))
                .body("errors.pointer", not(hasItem(nullValue())));
    }

    private Response ask() {
        return person.holder().asking().body("").post(identity("/challenge"));
    }

    private Response present(String presentation) {
        return person.holder().asking().body(presentation).post(identity("/presentation"));
    }

    private String identity(String call) {
        return person.path() + "/identities/" + identity + call;
    }

    private String presentation(Response asked) {
        return signed(challenge(asked));
    }

    private String signed(Challenge challenge) {
        return wallet.present(unsigned(), Suite.EDDSA_RDFC_2022, clock.instant(), challenge)
                .toString();
    }

    private static Challenge challenge(Response asked) {
        assertEquals(201, asked.statusCode(), asked.asString());
        return new Challenge(
                asked.jsonPath().getString("challenge"), asked.jsonPath().getString("domain"));
    }

    private ObjectNode unsigned() {
        var presentation = JsonNodeFactory.instance.objectNode();
        presentation.putArray("@context").add("https://www.w3.org/ns/credentials/v2");
        presentation.putArray("type").add("VerifiablePresentation");
        return presentation.put("holder", wallet.controller());
    }

    private static Signer wallet() {
        try {
            return Signer.didKey(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String addDid(Someone someone, String did) {
        var answer = someone.holder()
                .asking()
                .body("{\"type\":\"DID\",\"value\":\"" + did + "\"}")
                .post(someone.path() + "/identities");
        assertEquals(201, answer.statusCode(), answer.asString());
        return answer.jsonPath().getString("id");
    }
}
