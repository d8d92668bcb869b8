package dev.laurel.credential.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.key.Algorithm;
import dev.laurel.credential.proof.Signer;
import dev.laurel.credential.proof.Suite;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Outcome;
import dev.laurel.credential.report.ReportJson;
import dev.laurel.credential.report.State;
import dev.laurel.credential.report.Step;
import dev.laurel.credential.status.Bitstring;
import dev.laurel.credential.trust.AchievementRule;
import dev.laurel.credential.trust.Identity;
import dev.laurel.credential.trust.PinnedKey;
import dev.laurel.credential.trust.RegisteredIssuer;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.Trust;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerifierTest {
    private final World world = new World();

    @Test
    void genuineBadgeIsVerifiedAndBoundToItsHolder() {
        var verification = world.verify(world.signed());
        assertEquals(Outcome.VERIFIED, verification.report().outcome());
        assertEquals(Assurance.E4, verification.report().assurance());
        var proven = proven(verification);
        assertEquals("iss_1", proven.issuer().id());
        assertEquals("academy", proven.group());
        assertEquals(LocalDate.of(2026, 3, 2), proven.issuedOn());
        assertEquals(EvidenceKind.CREDENTIAL, proven.kind());
        assertEquals(Level.FOUNDATION, proven.skills().getFirst().level());
        assertEquals(Trust.RECOGNISED, proven.skills().getFirst().trust());
        assertEquals(List.of(URI.create(World.REVOCATIONS), URI.create(World.SUSPENSIONS)), proven.statusLists());
    }

    @Test
    void genuineTokenIsVerifiedAndHasTheSameHashAsTheSignedDocument() {
        var token = world.verify(world.token());
        assertEquals(Outcome.VERIFIED, token.report().outcome());
        assertEquals(
                proven(world.verify(world.signed())).canonicalHash(),
                proven(token).canonicalHash());
    }

    @Test
    void everyReportHoldsEachStepOnceInOrder() {
        for (var input :
                List.of("", "{}", "not a badge", world.token(), world.signed().toString())) {
            var steps = world.verify(input).report().steps();
            assertEquals(
                    List.of(Step.values()), steps.stream().map(s -> s.step()).toList());
        }
    }

    @Test
    void sameInputAndDocumentsGiveTheSameBytes() {
        var badge = world.signed();
        assertArrayEquals(
                ReportJson.bytes(world.verify(badge).report()),
                ReportJson.bytes(world.verify(badge).report()));
    }

    @Test
    void everySuiteAndAlgorithmThatIsSignedIsVerified() {
        var p256 = Signer.of(World.keys("EC", "secp256r1"), World.ISSUER + "#p256");
        var p384 = Signer.of(World.keys("EC", "secp384r1"), World.ISSUER + "#p384");
        var p521 = Signer.of(World.keys("EC", "secp521r1"), World.ISSUER + "#p521");
        pin(p256);
        assertVerified(
                p256.sign(world.badge(), Suite.ECDSA_RDFC_2019, World.NOW).toString());
        assertVerified(p256.sign(world.badge(), Suite.ECDSA_JCS_2019, World.NOW).toString());
        assertVerified(p256.token(world.badge(), Algorithm.ES256));
        pin(p384);
        assertVerified(
                p384.sign(world.badge(), Suite.ECDSA_RDFC_2019, World.NOW).toString());
        assertVerified(p384.token(world.badge(), Algorithm.ES384));
        pin(p521);
        assertVerified(p521.token(world.badge(), Algorithm.ES512));
        assertVerified(world.academy
                .sign(world.badge(), Suite.EDDSA_JCS_2022, World.NOW)
                .toString());
    }

    @Test
    void rsaTokenOfAPinnedKeyIsVerified() throws Exception {
        var rsa = Signer.of(World.keys("RSA", ""), World.ISSUER + "#rsa");
        var key = (java.security.interfaces.RSAPublicKey) rsa.publicKey().key();
        var base64 = java.util.Base64.getUrlEncoder().withoutPadding();
        pin("{\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\""
                + base64.encodeToString(unsigned(key.getModulus().toByteArray())) + "\"}");
        assertVerified(rsa.token(world.badge(), Algorithm.RS256));
        assertVerified(rsa.token(world.badge(), Algorithm.PS256));
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? java.util.Arrays.copyOfRange(number, 1, number.length) : number;
    }

    @Test
    void embeddedKeyThatEqualsAPinnedOneCounts() {
        var badge = world.badge();
        badge.withObject("/issuer").put("id", "https://courses.example/issuers/7");
        var signer = Signer.of(World.ed25519(), "https://courses.example/issuers/7#unknown");
        var key = dev.laurel.credential.key.Multikey.encode(signer.publicKey());
        world.registry.put(
                "https://courses.example/issuers/7", row(List.of(new PinnedKey(key, null, null)), List.of()));
        var signed = signer.sign(badge, Suite.EDDSA_RDFC_2022, World.NOW);
        assertEquals(State.PASS, world.verify(signed).report().step(Step.KEY).state());
    }

    @Test
    void validityIsJudgedWithFiveMinutesOfSkew() {
        var until = Instant.parse("2028-03-02T09:00:00Z");
        assertValidity(until.plus(Duration.ofMinutes(5)).minusNanos(1), State.PASS);
        assertValidity(until.plus(Duration.ofMinutes(5)), State.FAIL);
        var from = Instant.parse("2026-03-02T09:00:00Z");
        assertValidity(from.minus(Duration.ofMinutes(5)), State.PASS);
        assertValidity(from.minus(Duration.ofMinutes(5)).minusNanos(1), State.FAIL);
    }

    private void assertValidity(Instant now, State expected) {
        world.now = now;
        assertEquals(
                expected,
                world.verify(world.signed()).report().step(Step.VALIDITY).state(),
                now.toString());
    }

    @Test
    void notYetValidBadgeIsLookedAtAgainWhenItBegins() {
        world.now = Instant.parse("2026-01-01T00:00:00Z");
        var report = world.verify(world.signed()).report();
        assertEquals(Outcome.INVALID, report.outcome());
        assertEquals(Instant.parse("2026-03-02T09:00:00Z"), report.recheckAt());
    }

    @Test
    void aCredentialIsJudgedAnewLongBeforeItsStatusIsTooOld() {
        // Read now: stale in 24 h, so again after 12 h, and then 5 min before.
        assertEquals(
                World.NOW.plus(Duration.ofHours(12)),
                world.verify(world.signed()).report().recheckAt());
        var readAt = World.NOW.minus(Duration.ofHours(13));
        world.readAt.put(URI.create(World.REVOCATIONS), readAt);
        assertEquals(
                readAt.plus(Duration.ofHours(24)).minus(Duration.ofMinutes(5)),
                world.verify(world.signed()).report().recheckAt());
    }

    @Test
    void statusReadSomeTimeAgoGoesStaleAndThenUndecided() {
        var readAt = World.NOW.minus(Duration.ofHours(30));
        world.readAt.put(URI.create(World.REVOCATIONS), readAt);
        var proven = proven(world.verify(world.signed()));
        assertEquals(readAt.plus(Duration.ofHours(24)), proven.staleAt());
        assertEquals(readAt.plus(Duration.ofDays(7)), proven.undecidedAt());
        world.readAt.put(URI.create(World.REVOCATIONS), World.NOW.minus(Duration.ofDays(7)));
        assertEquals(Outcome.INCONCLUSIVE, world.verify(world.signed()).report().outcome());
    }

    @Test
    void suspensionTakesTheValidityAndReinstatementGivesItBack() {
        var badge = world.signed();
        world.publish(
                World.SUSPENSIONS,
                "suspension",
                Bitstring.zeros(Bitstring.MIN_BITS).with(World.INDEX, true));
        var refused =
                assertInstanceOf(Verdict.Refused.class, world.verify(badge).verdict());
        assertEquals(Code.STATUS_SUSPENDED, refused.reason());
        world.publish(World.SUSPENSIONS, "suspension", Bitstring.zeros(Bitstring.MIN_BITS));
        assertInstanceOf(Verdict.Verified.class, world.verify(badge).verdict());
    }

    @Test
    void subjectMayBeBoundByDid() {
        var badge = world.badge();
        badge.withObject("/credentialSubject").remove("identifier");
        badge.withObject("/credentialSubject").put("id", "did:key:z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi");
        world.identities = Set.of(new Identity.Did("did:key:z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi"));
        assertEquals(Assurance.E4, world.verify(world.sign(badge)).report().assurance());
    }

    @Test
    void lowerCasedAndPlainMailAddressesBindToo() {
        world.identities = Set.of(new Identity.Email("Ada@Example.org"));
        assertEquals(Assurance.E4, world.verify(world.signed()).report().assurance());
        var badge = world.badge();
        identity(badge).put("hashed", false).put("identityHash", "ADA@example.ORG");
        assertEquals(Assurance.E4, world.verify(world.sign(badge)).report().assurance());
    }

    @Test
    void badgeForAnAddressNotYetProvedWaits() {
        world.identities = Set.of();
        var undecided = assertInstanceOf(
                Verdict.Undecided.class, world.verify(world.signed()).verdict());
        assertEquals(Code.SUBJECT_UNBOUND, undecided.reason());
        assertEquals(Assurance.E3, undecided.claimed().orElseThrow().assurance());
    }

    @Test
    void trustIsFoundForEachSkillByItself() {
        var badge = world.badge();
        alignments(badge).addObject().put("type", "Alignment").put("targetUrl", World.NURSING_URL);
        var verification = world.verify(world.sign(badge));
        assertEquals(Outcome.VERIFIED_WITH_LIMITS, verification.report().outcome());
        var pieces = proven(verification).evidence("crd_1", Evidence.ONE);
        assertEquals(
                Map.of("laurel:nursing", false, "laurel:sql", true),
                pieces.stream()
                        .collect(java.util.stream.Collectors.toMap(
                                p -> p.evidence().skill().value(),
                                p -> p.at(World.NOW).isVerified())));
    }

    @Test
    void signedResultMakesAnAssessedCredentialAtItsRubricLevel() {
        var badge = world.badge();
        rubric(badge).put("achievedLevel", "urn:level:advanced").put("status", "Completed");
        var proven = proven(world.verify(world.sign(badge)));
        assertEquals(EvidenceKind.ASSESSED_CREDENTIAL, proven.kind());
        assertEquals(Level.ADVANCED, proven.skills().getFirst().level());
    }

    @Test
    void valueBelowTheRequiredOneIsNoAssessment() {
        var badge = world.badge();
        rubric(badge).put("value", "69.5");
        assertEquals(
                EvidenceKind.CREDENTIAL, proven(world.verify(world.sign(badge))).kind());
        var passed = world.badge();
        rubric(passed).put("value", "70");
        assertEquals(
                EvidenceKind.ASSESSED_CREDENTIAL,
                proven(world.verify(world.sign(passed))).kind());
        var failed = world.badge();
        rubric(failed).put("value", "99").put("status", "Failed");
        assertEquals(
                EvidenceKind.CREDENTIAL,
                proven(world.verify(world.sign(failed))).kind());
    }

    @Test
    void registryRowDecidesKindAndLevelOfItsAchievement() {
        var rule = new AchievementRule(
                "https://academy.example/achievements/sql",
                new SkillId("laurel:sql"),
                EvidenceKind.ASSESSED_CREDENTIAL,
                Level.EXPERT);
        world.registry.put(World.ISSUER, row(List.of(), List.of(rule)));
        var proven = proven(world.verify(world.signed()));
        assertEquals(EvidenceKind.ASSESSED_CREDENTIAL, proven.kind());
        assertEquals(Level.EXPERT, proven.skills().getFirst().level());
    }

    @Test
    void evidenceCountsInTheGroupOfTheAchievementsCreator() {
        var badge = world.badge();
        var creator = badge.withObject("/credentialSubject/achievement/creator").put("id", "did:web:maker.example");
        creator.putArray("type").add("Profile");
        assertEquals(
                "did:web:maker.example", proven(world.verify(world.sign(badge))).group());
    }

    @Test
    void withoutRegistryAndHolderTheOutcomeSpeaksOfTheOtherStepsOnly() {
        var context = new VerificationContext(World.NOW, world, null, null, null);
        var verification =
                new Verifier().verify(world.token().getBytes(java.nio.charset.StandardCharsets.UTF_8), context);
        assertEquals(Outcome.VERIFIED, verification.report().outcome());
        assertEquals(Assurance.E2, verification.report().assurance());
        assertTrue(verification.report().scope().stream().noneMatch(s -> s == Step.ISSUER || s == Step.SUBJECT));
        assertInstanceOf(Verdict.Undecided.class, verification.verdict());
    }

    @Test
    void chainOfProofsIsFollowed() {
        var first = world.signed();
        ((ObjectNode) first.get("proof")).put("id", "urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544");
        // Signing again would be needed for the id to be covered, so the second proof names one that is not there.
        var proof = ((ObjectNode) first.get("proof")).put("previousProof", "urn:uuid:nobody");
        first.set("proof", proof);
        assertEquals(
                Code.PROOF_CHAIN,
                assertInstanceOf(Verdict.Refused.class, world.verify(first).verdict())
                        .reason());
    }

    private void assertVerified(String input) {
        var report = world.verify(input).report();
        assertEquals(
                Outcome.VERIFIED, report.outcome(), () -> ReportJson.of(report).toPrettyString());
    }

    private void pin(Signer signer) {
        pin(dev.laurel.credential.key.Multikey.encode(signer.publicKey()));
    }

    private void pin(String key) {
        world.registry.put(World.ISSUER, row(List.of(new PinnedKey(key, null, null)), List.of()));
    }

    private static RegisteredIssuer row(List<PinnedKey> keys, List<AchievementRule> rules) {
        return new RegisteredIssuer(
                "iss_1",
                List.of(),
                "Data Academy",
                "academy",
                Map.of("data", Trust.RECOGNISED),
                keys,
                rules,
                List.of(),
                null,
                null);
    }

    private static Proven proven(Verification verification) {
        var report = verification.report();
        return assertInstanceOf(
                        Verdict.Verified.class,
                        verification.verdict(),
                        () -> ReportJson.of(report).toPrettyString())
                .proven();
    }

    private static ObjectNode identity(ObjectNode badge) {
        return (ObjectNode) badge.at("/credentialSubject/identifier/0");
    }

    private static com.fasterxml.jackson.databind.node.ArrayNode alignments(ObjectNode badge) {
        return (com.fasterxml.jackson.databind.node.ArrayNode) badge.at("/credentialSubject/achievement/alignment");
    }

    /** Describes one result with a pass mark of 70 and a rubric, and adds the result, empty. */
    private static ObjectNode rubric(ObjectNode badge) {
        var description = JsonNodeFactory.instance.objectNode().put("id", "urn:result:exam");
        description.putArray("type").add("ResultDescription");
        description.put("name", "Examination").put("resultType", "Percent").put("requiredValue", "70");
        var level = description.putArray("rubricCriterionLevel").addObject().put("id", "urn:level:advanced");
        level.putArray("type").add("RubricCriterionLevel");
        level.put("name", "Advanced");
        badge.withObject("/credentialSubject/achievement")
                .putArray("resultDescription")
                .add(description);
        var result = badge.withObject("/credentialSubject").putArray("result").addObject();
        result.putArray("type").add("Result");
        return result.put("resultDescription", "urn:result:exam");
    }
}
