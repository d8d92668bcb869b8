package dev.laurel.credential.check;

import static dev.laurel.credential.check.Attack.refused;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.laurel.credential.key.Algorithm;
import dev.laurel.credential.proof.Challenge;
import dev.laurel.credential.proof.Suite;
import dev.laurel.credential.report.Code;
import java.util.List;

/** Attacks by way of presentations and learner records. */
final class PackAttacks {
    private static final Challenge ELSEWHERE = new Challenge("n", "https://elsewhere.example");

    private PackAttacks() {}

    static List<Attack> all() {
        return List.of(
                refused(
                        "presentation of nothing",
                        Code.PROOF_NONE,
                        w -> Packs.presentation().toString()),
                refused(
                        "altered credential in a presentation",
                        Code.PROOF_BAD,
                        w -> Packs.presentation(w.signed().put("id", "urn:uuid:other"))
                                .toString()),
                refused(
                        "unsigned credential in a signed presentation",
                        Code.PROOF_NONE,
                        w -> present(w, Packs.presentation(w.badge())).toString()),
                refused("presentation altered after signing", Code.PROOF_BAD, w -> {
                    var signed = present(w, Packs.presentation(w.signed()));
                    ((ArrayNode) signed.get("verifiableCredential")).add(TextNode.valueOf(w.token()));
                    return signed.toString();
                }),
                refused("presentation signed by another than its holder", Code.KEY_NOT_ISSUERS, w -> {
                    var packed = Packs.presentation(w.signed()).put("holder", World.ISSUER);
                    return w.mallory
                            .present(packed, Suite.EDDSA_RDFC_2022, World.NOW, ELSEWHERE)
                            .toString();
                }),
                refused("presentation signed for asserting", Code.PROOF_PURPOSE, w -> {
                    var packed = Packs.presentation(w.signed()).put("holder", w.mallory.controller());
                    return w.mallory
                            .sign(packed, Suite.EDDSA_RDFC_2022, World.NOW)
                            .toString();
                }),
                refused("somebody else's credential in one's own presentation", Code.SUBJECT_OTHER, w -> {
                    w.identities = java.util.Set.of(
                            new dev.laurel.credential.trust.Identity.Did(w.mallory.controller()),
                            new dev.laurel.credential.trust.Identity.Email("eve@example.org"));
                    return present(w, Packs.presentation(w.signed())).toString();
                }),
                refused(
                        "presentation within a presentation",
                        Code.PART_TYPE,
                        w -> Packs.presentation(Packs.presentation(w.signed())).toString()),
                refused("presentation with a context of its own", Code.CONTEXT_INLINE, w -> {
                    var packed = Packs.presentation(w.signed());
                    ((ArrayNode) packed.get("@context")).addObject().put("holder", "https://example.org/holder");
                    return packed.toString();
                }),
                refused("envelope of a kind that is not read", Code.FORMAT_UNKNOWN, w -> {
                    var envelope = Packs.enveloped(w.token());
                    envelope.put("id", "data:application/vc+sd-jwt," + w.token() + "~");
                    return Packs.presentation(envelope).toString();
                }),
                refused("token that is not in an envelope", Code.PART_TYPE, w -> {
                    var envelope = Packs.enveloped(w.token());
                    envelope.remove("type");
                    return Packs.presentation(envelope).toString();
                }),
                refused("presentation as a token signed by nobody", Code.PROOF_UNSUPPORTED, w -> {
                    var packed = Packs.presentation(w.signed()).put("holder", w.mallory.controller());
                    var header = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                            .objectNode()
                            .put("alg", "none")
                            .put("typ", "vp+jwt");
                    return w.mallory.token(header, packed, Algorithm.EDDSA);
                }),
                refused(
                        "learner record that holds an unsigned credential",
                        Code.PROOF_NONE,
                        w -> Packs.signed(w, Packs.record(w, w.badge())).toString()),
                refused("credential added to a signed learner record", Code.PROOF_BAD, w -> {
                    var record = Packs.signed(w, Packs.record(w, w.signed()));
                    ((ArrayNode) record.at("/credentialSubject/verifiableCredential"))
                            .add(w.sign(w.badge().put("id", "urn:uuid:0e6d32c5-6b39-4a06-a2cc-5c3fd4d9a3c2")));
                    return record.toString();
                }),
                refused("learner record in the academy's name by a stranger", Code.KEY_NOT_ISSUERS, w -> {
                    var record = Packs.record(w, w.signed());
                    return w.stranger
                            .sign(record, Suite.EDDSA_RDFC_2022, World.NOW, w)
                            .toString();
                }),
                refused(
                        "learner record about nothing",
                        Code.PART_TYPE,
                        w -> Packs.signed(w, Packs.record(w)).toString()),
                refused("learner record that is revoked", Code.STATUS_REVOKED, w -> {
                    var record = Packs.record(w, w.signed());
                    record.set(
                            "credentialStatus",
                            dev.laurel.credential.status.StatusListText.entry(
                                    World.SUSPENSIONS, "revocation", World.INDEX + 1));
                    w.publish(
                            World.SUSPENSIONS,
                            "revocation",
                            dev.laurel.credential.status.Bitstring.zeros(131_072)
                                    .with(World.INDEX + 1, true));
                    return Packs.signed(w, record).toString();
                }));
    }

    private static ObjectNode present(World world, ObjectNode packed) {
        packed.put("holder", world.mallory.controller());
        return world.mallory.present(packed, Suite.EDDSA_RDFC_2022, World.NOW, ELSEWHERE);
    }
}
