package dev.laurel.credential.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.laurel.credential.intake.Contents;
import dev.laurel.credential.key.Algorithm;
import dev.laurel.credential.proof.Challenge;
import dev.laurel.credential.proof.Suite;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Outcome;
import dev.laurel.credential.report.ReportJson;
import dev.laurel.credential.report.State;
import dev.laurel.credential.report.Step;
import dev.laurel.evaluate.SharedData;
import dev.laurel.skill.Assurance;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Presentations and learner records: wrappings of credentials, each judged by itself. */
class PacksTest {
    private final World world = new World();

    @Test
    void aPresentationOfOneCredentialStandsAsThatCredential() {
        for (var packed : List.of(
                Packs.presentation(world.signed()),
                Packs.presentation(Packs.enveloped(world.token())),
                Packs.presentation(TextNode.valueOf(world.token())))) {
            var verification = world.verify(packed);
            assertVerified(verification);
            var alone = world.verify(verification.parts().getFirst().text());
            assertEquals(alone.verdict(), verification.verdict());
        }
    }

    @Test
    void eachCredentialWithinIsJudgedAsIfHandedInAlone() {
        var packed = Packs.presentation(world.signed(), Packs.enveloped(world.token()), second());
        var verification = world.verify(packed);
        assertVerified(verification);
        assertEquals(3, verification.credentials().size());
        for (var part : verification.credentials()) {
            assertArrayEquals(
                    ReportJson.bytes(world.verify(part.text()).report()),
                    ReportJson.bytes(part.verification().report()));
            assertInstanceOf(Verdict.Verified.class, part.verification().verdict());
        }
        var whole = assertInstanceOf(Verdict.Undecided.class, verification.verdict());
        assertEquals(Code.CREDENTIALS_WITHIN, whole.reason());
        assertTrue(whole.claimed().isEmpty());
    }

    @Test
    void theWorstCredentialDecidesTheReportOnTheWholeAndSparesTheOthers() {
        var altered = second().put("name", "Everything");
        var verification = world.verify(Packs.presentation(world.signed(), altered));
        assertEquals(Outcome.INVALID, verification.report().outcome());
        assertEquals(Assurance.E0, verification.report().assurance());
        var bad = verification.report().checks().stream().filter(Check::refuses).toList();
        assertEquals(
                List.of("/verifiableCredential/1/proof"),
                bad.stream().map(Check::path).toList());
        var outcomes = verification.credentials().stream()
                .map(part -> part.verification().report().outcome())
                .toList();
        assertEquals(List.of(Outcome.VERIFIED, Outcome.INVALID), outcomes);
    }

    @Test
    void aReportOnManyHoldsEachStepOnce() {
        var report = world.verify(Packs.presentation(world.signed(), second())).report();
        assertEquals(
                List.of(Step.values()),
                report.steps().stream().map(s -> s.step()).toList());
        assertEquals(List.of(), report.step(Step.REPLAY).checks());
        assertEquals(4, report.step(Step.STATUS).checks().size());
    }

    @Test
    void aSignedPresentationIsVerifiedWithItsHoldersSignature() {
        var packed = Packs.presentation(world.signed()).put("holder", world.mallory.controller());
        var challenge = new Challenge("n", "https://elsewhere.example");
        var signed = world.mallory.present(packed, Suite.EDDSA_RDFC_2022, World.NOW, challenge);
        assertVerified(world.verify(signed));
        var token = world.mallory.token(header("vp+jwt"), packed, Algorithm.EDDSA);
        assertVerified(world.verify(token));
        // Its signature says who packed it, and binds nothing: without the account's e-mail address it is unbound.
        world.identities = java.util.Set.of();
        assertEquals(Outcome.UNPROVEN, world.verify(signed).report().outcome());
    }

    private static ObjectNode header(String typ) {
        return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .put("alg", "EdDSA")
                .put("typ", typ);
    }

    @Test
    void aSignatureOverTheWholeThatCannotBeTriedIsToldAndNoMore() {
        var packed = Packs.presentation(world.signed()).put("holder", "did:example:nobody");
        var challenge = new Challenge("n", "https://elsewhere.example");
        var signed = world.mallory.present(packed, Suite.EDDSA_RDFC_2022, World.NOW, challenge);
        var report = world.verify(signed).report();
        assertEquals(
                Outcome.VERIFIED_WITH_LIMITS,
                report.outcome(),
                () -> ReportJson.of(report).toPrettyString());
    }

    @Test
    void aLearnerRecordIsVerifiedWithAllThatItHolds() {
        var verification = world.verify(Packs.signed(world, Packs.record(world, world.signed(), second())));
        assertVerified(verification);
        assertEquals(
                List.of("/credentialSubject/verifiableCredential/0", "/credentialSubject/verifiableCredential/1"),
                verification.credentials().stream().map(Verification.Part::path).toList());
        verification
                .credentials()
                .forEach(part -> assertInstanceOf(
                        Verdict.Verified.class, part.verification().verdict()));
    }

    @Test
    void aRecordUnderThePublishedContextIsVerified() throws java.io.IOException {
        var published =
                SharedData.find("credentials/documents/contexts/purl.imsglobal.org_spec_clr_v2p0_context_2.0.1.json");
        assumeTrue(published.isPresent(), "the published context is not at hand");
        var record = Packs.record(world, world.signed());
        world.put(Packs.RECORD_CONTEXT, java.nio.file.Files.readString(published.orElseThrow()));
        assertVerified(world.verify(Packs.signed(world, record)));
    }

    @Test
    void aRecordAddsNothingToWhatItsCredentialsProve() {
        // Its achievement would be a skill of the academy's if it counted; only the credential within counts.
        var record = Packs.record(world, world.signed());
        var achievement =
                record.withObject("/credentialSubject").putArray("achievement").addObject();
        achievement.put("id", "https://academy.example/achievements/everything");
        achievement.putArray("type").add("Achievement");
        achievement.putArray("alignment").addObject().put("type", "Alignment").put("targetUrl", World.SQL_URL);
        var verification = world.verify(Packs.signed(world, record));
        var proven =
                assertInstanceOf(Verdict.Verified.class, verification.verdict()).proven();
        assertEquals(1, proven.skills().size());
        assertEquals(
                "https://academy.example/achievements/sql",
                java.util.Objects.requireNonNull(proven.achievement()).id());
    }

    @Test
    void anAlteredRecordIsRefusedAndItsCredentialsStandByThemselves() {
        var signed = Packs.signed(world, Packs.record(world, world.signed()));
        signed.withObject("/issuer").put("name", "Somebody");
        var verification = world.verify(signed);
        assertEquals(Outcome.INVALID, verification.report().outcome());
        assertEquals(
                Code.PROOF_BAD,
                assertInstanceOf(Verdict.Refused.class, verification.verdict()).reason());
        assertInstanceOf(
                Verdict.Verified.class,
                verification.credentials().getFirst().verification().verdict());
    }

    @Test
    void aRecordWithinAPresentationIsOpenedAndARecordWithinARecordNot() {
        var record = Packs.signed(world, Packs.record(world, world.signed()));
        var packed = world.verify(Packs.presentation(record));
        assertEquals(
                List.of("/verifiableCredential/0/credentialSubject/verifiableCredential/0"),
                packed.credentials().stream().map(Verification.Part::path).toList());
        assertInstanceOf(Verdict.Verified.class, packed.verdict());
        var nested = Packs.presentation(Packs.signed(world, Packs.record(world, record)));
        assertEquals(Outcome.INVALID, world.verify(nested).report().outcome());
    }

    @Test
    void thirtyTwoCredentialsAreOpenedAndNotOneMore() {
        // Unsigned, so that they are quick to refuse; what is counted is how many were looked at.
        var small = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .put("credentialSubject", 1);
        var most =
                Collections.nCopies(Contents.MAX_CREDENTIALS, (JsonNode) small).toArray(JsonNode[]::new);
        assertEquals(
                Contents.MAX_CREDENTIALS,
                world.verify(Packs.presentation(most)).credentials().size());
        var more = Collections.nCopies(Contents.MAX_CREDENTIALS + 1, (JsonNode) small)
                .toArray(JsonNode[]::new);
        var refused = world.verify(Packs.presentation(more));
        assertEquals(List.of(), refused.credentials());
        assertEquals(
                Code.INPUT_TOO_LARGE,
                assertInstanceOf(Verdict.Refused.class, refused.verdict()).reason());
    }

    @Test
    void credentialsInRecordsInAPresentationAreCountedTogether() {
        // Two records of 16 make 2 + 32: the second is one too many for what is left.
        var small = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .put("credentialSubject", 1);
        var sixteen = Collections.nCopies(16, (JsonNode) small).toArray(JsonNode[]::new);
        var record = Packs.record(world, sixteen);
        var verification = world.verify(Packs.presentation(record, record));
        assertEquals(17, verification.credentials().size());
    }

    private ObjectNode second() {
        return world.sign(world.badge().put("id", "urn:uuid:0e6d32c5-6b39-4a06-a2cc-5c3fd4d9a3c2"));
    }

    private static void assertVerified(Verification verification) {
        var report = verification.report();
        assertEquals(
                Outcome.VERIFIED, report.outcome(), () -> ReportJson.of(report).toPrettyString());
        assertTrue(report.checks().stream().noneMatch(c -> c.state() == State.UNKNOWN));
    }
}
