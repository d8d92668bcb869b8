package dev.laurel.credential.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.key.Algorithm;
import dev.laurel.credential.proof.Signer;
import dev.laurel.credential.proof.Suite;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.ReportJson;
import dev.laurel.credential.report.Step;
import dev.laurel.credential.status.ListPlace;
import dev.laurel.credential.status.StatusListText;
import dev.laurel.credential.trust.Identity;
import dev.laurel.skill.Trust;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Step 12: endorsements, each a credential of its own. */
class EndorsementTest {
    private static final String BADGE = "urn:uuid:5c5b6b40-1d5f-4c0e-9a1b-7f0c2f3b1a11";
    private static final String ACHIEVEMENT = "https://academy.example/achievements/sql";

    private final World world = new World();
    private final Signer guild = Signer.didKey(World.ed25519());

    EndorsementTest() {
        world.register(guild.controller(), Map.of("data", Trust.RECOGNISED));
    }

    @Test
    void aRegisteredEndorserOfTheBadgeAchievementOrIssuerIsNamed() {
        assertFound(Code.ENDORSEMENT_OK, onBadge(sign(endorsement(BADGE))));
        var onAchievement = world.badge();
        onAchievement
                .withObject("/credentialSubject/achievement")
                .putArray("endorsement")
                .add(sign(endorsement(ACHIEVEMENT)));
        assertFound(Code.ENDORSEMENT_OK, onAchievement);
        var onIssuer = world.badge();
        onIssuer.withObject("/issuer").putArray("endorsement").add(sign(endorsement(World.ISSUER)));
        assertFound(Code.ENDORSEMENT_OK, onIssuer);
    }

    @Test
    void anEndorsementMayBeAToken() {
        var badge = world.badge();
        badge.putArray("endorsementJwt").add(guild.token(endorsement(BADGE), Algorithm.EDDSA));
        // The pinned context does not know the word, so that only a token's own signature covers it.
        var token = world.academy.token(badge, Algorithm.EDDSA);
        assertEquals(List.of(Code.ENDORSEMENT_OK), codes(world.verify(token.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void anEndorsementThatIsNotItsEndorsersOrDoesNotStandIsBad() {
        assertFound(Code.ENDORSEMENT_BAD, onBadge(endorsement(BADGE)));
        assertFound(Code.ENDORSEMENT_BAD, onBadge(sign(endorsement(BADGE)).put("name", "altered")));
        assertFound(
                Code.ENDORSEMENT_BAD,
                onBadge(world.mallory.sign(endorsement(BADGE), Suite.EDDSA_RDFC_2022, World.NOW)));
        assertFound(Code.ENDORSEMENT_BAD, onBadge(sign(endorsement(BADGE).put("validUntil", "2026-04-01T00:00:00Z"))));
        var unread = endorsement(BADGE);
        unread.set("credentialStatus", StatusListText.entry("https://guild.example/status", "revocation", 1));
        assertFound(Code.ENDORSEMENT_BAD, onBadge(sign(unread)));
        assertFound(Code.ENDORSEMENT_BAD, onBadge(world.signed()));
    }

    @Test
    void anEndorserWhomNobodyKnowsTellsNothing() {
        world.registry.remove(guild.controller());
        assertFound(Code.ENDORSEMENT_BAD, onBadge(sign(endorsement(BADGE))));
        world.register(guild.controller(), Map.of("*", Trust.UNTRUSTED));
        assertFound(Code.ENDORSEMENT_BAD, onBadge(sign(endorsement(BADGE))));
    }

    @Test
    void issuerAndHolderCannotEndorseThemselves() {
        var own = endorsement(BADGE);
        own.withObject("/issuer").put("id", World.ISSUER);
        assertFound(Code.ENDORSEMENT_CIRCULAR, onBadge(world.sign(own)));
        world.identities = Set.of(new Identity.Email(World.MAIL), new Identity.Did(guild.controller()));
        assertFound(Code.ENDORSEMENT_CIRCULAR, onBadge(sign(endorsement(BADGE))));
    }

    @Test
    void anEndorserWhomTheIssuerEndorsesInReturnIsACircle() {
        var nested = endorsement(guild.controller()).put("id", "urn:uuid:0f0c5f5c-9a77-4c61-9d0b-6d3f1f0a3f9e");
        nested.withObject("/issuer").put("id", World.ISSUER);
        var endorsement = endorsement(BADGE);
        endorsement.putArray("endorsement").add(world.sign(nested));
        assertFound(Code.ENDORSEMENT_CIRCULAR, onBadge(sign(endorsement)));
    }

    @Test
    void anEndorsementOfSomethingElseIsSaidToBeThat() {
        assertFound(Code.ENDORSEMENT_OTHER_SUBJECT, onBadge(sign(endorsement("urn:uuid:other"))));
        assertFound(Code.ENDORSEMENT_OTHER_SUBJECT, onBadge(sign(endorsement(ACHIEVEMENT))));
    }

    @Test
    void noEndorsementChangesWhatIsProved() {
        var plain = assertInstanceOf(
                Verdict.Verified.class, world.verify(world.signed()).verdict());
        var endorsed = assertInstanceOf(
                Verdict.Verified.class,
                world.verify(world.sign(onBadge(sign(endorsement(BADGE))))).verdict());
        assertEquals(plain.proven().skills(), endorsed.proven().skills());
        assertEquals(plain.proven().assurance(), endorsed.proven().assurance());
    }

    @Test
    void eightEndorsementsAreReadAndNotOneMore() {
        var signed = sign(endorsement(BADGE));
        var badge = world.badge();
        var list = badge.putArray("endorsement");
        list.addAll(Collections.nCopies(EndorsementCheck.MAX_ENDORSEMENTS, signed));
        assertEquals(Collections.nCopies(8, Code.ENDORSEMENT_OK), codes(world.verify(world.sign(badge))));
        list.add(signed);
        var more = codes(world.verify(world.sign(badge)));
        assertEquals(9, more.size());
        assertEquals(Code.ENDORSEMENT_BAD, more.getLast());
    }

    /** The list may change at the endorsement's place only, and the credential has to be judged again all the same. */
    @Test
    void itsPlaceInAStatusListIsNotedBesideTheCredentials() {
        var listed = endorsement(BADGE);
        int place = World.INDEX + 1;
        listed.set("credentialStatus", StatusListText.entry(World.REVOCATIONS, "revocation", place));
        var places = world.verify(world.sign(onBadge(sign(listed)))).consulted().places().stream()
                .filter(found -> found.list().toString().equals(World.REVOCATIONS))
                .map(ListPlace::index)
                .toList();
        assertEquals(List.of((long) World.INDEX, (long) place), places);
    }

    @Test
    void withoutARegistryEndorsersAreNotJudged() {
        var context = new VerificationContext(World.NOW, world, null, null, null);
        var signed = world.sign(onBadge(sign(endorsement(BADGE)))).toString().getBytes(StandardCharsets.UTF_8);
        var step = new Verifier().verify(signed, context).report().step(Step.ENDORSEMENT);
        assertEquals("No issuer registry was given to know endorsers by.", step.skipped());
    }

    private ObjectNode endorsement(String endorsed) {
        var endorsement = JsonNodeFactory.instance.objectNode();
        endorsement
                .putArray("@context")
                .add("https://www.w3.org/ns/credentials/v2")
                .add("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        endorsement.put("id", "urn:uuid:6d3f1f0a-3f9e-4c61-9d0b-1f0f5f5c9a77");
        endorsement.putArray("type").add("VerifiableCredential").add("EndorsementCredential");
        endorsement
                .putObject("issuer")
                .put("id", guild.controller())
                .putArray("type")
                .add("Profile");
        endorsement.put("validFrom", "2026-03-05T09:00:00Z");
        var subject = endorsement.putObject("credentialSubject").put("id", endorsed);
        subject.putArray("type").add("EndorsementSubject");
        subject.put("endorsementComment", "Worth having");
        return endorsement;
    }

    private ObjectNode sign(ObjectNode endorsement) {
        return guild.sign(endorsement, Suite.EDDSA_RDFC_2022, World.NOW);
    }

    private ObjectNode onBadge(ObjectNode endorsement) {
        var badge = world.badge();
        badge.putArray("endorsement").add(endorsement);
        return badge;
    }

    private void assertFound(Code expected, ObjectNode badge) {
        var verification = world.verify(world.sign(badge));
        assertEquals(
                List.of(expected),
                codes(verification),
                () -> ReportJson.of(verification.report()).toPrettyString());
    }

    private static List<Code> codes(Verification verification) {
        return verification.report().step(Step.ENDORSEMENT).checks().stream()
                .map(Check::code)
                .toList();
    }
}
