package dev.laurel.credential.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.proof.Signer;
import dev.laurel.credential.proof.Suite;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Outcome;
import dev.laurel.credential.report.ReportJson;
import dev.laurel.credential.report.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several proofs on one credential: beside one another, or each building on earlier ones. */
class ProofsTest {
    private static final String FIRST = "urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544";
    private static final String SECOND = "urn:uuid:8cc9022b-6b14-4cf3-8571-74972c5feb54";

    private final World world = new World();

    @Test
    void aSetIsGoodWhenOneIsTheIssuersAndNoneIsBad() {
        var both = add(world.mallory, world.signed(), null);
        assertOutcome(Outcome.VERIFIED, both);
        var bad = both.deepCopy();
        ((ObjectNode) bad.at("/proof/1")).put("created", "2026-03-04T09:00:00Z");
        assertReason(Code.PROOF_BAD, bad);
        var others = both.deepCopy();
        ((ArrayNode) others.get("proof")).remove(0);
        assertReason(Code.KEY_NOT_ISSUERS, others);
    }

    @Test
    void aSetMayMixSuitesAndOneThatIsNotSupported() {
        var mixed = world.academy.add(
                world.signed(), Suite.EDDSA_JCS_2022, World.NOW, JsonNodeFactory.instance.objectNode(), world);
        assertOutcome(Outcome.VERIFIED, mixed);
        ((ObjectNode) mixed.at("/proof/1")).put("cryptosuite", "bbs-2023");
        assertOutcome(Outcome.VERIFIED_WITH_LIMITS, mixed);
    }

    @Test
    void aChainIsGoodWhenEachLinkIs() {
        var chain = chain();
        assertOutcome(Outcome.VERIFIED, chain);
        assertOutcome(Outcome.VERIFIED, add(world.mallory, chain, named(null, FIRST, SECOND)));
    }

    @Test
    void aLinkThatIsMissingAlteredOrNotSupportedBreaksTheChain() {
        var missing = chain();
        ((ArrayNode) missing.get("proof")).remove(0);
        assertReason(Code.PROOF_CHAIN, missing);
        var altered = chain();
        ((ObjectNode) altered.at("/proof/0")).put("created", "2026-03-04T09:00:00Z");
        assertReason(Code.PROOF_BAD, altered);
        var renamed = chain();
        ((ObjectNode) renamed.at("/proof/0")).put("id", SECOND);
        assertReason(Code.PROOF_BAD, renamed);
    }

    @Test
    void aGoodLinkCountsForNothingOnOneThatIsNotSupported() {
        var first = add(world.mallory, world.badge(), named(FIRST));
        ((ObjectNode) first.get("proof")).put("cryptosuite", "ecdsa-sd-2023");
        var report = world.verify(add(world.academy, first, named(null, FIRST))).report();
        assertEquals(Outcome.INVALID, report.outcome());
        assertEquals(
                List.of(Code.PROOF_UNSUPPORTED, Code.PROOF_CHAIN),
                report.step(Step.PROOF).checks().stream().map(Check::code).toList());
    }

    @Test
    void aProofThatBuildsOnItselfIsRefused() {
        assertReason(Code.PROOF_BAD, add(world.academy, world.badge(), named(FIRST, FIRST)));
    }

    @Test
    void nameOfThePreviousProofIsSigned() {
        var chain = chain();
        ((ObjectNode) chain.at("/proof/1")).remove("previousProof");
        assertReason(Code.PROOF_BAD, chain);
    }

    @Test
    void eightProofsAreReadAndNotOneMore() {
        var proofs = world.signed();
        for (int i = 1; i < 8; i++) {
            proofs = add(world.academy, proofs, null);
        }
        assertOutcome(Outcome.VERIFIED, proofs);
        assertReason(Code.PROOF_BAD, add(world.academy, proofs, null));
    }

    /** The academy's proof, and on it somebody else's. */
    private ObjectNode chain() {
        return add(world.mallory, add(world.academy, world.badge(), named(FIRST)), named(SECOND, FIRST));
    }

    private ObjectNode add(Signer signer, ObjectNode badge, @org.jspecify.annotations.Nullable ObjectNode options) {
        return signer.add(
                badge,
                Suite.EDDSA_RDFC_2022,
                World.NOW,
                options == null ? JsonNodeFactory.instance.objectNode() : options,
                world);
    }

    private static ObjectNode named(@org.jspecify.annotations.Nullable String id, String... previous) {
        var options = JsonNodeFactory.instance.objectNode();
        if (id != null) {
            options.put("id", id);
        }
        if (previous.length == 1) {
            options.put("previousProof", previous[0]);
        } else if (previous.length > 1) {
            var names = options.putArray("previousProof");
            List.of(previous).forEach(names::add);
        }
        return options;
    }

    private void assertOutcome(Outcome expected, ObjectNode badge) {
        var report = world.verify(badge).report();
        assertEquals(expected, report.outcome(), () -> ReportJson.of(report).toPrettyString());
    }

    private void assertReason(Code expected, ObjectNode badge) {
        var verification = world.verify(badge);
        var refused = assertInstanceOf(Verdict.Refused.class, verification.verdict());
        assertEquals(
                expected,
                refused.reason(),
                () -> ReportJson.of(verification.report()).toPrettyString());
    }
}
