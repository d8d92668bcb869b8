package dev.laurel.credential.check;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.fetch.Document;
import dev.laurel.credential.fetch.DocumentSource;
import dev.laurel.credential.fetch.Resolved;
import dev.laurel.credential.fetch.Use;
import dev.laurel.credential.key.Algorithm;
import dev.laurel.credential.key.Digests;
import dev.laurel.credential.key.Multikey;
import dev.laurel.credential.proof.Signer;
import dev.laurel.credential.proof.Suite;
import dev.laurel.credential.status.Bitstring;
import dev.laurel.credential.status.StatusListText;
import dev.laurel.credential.trust.AlignedSkill;
import dev.laurel.credential.trust.Alignment;
import dev.laurel.credential.trust.Holder;
import dev.laurel.credential.trust.Identity;
import dev.laurel.credential.trust.PinnedKey;
import dev.laurel.credential.trust.RegisteredIssuer;
import dev.laurel.skill.Nature;
import dev.laurel.skill.Skill;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.Trust;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small world in which one badge is genuine; tests and attacks change one thing in it. */
final class World implements DocumentSource {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final String ISSUER = "did:web:academy.example";
    static final String ISSUER_DOCUMENT = "https://academy.example/.well-known/did.json";
    static final String REVOCATIONS = "https://academy.example/status/revocation";
    static final String SUSPENSIONS = "https://academy.example/status/suspension";
    static final String MAIL = "ada@example.org";
    static final String SQL_URL = "https://skills.example/sql";
    static final String NURSING_URL = "https://skills.example/nursing";
    static final int INDEX = 4_711;

    final Signer academy = Signer.of(ed25519(), ISSUER + "#key-1");
    final Signer stranger = Signer.of(ed25519(), "did:web:stranger.example#key-1");
    final Signer mallory = Signer.didKey(ed25519());
    final Map<URI, byte[]> documents = new HashMap<>();
    final Map<URI, Instant> readAt = new HashMap<>();
    final Set<URI> gone = new java.util.HashSet<>();
    final List<URI> asked = new ArrayList<>();
    final Map<String, RegisteredIssuer> registry = new HashMap<>();
    Set<Identity> identities = Set.of(new Identity.Email(MAIL));
    Instant now = NOW;

    World() {
        put(ISSUER_DOCUMENT, didDocument(academy));
        put("https://stranger.example/.well-known/did.json", didDocument(stranger));
        publish(REVOCATIONS, "revocation", Bitstring.zeros(Bitstring.MIN_BITS));
        publish(SUSPENSIONS, "suspension", Bitstring.zeros(Bitstring.MIN_BITS));
        register(ISSUER, Map.of("data", Trust.RECOGNISED));
    }

    static KeyPair ed25519() {
        return keys("Ed25519", "");
    }

    static KeyPair keys(String algorithm, String curve) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            if (!curve.isEmpty()) {
                generator.initialize(new ECGenParameterSpec(curve));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An Open Badge of the academy's, unsigned. */
    ObjectNode badge() {
        var badge = JsonNodeFactory.instance.objectNode();
        badge.putArray("@context")
                .add("https://www.w3.org/ns/credentials/v2")
                .add("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        badge.put("id", "urn:uuid:5c5b6b40-1d5f-4c0e-9a1b-7f0c2f3b1a11");
        badge.putArray("type").add("VerifiableCredential").add("OpenBadgeCredential");
        var issuer = badge.putObject("issuer").put("id", ISSUER);
        issuer.putArray("type").add("Profile");
        issuer.put("name", "Data Academy");
        badge.put("validFrom", "2026-03-02T09:00:00Z");
        badge.put("validUntil", "2028-03-02T09:00:00Z");
        badge.set("credentialSubject", subject());
        badge.putArray("credentialStatus")
                .add(StatusListText.entry(REVOCATIONS, "revocation", INDEX))
                .add(StatusListText.entry(SUSPENSIONS, "suspension", INDEX));
        return badge;
    }

    private static ObjectNode subject() {
        var subject = JsonNodeFactory.instance.objectNode();
        subject.putArray("type").add("AchievementSubject");
        subject.putArray("identifier")
                .addObject()
                .put("type", "IdentityObject")
                .put("identityType", "emailAddress")
                .put("hashed", true)
                .put("salt", "s4lt")
                .put("identityHash", hash(MAIL + "s4lt"));
        var achievement = subject.putObject("achievement").put("id", "https://academy.example/achievements/sql");
        achievement.putArray("type").add("Achievement");
        achievement.put("name", "SQL in depth").put("description", "Queries and design");
        achievement.putObject("criteria").put("narrative", "Pass the examination");
        achievement
                .putArray("alignment")
                .addObject()
                .put("type", "Alignment")
                .put("targetUrl", SQL_URL)
                .put("targetName", "SQL");
        return subject;
    }

    static String hash(String text) {
        return "sha256$" + HexFormat.of().formatHex(Digests.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    ObjectNode signed() {
        return sign(badge());
    }

    ObjectNode sign(ObjectNode badge) {
        return academy.sign(badge, Suite.EDDSA_RDFC_2022, Instant.parse("2026-03-02T09:00:00Z"));
    }

    String token() {
        return academy.token(badge(), Algorithm.EDDSA);
    }

    Verification verify(ObjectNode badge) {
        return verify(badge.toString());
    }

    Verification verify(String text) {
        return verify(text.getBytes(StandardCharsets.UTF_8));
    }

    Verification verify(byte[] input) {
        return new Verifier().verify(input, context());
    }

    VerificationContext context() {
        return new VerificationContext(
                now, this, id -> Optional.ofNullable(registry.get(id)), new Holder(identities), World::resolve);
    }

    static Optional<AlignedSkill> resolve(Alignment alignment) {
        var url = alignment.url();
        if (SQL_URL.equals(url)) {
            var sql = new Skill(new SkillId("laurel:sql"), "SQL");
            return Optional.of(new AlignedSkill(sql, "data", Nature.TOOL, AlignedSkill.By.URL));
        }
        if (NURSING_URL.equals(url)) {
            var nursing = new Skill(new SkillId("laurel:nursing"), "Nursing");
            return Optional.of(new AlignedSkill(nursing, "nursing", Nature.METHOD, AlignedSkill.By.URL));
        }
        return Optional.empty();
    }

    void register(String issuer, Map<String, Trust> trust) {
        register(issuer, trust, List.of());
    }

    /** Registers an issuer as recognised, with a key that the operator pinned to it. */
    void pin(String issuer, Signer signer) {
        var key = new PinnedKey(Multikey.encode(signer.publicKey()), null, null);
        register(issuer, Map.of("data", Trust.RECOGNISED), List.of(key));
    }

    private void register(String issuer, Map<String, Trust> trust, List<PinnedKey> keys) {
        registry.put(
                issuer,
                new RegisteredIssuer(
                        "iss_1",
                        List.of(issuer),
                        "Data Academy",
                        "academy",
                        trust,
                        keys,
                        List.of(),
                        List.of(),
                        null,
                        null));
    }

    void put(String url, ObjectNode document) {
        put(url, document.toString());
    }

    void put(String url, String text) {
        documents.put(URI.create(url), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Publishes a status list signed by the academy. */
    void publish(String url, String purpose, Bitstring bits) {
        put(url, academy.sign(list(url, purpose, bits), Suite.EDDSA_RDFC_2022, NOW.minus(Duration.ofHours(1))));
    }

    ObjectNode list(String url, String purpose, Bitstring bits) {
        return StatusListText.credential(
                url, ISSUER, purpose, bits, NOW.minus(Duration.ofHours(1)), Duration.ofMinutes(10));
    }

    static ObjectNode didDocument(Signer signer) {
        var document = JsonNodeFactory.instance.objectNode();
        document.putArray("@context").add("https://www.w3.org/ns/did/v1").add("https://w3id.org/security/multikey/v1");
        document.put("id", signer.controller());
        document.putArray("verificationMethod")
                .addObject()
                .put("id", signer.verificationMethod())
                .put("type", "Multikey")
                .put("controller", signer.controller())
                .put("publicKeyMultibase", Multikey.encode(signer.publicKey()));
        document.putArray("assertionMethod").add(signer.verificationMethod());
        return document;
    }

    @Override
    public Resolved find(URI url, Use use) {
        asked.add(url);
        if (gone.contains(url)) {
            return new Resolved.Gone();
        }
        var bytes = documents.get(url);
        return bytes == null
                ? new Resolved.Missing()
                : new Resolved.Found(Document.of(url, bytes, "application/json", readAt.getOrDefault(url, now)));
    }
}
