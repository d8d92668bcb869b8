package dev.laurel.credential.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.key.Algorithm;
import dev.laurel.credential.proof.Challenge;
import dev.laurel.credential.proof.Signer;
import dev.laurel.credential.proof.Suite;
import dev.laurel.credential.report.Code;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A holder shows control of a DID by signing a presentation for a challenge. */
class HolderProofTest {
    private static final Challenge CHALLENGE = new Challenge("7f0d2c9a4b6e8f10", "https://laurel.example");

    private final World world = new World();
    private final Signer ada = Signer.didKey(World.ed25519());

    @Test
    void aPresentationForTheChallengeProvesTheDid() {
        assertProved(ada.controller(), presented(ada, CHALLENGE).toString());
        assertProved(
                ada.controller(),
                ada.present(presentation(ada), Suite.EDDSA_JCS_2022, World.NOW, CHALLENGE)
                        .toString());
        assertProved(ada.controller(), token(ada, payload(ada)));
        var p256 = Signer.didKey(World.keys("EC", "secp256r1"));
        assertProved(
                p256.controller(),
                p256.present(presentation(p256), Suite.ECDSA_RDFC_2019, World.NOW, CHALLENGE)
                        .toString());
        assertProved(p256.controller(), p256.token(header("ES256", p256), payload(p256), Algorithm.ES256));
    }

    @Test
    void aTokenOfVersion1NamesItsHolderAsIssuer() {
        var payload = payload(ada);
        var presentation = JsonNodeFactory.instance.objectNode();
        presentation.putArray("@context").add("https://www.w3.org/2018/credentials/v1");
        presentation.putArray("type").add("VerifiablePresentation");
        payload.remove(List.of("@context", "type", "holder", "verifiableCredential"));
        payload.set("vp", presentation);
        assertProved(ada.controller(), ada.token(header("EdDSA", ada).put("typ", "JWT"), payload, Algorithm.EDDSA));
        payload.remove("iss");
        assertRefused(Code.ID_NOT_URI, token(ada, payload));
    }

    @Test
    void theKeyOfADidDocumentMustBeListedForAuthentication() {
        var document = World.didDocument(world.academy);
        var signed = presented(world.academy, CHALLENGE).toString();
        assertRefused(Code.KEY_NOT_FOR_ASSERTION, signed);
        document.putArray("authentication").add(world.academy.verificationMethod());
        world.put(World.ISSUER_DOCUMENT, document);
        assertProved(World.ISSUER, signed);
        // And the other way round: a key for authentication alone signs no credential.
        document.remove("assertionMethod");
        world.put(World.ISSUER_DOCUMENT, document);
        var verdict = assertInstanceOf(
                Verdict.Refused.class, world.verify(world.signed()).verdict());
        assertEquals(Code.KEY_NOT_FOR_ASSERTION, verdict.reason());
    }

    @Test
    void anotherMissingOrOldChallengeIsReplay() {
        assertRefused(
                Code.VP_REPLAY,
                presented(ada, new Challenge("another", CHALLENGE.domain())).toString());
        assertRefused(Code.VP_REPLAY, token(ada, payload(ada).put("nonce", "another")));
        var none = payload(ada);
        none.remove("nonce");
        assertRefused(Code.VP_REPLAY, token(ada, none));
        assertRefused(
                Code.VP_REPLAY,
                ada.add(
                                presentation(ada),
                                Suite.EDDSA_RDFC_2022,
                                World.NOW,
                                JsonNodeFactory.instance
                                        .objectNode()
                                        .put("proofPurpose", "authentication")
                                        .put("domain", CHALLENGE.domain()),
                                world)
                        .toString());
        assertRefused(Code.VP_REPLAY, token(ada, payload(ada).put("nonce", 7)));
    }

    @Test
    void anotherSiteMissingSiteOrSeveralSitesAreRefused() {
        assertRefused(
                Code.VP_DOMAIN,
                presented(ada, new Challenge(CHALLENGE.nonce(), "https://evil.example"))
                        .toString());
        assertRefused(Code.VP_DOMAIN, token(ada, payload(ada).put("aud", "https://laurel.example/")));
        var none = payload(ada);
        none.remove("aud");
        assertRefused(Code.VP_DOMAIN, token(ada, none));
        var both = payload(ada);
        both.putArray("aud").add(CHALLENGE.domain()).add("https://evil.example");
        assertRefused(Code.VP_DOMAIN, token(ada, both));
    }

    @Test
    void whatWasSignedCannotBeMovedToAnotherChallengeOrHolder() {
        var old = presented(ada, new Challenge("old", CHALLENGE.domain()));
        ((ObjectNode) old.get("proof")).put("challenge", CHALLENGE.nonce());
        assertRefused(Code.PROOF_BAD, old.toString());
        var other = presented(world.mallory, CHALLENGE).put("holder", ada.controller());
        assertRefused(Code.PROOF_BAD, other.toString());
    }

    @Test
    void anotherKeyThanTheHoldersIsRefused() {
        var forged = world.mallory.present(presentation(ada), Suite.EDDSA_RDFC_2022, World.NOW, CHALLENGE);
        assertRefused(Code.KEY_NOT_ISSUERS, forged.toString());
        assertRefused(Code.KEY_NOT_ISSUERS, token(world.mallory, payload(ada)));
        assertRefused(Code.JWT_CLAIM_MISMATCH, token(ada, payload(ada).put("iss", world.mallory.controller())));
    }

    @Test
    void aProofForCredentialsProvesNoHolder() {
        var signed = ada.add(
                presentation(ada),
                Suite.EDDSA_RDFC_2022,
                World.NOW,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("challenge", CHALLENGE.nonce())
                        .put("domain", CHALLENGE.domain()),
                world);
        assertRefused(Code.PROOF_PURPOSE, signed.toString());
    }

    @Test
    void unsignedExpiredFutureAndOtherwiseTypedPresentationsAreRefused() {
        assertRefused(Code.PROOF_NONE, presentation(ada).toString());
        assertRefused(
                Code.PROOF_CREATED_FUTURE,
                ada.present(presentation(ada), Suite.EDDSA_RDFC_2022, World.NOW.plus(Duration.ofMinutes(6)), CHALLENGE)
                        .toString());
        assertRefused(
                Code.PROOF_EXPIRED,
                token(
                        ada,
                        payload(ada)
                                .put("exp", World.NOW.minus(Duration.ofHours(1)).getEpochSecond())));
        assertRefused(
                Code.PROOF_CREATED_FUTURE,
                token(
                        ada,
                        payload(ada)
                                .put("iat", World.NOW.plus(Duration.ofHours(1)).getEpochSecond())));
        assertRefused(Code.JWT_CLAIM_MISMATCH, token(ada, payload(ada).put("iat", "2026-11-22T12:00:00Z")));
        assertRefused(
                Code.JWT_TYP, ada.token(header("EdDSA", ada).put("typ", "vc+jwt"), payload(ada), Algorithm.EDDSA));
        assertRefused(Code.PROOF_UNSUPPORTED, ada.token(header("none", ada), payload(ada), Algorithm.EDDSA));
    }

    @Test
    void somethingElseThanAPresentationOfADidIsRefused() {
        assertRefused(Code.FORMAT_UNKNOWN, world.signed().toString());
        assertRefused(Code.FORMAT_UNKNOWN, "hello");
        assertRefused(Code.INPUT_UNREADABLE, "{");
        assertRefused(
                Code.ID_NOT_URI, presented(ada, CHALLENGE).put("holder", "ada").toString());
        var mail = ada.present(
                presentation(ada).put("holder", "mailto:ada@example.org"), Suite.EDDSA_RDFC_2022, World.NOW, CHALLENGE);
        assertRefused(Code.ID_NOT_URI, mail.toString());
    }

    @Test
    void theHolderMustBeAmongWhatIsSigned() {
        // Named twice: the JSON says one, the statements say both.
        var two = presentation(ada).put("https://www.w3.org/2018/credentials#holder", "did:web:eve.example");
        assertRefused(
                Code.ID_NOT_URI,
                ada.present(two, Suite.EDDSA_RDFC_2022, World.NOW, CHALLENGE).toString());
    }

    @Test
    void aDidWhoseDocumentCannotBeReadIsUndecided() {
        world.documents.clear();
        var answer = answer(presented(world.academy, CHALLENGE).toString());
        assertEquals(
                Code.PROOF_BAD,
                assertInstanceOf(HolderProof.Answer.Undecided.class, answer).reason());
    }

    @Test
    void aChallengeWithoutNonceOrDomainCannotBeMade() {
        assertThrows(IllegalArgumentException.class, () -> new Challenge(" ", "https://laurel.example"));
        assertThrows(IllegalArgumentException.class, () -> new Challenge("n", ""));
    }

    private static ObjectNode presentation(Signer holder) {
        return Packs.presentation().put("holder", holder.controller());
    }

    private static ObjectNode presented(Signer holder, Challenge challenge) {
        return holder.present(presentation(holder), Suite.EDDSA_RDFC_2022, World.NOW, challenge);
    }

    private static ObjectNode payload(Signer holder) {
        return presentation(holder)
                .put("iss", holder.controller())
                .put("nonce", CHALLENGE.nonce())
                .put("aud", CHALLENGE.domain());
    }

    private static ObjectNode header(String algorithm, Signer signer) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("alg", algorithm)
                .put("typ", "vp+jwt")
                .put("kid", signer.verificationMethod());
    }

    private static String token(Signer signer, ObjectNode payload) {
        return signer.token(header("EdDSA", signer), payload, Algorithm.EDDSA);
    }

    private HolderProof.Answer answer(String presentation) {
        return HolderProof.of(presentation.getBytes(StandardCharsets.UTF_8), CHALLENGE, World.NOW, world);
    }

    private void assertProved(String did, String presentation) {
        var answer = answer(presentation);
        assertEquals(
                did,
                assertInstanceOf(
                                HolderProof.Answer.Proved.class,
                                answer,
                                () -> List.copyOf(answer.checks()).toString())
                        .did());
    }

    private void assertRefused(Code reason, String presentation) {
        var answer = answer(presentation);
        assertEquals(
                reason,
                assertInstanceOf(
                                HolderProof.Answer.Refused.class,
                                answer,
                                () -> answer.checks().toString())
                        .reason(),
                () -> answer.checks().toString());
    }
}
