package dev.laurel.credential.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.intake.Pictures;
import dev.laurel.credential.key.Algorithm;
import dev.laurel.credential.proof.Challenge;
import dev.laurel.credential.proof.Signer;
import dev.laurel.credential.proof.Suite;
import dev.laurel.credential.report.Outcome;
import dev.laurel.credential.report.ReportJson;
import dev.laurel.credential.status.Bitstring;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every sample that is good stops being so when any of its leaves is another. */
class SampleMutationTest {
    private static final String FIRST = "urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544";
    /** Places that say whom or what to ask; another name there leaves open what it would be, and proves nothing. */
    private static final Set<String> OPEN = Set.of("/issuer", "/issuer/id", "/id", "/badge", "/payload/issuer/id");

    /**
     * A good sample.
     *
     * @param document its leaves
     * @param input what is handed in of a document
     * @param leftOut beginnings of places that the issuer's signature does not cover
     */
    private record Sample(
            String name, World world, ObjectNode document, Function<ObjectNode, String> input, List<String> leftOut) {
        static Sample of(String name, World world, ObjectNode document) {
            return new Sample(name, world, document, ObjectNode::toString, List.of());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyOtherLeafIsRefused() {
        return samples().map(sample -> DynamicTest.dynamicTest(sample.name(), () -> expectRefused(sample)));
    }

    private static Stream<Sample> samples() {
        return Stream.of(
                statements(),
                text(),
                elliptic(),
                older2021(),
                token(),
                chain(),
                endorsed(),
                record(),
                presentation(),
                hosted(),
                signed());
    }

    private static void expectRefused(Sample sample) {
        var good =
                sample.world().verify(sample.input().apply(sample.document())).report();
        assertTrue(isPass(good.outcome()), () -> ReportJson.of(good).toPrettyString());
        var accepted = new ArrayList<String>();
        var open = new TreeSet<String>();
        var leaves = Leaves.of(sample.document()).stream()
                .filter(leaf -> sample.leftOut().stream().noneMatch(leaf::startsWith))
                .toList();
        for (var leaf : leaves) {
            var outcome = sample.world()
                    .verify(sample.input().apply(Leaves.changed(sample.document(), leaf)))
                    .report()
                    .outcome();
            if (outcome == Outcome.INCONCLUSIVE) {
                open.add(leaf);
            } else if (outcome != Outcome.INVALID) {
                accepted.add(leaf + " " + outcome);
            }
        }
        assertTrue(leaves.size() > 10, "only " + leaves.size() + " leaves");
        assertEquals(List.of(), accepted);
        open.removeAll(OPEN);
        assertEquals(Set.of(), open);
    }

    private static boolean isPass(Outcome outcome) {
        return outcome == Outcome.VERIFIED || outcome == Outcome.VERIFIED_WITH_LIMITS;
    }

    private static Sample statements() {
        var world = new World();
        return Sample.of("eddsa-rdfc-2022", world, world.signed());
    }

    private static Sample text() {
        var world = new World();
        return Sample.of("eddsa-jcs-2022", world, world.academy.sign(world.badge(), Suite.EDDSA_JCS_2022, World.NOW));
    }

    private static Sample elliptic() {
        var world = new World();
        var signer = Signer.of(World.keys("EC", "secp384r1"), World.ISSUER + "#p384");
        world.pin(World.ISSUER, signer);
        // A pinned key counts under any name, so that the name in the proof is covered and yet nothing hangs on it.
        return Sample.of(
                "ecdsa-rdfc-2019 by a pinned key", world, signer.sign(world.badge(), Suite.ECDSA_RDFC_2019, World.NOW));
    }

    private static Sample older2021() {
        var world = new World();
        Lists2021.publish(world, Bitstring.zeros(Bitstring.MIN_BITS));
        return Sample.of("Ed25519Signature2020 of version 1", world, Lists2021.sign(world));
    }

    private static Sample token() {
        var world = new World();
        var header = JsonNodeFactory.instance
                .objectNode()
                .put("alg", "EdDSA")
                .put("typ", "vc+jwt")
                .put("kid", world.academy.verificationMethod());
        var parts = JsonNodeFactory.instance.objectNode();
        parts.set("header", header);
        parts.set("payload", world.badge());
        var signature = signature(world.academy.token(header, world.badge(), Algorithm.EDDSA));
        return new Sample("token", world, parts, json -> compact(json, signature), List.of());
    }

    private static String compact(ObjectNode json, String signature) {
        return base64(json.get("header")) + "." + base64(json.get("payload")) + "." + signature;
    }

    private static String base64(com.fasterxml.jackson.databind.JsonNode json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Pictures.utf8(json.toString()));
    }

    private static String signature(String token) {
        return token.substring(token.lastIndexOf('.') + 1);
    }

    private static Sample chain() {
        var world = new World();
        var first = world.academy.add(
                world.badge(),
                Suite.EDDSA_RDFC_2022,
                World.NOW,
                JsonNodeFactory.instance.objectNode().put("id", FIRST),
                world);
        var both = world.mallory.add(
                first,
                Suite.EDDSA_RDFC_2022,
                World.NOW,
                JsonNodeFactory.instance.objectNode().put("previousProof", FIRST),
                world);
        // Somebody else's proof beside the issuer's may turn into one that is not supported, and then counts for
        // nothing.
        return new Sample("chain of proofs", world, both, ObjectNode::toString, List.of("/proof/1/"));
    }

    private static Sample endorsed() {
        var world = new World();
        var endorsement = JsonNodeFactory.instance.objectNode();
        endorsement.set("@context", world.badge().get("@context"));
        endorsement.put("id", "urn:uuid:6d3f1f0a-3f9e-4c61-9d0b-1f0f5f5c9a77");
        endorsement.putArray("type").add("VerifiableCredential").add("EndorsementCredential");
        endorsement.put("issuer", world.mallory.controller()).put("validFrom", "2026-03-05T09:00:00Z");
        endorsement
                .putObject("credentialSubject")
                .put("id", "urn:uuid:5c5b6b40-1d5f-4c0e-9a1b-7f0c2f3b1a11")
                .put("type", "EndorsementSubject")
                .put("endorsementComment", "Worth having");
        var badge = world.badge();
        badge.putArray("endorsement").add(world.mallory.sign(endorsement, Suite.EDDSA_RDFC_2022, World.NOW));
        return Sample.of("badge that carries an endorsement", world, world.sign(badge));
    }

    private static Sample record() {
        var world = new World();
        return Sample.of("learner record", world, Packs.signed(world, Packs.record(world, world.signed())));
    }

    private static Sample presentation() {
        var world = new World();
        var packed = Packs.presentation(world.signed()).put("holder", world.mallory.controller());
        var challenge = new Challenge("n", "https://elsewhere.example");
        // Whose signature it is can be told by the holder's name alone, and nothing rests on it.
        return new Sample(
                "signed presentation",
                world,
                world.mallory.present(packed, Suite.EDDSA_RDFC_2022, World.NOW, challenge),
                ObjectNode::toString,
                List.of("/holder", "/proof/verificationMethod"));
    }

    private static Sample hosted() {
        var world = new World();
        return Sample.of("hosted assertion", world, new OlderBadges(world).hosted());
    }

    private static Sample signed() {
        var world = new World();
        var badges = new OlderBadges(world);
        var signature = signature(badges.signed());
        var header = header(badges.signed());
        return new Sample(
                "signed assertion",
                world,
                badges.unsigned(),
                json -> header + "." + base64(json) + "." + signature,
                List.of());
    }

    private static String header(String token) {
        return token.substring(0, token.indexOf('.'));
    }
}
