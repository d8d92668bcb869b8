package dev.laurel.credential.check;

import static dev.laurel.credential.check.Attack.refused;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.intake.Intake;
import dev.laurel.credential.intake.StrictJson;
import dev.laurel.credential.proof.Suite;
import dev.laurel.credential.report.Code;
import java.time.Duration;
import java.util.List;

/** Attacks on the document: what is read, what is signed, what its contexts make of it, its dates. */
final class DocumentAttacks {
    private static final String STATUS = "https://www.w3.org/2018/credentials#credentialStatus";

    private DocumentAttacks() {}

    static List<Attack> all() {
        return List.of(
                refused("no proof", Code.PROOF_NONE, w -> w.badge().toString()),
                refused("larger than the limit", Code.INPUT_TOO_LARGE, w -> w.signed() + " ".repeat(Intake.MAX_BYTES)),
                refused("too deep", Code.INPUT_UNREADABLE, w -> nested(StrictJson.MAX_DEPTH + 1)),
                refused(
                        "too many values",
                        Code.INPUT_UNREADABLE,
                        w -> "{\"proof\":[" + "1,".repeat(2 * StrictJson.MAX_NODES) + "1]}"),
                refused("duplicate issuer", Code.INPUT_UNREADABLE, w -> twice(w.signed(), "issuer")),
                refused(
                        "duplicate name deep inside",
                        Code.INPUT_UNREADABLE,
                        w -> w.signed()
                                .toString()
                                .replace(
                                        "\"targetName\":",
                                        "\"targetUrl\":\"https://skills.example/nursing\",\"targetName\":")),
                refused(
                        "lone surrogate",
                        Code.INPUT_UNREADABLE,
                        w -> w.signed().toString().replace("SQL in depth", "SQL \\ud800 in depth")),
                refused(
                        "number that no double holds",
                        Code.INPUT_UNREADABLE,
                        w -> w.signed().toString().replace("\"name\":\"SQL in depth\"", "\"name\":1e400")),
                refused("byte order mark", Code.INPUT_UNREADABLE, w -> "\ufeff" + w.signed()),
                refused("something after the document", Code.INPUT_UNREADABLE, w -> w.signed() + "{}"),
                refused(
                        "leaf altered",
                        Code.PROOF_BAD,
                        w -> changed(w, b -> b.put("validUntil", "2099-01-01T00:00:00Z"))),
                refused(
                        "skill added that is signed by nobody",
                        Code.PROOF_BAD,
                        w -> changed(w, DocumentAttacks::addSkill)),
                refused("second subject added", Code.SUBJECT_MISSING, w -> changed(w, DocumentAttacks::addSubject)),
                refused(
                        "unsigned word in the achievement",
                        Code.TERM_UNSIGNED,
                        w -> changed(
                                w,
                                b -> b.withObject("/credentialSubject/achievement")
                                        .put("skillLevel", "EXPERT"))),
                refused(
                        "unsigned relative id in an alignment",
                        Code.TERM_UNSIGNED,
                        w -> changed(
                                w,
                                b -> ((ArrayNode) b.at("/credentialSubject/achievement/alignment"))
                                        .addObject()
                                        .put("id", "nowhere")
                                        .put("type", "Alignment")
                                        .put("targetUrl", World.NURSING_URL))),
                refused("status of a type that no context defines", Code.TERM_UNSIGNED, w -> {
                    var badge = w.badge();
                    badge.withObject("/credentialStatus/0").put("type", "MyOwnStatus");
                    return w.sign(badge).toString();
                }),
                refused("status renamed to its IRI, then revoked", Code.STATUS_REVOKED, w -> {
                    var signed = w.signed();
                    signed.set(STATUS, signed.remove("credentialStatus"));
                    StatusAttacks.revoke(w);
                    return signed.toString();
                }),
                refused("inline context", Code.CONTEXT_INLINE, w -> {
                    var badge = w.badge();
                    ((ArrayNode) badge.get("@context")).addObject().put("level", "https://example.org/level");
                    return w.academy
                            .sign(badge, Suite.EDDSA_JCS_2022, World.NOW)
                            .toString();
                }),
                refused(
                        "context within a part",
                        Code.CONTEXT_INLINE,
                        w -> changed(w, b -> b.withObject("/issuer/@context").put("name", "https://example.org/name"))),
                refused(
                        "unknown context",
                        Code.CONTEXT_NOT_ALLOWED,
                        w -> changed(w, b -> ((ArrayNode) b.get("@context")).add("https://stranger.example/context"))),
                refused(
                        "contexts swapped",
                        Code.CONTEXT_ORDER,
                        w -> changed(w, b -> {
                            var contexts = (ArrayNode) b.get("@context");
                            contexts.insert(0, contexts.remove(1));
                        })),
                refused("no context", Code.CONTEXT_MISSING, w -> changed(w, b -> b.remove("@context"))),
                refused(
                        "purpose of the proof changed",
                        Code.PROOF_PURPOSE,
                        w -> proof(w, p -> p.put("proofPurpose", "authentication"))),
                refused(
                        "proof made in the future",
                        Code.PROOF_CREATED_FUTURE,
                        w -> w.academy
                                .sign(w.badge(), Suite.EDDSA_RDFC_2022, World.NOW.plus(Duration.ofMinutes(6)))
                                .toString()),
                refused(
                        "date of the proof altered",
                        Code.PROOF_BAD,
                        w -> proof(w, p -> p.put("created", "2026-03-03T09:00:00Z"))),
                refused(
                        "proof of an unknown suite",
                        Code.PROOF_UNSUPPORTED,
                        w -> proof(w, p -> p.put("cryptosuite", "ecdsa-sd-2023"))),
                refused("bad proof beside the good one", Code.PROOF_BAD, DocumentAttacks::badProofAdded),
                refused("signature of another badge", Code.PROOF_BAD, w -> {
                    var other = w.badge().put("id", "urn:uuid:other");
                    other.set("proof", w.signed().get("proof"));
                    return other.toString();
                }),
                refused("expired", Code.EXPIRED, w -> {
                    w.now = java.time.Instant.parse("2028-04-01T00:00:00Z");
                    return w.signed().toString();
                }),
                refused("not yet valid", Code.NOT_YET_VALID, w -> {
                    var badge = w.badge().put("validFrom", "2027-01-01T00:00:00Z");
                    return w.sign(badge).toString();
                }),
                refused("ends before it begins", Code.DATES_REVERSED, w -> {
                    var badge = w.badge().put("validUntil", "2026-01-01T00:00:00Z");
                    return w.sign(badge).toString();
                }),
                refused("date without offset", Code.DATE_MALFORMED, w -> {
                    var badge = w.badge().put("validUntil", "2028-03-02T09:00:00");
                    return w.sign(badge).toString();
                }));
    }

    private interface Change {
        void apply(ObjectNode json);
    }

    private static String changed(World world, Change change) {
        var signed = world.signed();
        change.apply(signed);
        return signed.toString();
    }

    private static String proof(World world, Change change) {
        return changed(world, badge -> change.apply((ObjectNode) badge.get("proof")));
    }

    private static void addSkill(ObjectNode badge) {
        ((ArrayNode) badge.at("/credentialSubject/achievement/alignment"))
                .addObject()
                .put("type", "Alignment")
                .put("targetUrl", World.NURSING_URL)
                .put("targetName", "Nursing");
    }

    private static void addSubject(ObjectNode badge) {
        var first = badge.get("credentialSubject");
        var second = JsonNodeFactory.instance.objectNode().put("id", "did:web:mallory.example");
        second.putArray("type").add("AchievementSubject");
        badge.putArray("credentialSubject").add(first).add(second);
    }

    private static String badProofAdded(World world) {
        var signed = world.signed();
        var good = signed.get("proof");
        var bad = good.deepCopy();
        ((ObjectNode) bad).put("created", "2026-03-04T09:00:00Z");
        signed.putArray("proof").add(good).add(bad);
        return signed.toString();
    }

    private static String twice(ObjectNode badge, String name) {
        var text = badge.toString();
        return text.substring(0, text.length() - 1) + ",\"" + name + "\":\"did:web:stranger.example\"}";
    }

    private static String nested(int depth) {
        return "{\"proof\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
    }
}
