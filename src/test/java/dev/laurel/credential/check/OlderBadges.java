package dev.laurel.credential.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.key.Algorithm;
import dev.laurel.credential.key.Pem;
import dev.laurel.credential.proof.Signer;
import dev.laurel.skill.Trust;
import java.util.Map;

/** The academy's Open Badges 2.0: one hosted and one signed assertion of the same badge class. */
final class OlderBadges {
    static final String PROFILE = "https://academy.example/profile.json";
    static final String KEY = "https://academy.example/keys/1.json";
    static final String BADGE = "https://academy.example/badges/sql.json";
    static final String ASSERTION = "https://academy.example/assertions/1.json";
    static final String LIST = "https://academy.example/revoked.json";
    static final String SIGNED_ID = "urn:uuid:5a1c5c1e-3a5e-4a5b-8f0e-2b7c1d9e6f11";
    /** Made once: keys of this kind take long. */
    private static final java.security.KeyPair ACADEMY_KEYS = World.keys("RSA", "");
    /** Somebody else's. */
    static final Signer FORGER = Signer.of(World.keys("RSA", ""), "https://evil.example/key#");

    private static final String CONTEXT = "https://w3id.org/openbadges/v2";

    final World world;
    final Signer academy = Signer.of(ACADEMY_KEYS, KEY + "#");

    OlderBadges(World world) {
        this.world = world;
        world.put(PROFILE, profile());
        world.put(KEY, key(academy, PROFILE));
        world.put(BADGE, badge());
        world.put(ASSERTION, hosted());
        world.put(LIST, list());
        world.register(PROFILE, Map.of("data", Trust.RECOGNISED));
    }

    ObjectNode profile() {
        var profile = document(PROFILE, "Issuer");
        profile.put("name", "Data Academy")
                .put("url", "https://academy.example")
                .put("email", "badges@academy.example");
        return profile.put("publicKey", KEY).put("revocationList", LIST);
    }

    ObjectNode key(Signer signer, String owner) {
        var key = document(KEY, "CryptographicKey").put("owner", owner);
        return key.put("publicKeyPem", Pem.encode(signer.publicKey()));
    }

    ObjectNode badge() {
        var badge = document(BADGE, "BadgeClass");
        badge.put("name", "SQL in depth").put("description", "Queries and design");
        badge.put("criteria", "https://academy.example/criteria").put("issuer", PROFILE);
        badge.putArray("alignment").addObject().put("targetName", "SQL").put("targetUrl", World.SQL_URL);
        return badge;
    }

    ObjectNode hosted() {
        var assertion = assertion(ASSERTION);
        assertion.putObject("verification").put("type", "hosted");
        return assertion;
    }

    ObjectNode unsigned() {
        var assertion = assertion(SIGNED_ID);
        assertion.putObject("verification").put("type", "SignedBadge").put("creator", KEY);
        return assertion;
    }

    ObjectNode list(JsonNode... revoked) {
        var list = document(LIST, "RevocationList").put("issuer", PROFILE);
        var entries = list.putArray("revokedAssertions");
        for (var entry : revoked) {
            entries.add(entry);
        }
        return list;
    }

    String signed() {
        return sign(academy, unsigned());
    }

    static String sign(Signer signer, ObjectNode assertion) {
        var header = JsonNodeFactory.instance.objectNode().put("alg", "RS256");
        return signer.token(header, assertion, Algorithm.RS256);
    }

    private static ObjectNode assertion(String id) {
        var assertion = document(id, "Assertion");
        assertion
                .putObject("recipient")
                .put("type", "email")
                .put("hashed", true)
                .put("salt", "s4lt")
                .put("identity", World.hash(World.MAIL + "s4lt"));
        return assertion
                .put("badge", BADGE)
                .put("issuedOn", "2026-03-02T09:00:00Z")
                .put("expires", "2028-03-02T09:00:00Z");
    }

    private static ObjectNode document(String id, String type) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("@context", CONTEXT)
                .put("id", id)
                .put("type", type);
    }
}
