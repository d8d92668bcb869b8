package dev.laurel.credential.check;

import static dev.laurel.credential.check.Attack.open;
import static dev.laurel.credential.check.Attack.refused;
import static dev.laurel.credential.check.Attack.unproven;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.proof.Suite;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.status.Bitstring;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Attacks on revocation and suspension. */
final class StatusAttacks {
    static final String LIST = "https://academy.example/revocations";

    private StatusAttacks() {}

    static List<Attack> all() {
        return List.of(
                refused("revoked", Code.STATUS_REVOKED, w -> {
                    revoke(w);
                    return w.signed().toString();
                }),
                unproven("suspended, the second of two entries", Code.STATUS_SUSPENDED, w -> {
                    w.publish(World.SUSPENSIONS, "suspension", zeros().with(World.INDEX, true));
                    return w.signed().toString();
                }),
                refused("the second of two revocation entries", Code.STATUS_REVOKED, StatusAttacks::secondRevoked),
                refused("entry of two bits whose second is set", Code.STATUS_REVOKED, w -> {
                    w.publish(World.REVOCATIONS, "revocation", zeros().with(2 * World.INDEX + 1, true));
                    return entry(w, e -> e.put("statusSize", 2));
                }),
                open("list not found", Code.STATUS_UNREACHABLE, w -> {
                    w.documents.remove(URI.create(World.REVOCATIONS));
                    return w.signed().toString();
                }),
                open("list not signed", Code.STATUS_LIST_BAD, w -> {
                    w.put(World.REVOCATIONS, w.list(World.REVOCATIONS, "revocation", zeros()));
                    return w.signed().toString();
                }),
                open("list in the issuer's name signed by a stranger", Code.STATUS_LIST_BAD, w -> {
                    var list = w.list(World.REVOCATIONS, "revocation", zeros());
                    w.put(World.REVOCATIONS, w.mallory.sign(list, Suite.EDDSA_RDFC_2022, World.NOW));
                    return w.signed().toString();
                }),
                open("list altered after signing", Code.STATUS_LIST_BAD, w -> {
                    var list = w.academy.sign(
                            w.list(World.REVOCATIONS, "revocation", zeros().with(World.INDEX, true)),
                            Suite.EDDSA_RDFC_2022,
                            World.NOW);
                    list.withObject("/credentialSubject").put("encodedList", zeros().encode());
                    w.put(World.REVOCATIONS, list);
                    return w.signed().toString();
                }),
                open("list for another purpose", Code.STATUS_PURPOSE, w -> {
                    w.publish(World.REVOCATIONS, "message", zeros());
                    return w.signed().toString();
                }),
                open("list out of date", Code.STATUS_LIST_EXPIRED, w -> {
                    var list =
                            w.list(World.REVOCATIONS, "revocation", zeros()).put("validUntil", "2026-11-22T11:30:00Z");
                    w.put(World.REVOCATIONS, w.academy.sign(list, Suite.EDDSA_RDFC_2022, World.NOW));
                    return w.signed().toString();
                }),
                open("some other credential instead of a list", Code.STATUS_LIST_BAD, w -> {
                    w.put(World.REVOCATIONS, w.signed());
                    return w.signed().toString();
                }),
                open("gzip bomb", Code.STATUS_LIST_BAD, w -> list(w, bomb(Bitstring.MAX_BYTES + 1))),
                open("two gzip members", Code.STATUS_LIST_BAD, w -> list(w, twice(packed(new byte[16_384])))),
                open("no gzip at all", Code.STATUS_LIST_BAD, w -> list(w, new byte[16_384])),
                open(
                        "index beyond the list",
                        Code.STATUS_RANGE,
                        w -> entry(w, e -> e.put("statusListIndex", "131072"))),
                open("negative index", Code.STATUS_RANGE, w -> entry(w, e -> e.put("statusListIndex", "-1"))),
                open("index of 2^31", Code.STATUS_RANGE, w -> entry(w, e -> e.put("statusListIndex", "2147483648"))),
                open(
                        "index of 2^63",
                        Code.STATUS_RANGE,
                        w -> entry(w, e -> e.put("statusListIndex", "9223372036854775808"))),
                open(
                        "index with leading zeros",
                        Code.STATUS_RANGE,
                        w -> entry(w, e -> e.put("statusListIndex", "007"))),
                open("index with a point", Code.STATUS_RANGE, w -> entry(w, e -> e.put("statusListIndex", "1.0"))),
                open("no index", Code.STATUS_RANGE, w -> entry(w, e -> e.remove("statusListIndex"))),
                open("entry wider than is read", Code.STATUS_RANGE, w -> entry(w, e -> e.put("statusSize", 64))),
                open(
                        "list by http",
                        Code.STATUS_UNREACHABLE,
                        w -> entry(w, e -> e.put("statusListCredential", "http://academy.example/status/revocation"))),
                open("status of a type that is not read", Code.STATUS_TYPE_UNKNOWN, w -> {
                    var badge = extended(w);
                    badge.putObject("credentialStatus").put("id", LIST).put("type", "1EdTechJsonSchemaValidator2019");
                    return w.sign(badge).toString();
                }),
                refused("on its issuer's revocation list", Code.STATUS_REVOKED, w -> {
                    var badge = listed(w);
                    w.put(LIST, list(badge.path("id").asText()));
                    return w.sign(badge).toString();
                }),
                open(
                        "revocation list not found",
                        Code.STATUS_UNREACHABLE,
                        w -> w.sign(listed(w)).toString()),
                open("revocation list of another issuer", Code.STATUS_LIST_BAD, w -> {
                    w.put(LIST, list("urn:uuid:other").put("issuer", "did:web:stranger.example"));
                    return w.sign(listed(w)).toString();
                }),
                open("something else in the place of a revocation list", Code.STATUS_LIST_BAD, w -> {
                    w.put(LIST, w.signed());
                    return w.sign(listed(w)).toString();
                }),
                open("revocation list by http", Code.STATUS_UNREACHABLE, w -> {
                    var badge = listed(w);
                    badge.withObject("/credentialStatus").put("id", "http://academy.example/revocations");
                    return w.sign(badge).toString();
                }),
                open("credential without an id to be listed by", Code.STATUS_RANGE, w -> {
                    var badge = listed(w);
                    badge.remove("id");
                    w.put(LIST, list("urn:uuid:other"));
                    return w.sign(badge).toString();
                }),
                refused("list of bits first, and on the revocation list second", Code.STATUS_REVOKED, w -> {
                    var badge = extended(w);
                    badge.withArray("/credentialStatus")
                            .addObject()
                            .put("id", LIST)
                            .put("type", "1EdTechRevocationList");
                    w.put(LIST, list(badge.path("id").asText()));
                    return w.sign(badge).toString();
                }),
                refused("revoked in a list of the 2021 kind", Code.STATUS_REVOKED, w -> {
                    Lists2021.publish(w, zeros().with(World.INDEX, true));
                    return Lists2021.sign(w).toString();
                }));
    }

    /** A badge whose context knows the 1EdTech status method. */
    private static ObjectNode extended(World world) {
        var badge = world.badge();
        ((ArrayNode) badge.get("@context")).add("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json");
        return badge;
    }

    static ObjectNode listed(World world) {
        var badge = extended(world);
        badge.putObject("credentialStatus").put("id", LIST).put("type", "1EdTechRevocationList");
        return badge;
    }

    static ObjectNode list(String... revoked) {
        var list = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .put("id", LIST)
                .put("issuer", World.ISSUER);
        var entries = list.putArray("revokedCredential");
        List.of(revoked).forEach(id -> entries.addObject().put("id", id).put("revocationReason", "a mistake"));
        return list;
    }

    static void revoke(World world) {
        world.publish(World.REVOCATIONS, "revocation", zeros().with(World.INDEX, true));
    }

    private static Bitstring zeros() {
        return Bitstring.zeros(Bitstring.MIN_BITS);
    }

    private interface Change {
        void apply(ObjectNode json);
    }

    private static String entry(World world, Change change) {
        var badge = world.badge();
        change.apply(badge.withObject("/credentialStatus/0"));
        return world.sign(badge).toString();
    }

    private static String secondRevoked(World world) {
        var other = "https://academy.example/status/revocation-2";
        var badge = world.badge();
        badge.withObject("/credentialStatus/1")
                .put("id", other + "#" + World.INDEX)
                .put("statusPurpose", "revocation")
                .put("statusListCredential", other);
        world.publish(other, "revocation", zeros().with(World.INDEX, true));
        return world.sign(badge).toString();
    }

    private static String list(World world, byte[] packed) {
        var list = world.list(World.REVOCATIONS, "revocation", zeros());
        list.withObject("/credentialSubject")
                .put(
                        "encodedList",
                        "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed));
        world.put(World.REVOCATIONS, world.academy.sign(list, Suite.EDDSA_RDFC_2022, World.NOW));
        return world.signed().toString();
    }

    private static byte[] bomb(int size) {
        return packed(new byte[size]);
    }

    private static byte[] twice(byte[] member) {
        var both = java.util.Arrays.copyOf(member, 2 * member.length);
        System.arraycopy(member, 0, both, member.length, member.length);
        return both;
    }

    private static byte[] packed(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
