package dev.laurel.bench.proof;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.check.VerificationContext;
import dev.laurel.credential.fetch.Document;
import dev.laurel.credential.fetch.DocumentSource;
import dev.laurel.credential.fetch.Resolved;
import dev.laurel.credential.fetch.Use;
import dev.laurel.credential.key.Digests;
import dev.laurel.credential.key.Multikey;
import dev.laurel.credential.key.Pem;
import dev.laurel.credential.proof.Signer;
import dev.laurel.credential.proof.Suite;
import dev.laurel.credential.status.Bitstring;
import dev.laurel.credential.status.StatusListText;
import dev.laurel.credential.trust.AlignedSkill;
import dev.laurel.credential.trust.Holder;
import dev.laurel.credential.trust.Identity;
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
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An issuer with a key for badges and one for its status list, and all documents that its badges stand on, held in
 * memory: nothing is ever fetched. It is registered and trusted, and the badges name their holder, so that every one of
 * them is VERIFIED.
 */
final class Academy implements DocumentSource {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    /** When everything was signed and read: an hour ago would be too old for a status list. */
    static final Instant SIGNED = NOW.minus(Duration.ofMinutes(1));

    private static final String ORIGIN = "https://academy.example";
    private static final String DID = "did:web:academy.example";
    private static final String PROFILE = ORIGIN + "/profile.json";
    private static final String CLASS = ORIGIN + "/badges/sql.json";
    private static final String KEY = ORIGIN + "/keys/1.json";
    private static final String LIST = ORIGIN + "/status/1";
    private static final String OLDER_LIST = ORIGIN + "/revoked.json";
    private static final String MAIL = "ada@people.example";
    private static final String SALT = "s4lt";
    private static final AlignedSkill SKILL =
            new AlignedSkill(new Skill(new SkillId("laurel:sql"), "SQL"), "data", Nature.TOOL, AlignedSkill.By.CODE);
    private static final RegisteredIssuer ROW = new RegisteredIssuer(
            "iss_1",
            List.of(DID, PROFILE),
            "Data Academy",
            "academy",
            Map.of("data", Trust.RECOGNISED),
            List.of(),
            List.of(),
            List.of(),
            null,
            null);

    private final String name;
    private final Signer signer;
    private final Signer keeper;
    private final Map<URI, Document> documents = new HashMap<>();

    /**
     * One with a new list and new documents.
     *
     * @param keys of an accepted kind
     * @param name in the ids of its badges: no two academies' badges are the same text, of which the engine would
     *     remember what it means
     */
    Academy(KeyPair keys, String name) throws GeneralSecurityException {
        this.name = name;
        signer = Signer.of(keys, DID + "#key-1");
        keeper = Signer.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair(), DID + "#key-2");
        put(ORIGIN + "/.well-known/did.json", didDocument());
        var list = StatusListText.credential(
                LIST, DID, "revocation", Bitstring.zeros(Bitstring.MIN_BITS), SIGNED, Duration.ofMinutes(10));
        put(LIST, keeper.sign(list, Suite.EDDSA_RDFC_2022, SIGNED));
        putOlder();
    }

    Signer signer() {
        return signer;
    }

    private void put(String url, ObjectNode document) {
        var bytes = document.toString().getBytes(StandardCharsets.UTF_8);
        documents.put(URI.create(url), Document.of(URI.create(url), bytes, "application/json", SIGNED));
    }

    private ObjectNode didDocument() {
        var document = object();
        document.putArray("@context").add("https://www.w3.org/ns/did/v1").add("https://w3id.org/security/multikey/v1");
        document.put("id", DID);
        var methods = document.putArray("verificationMethod");
        methods.add(method(signer));
        methods.add(method(keeper));
        document.putArray("assertionMethod").add(signer.verificationMethod()).add(keeper.verificationMethod());
        return document;
    }

    private static ObjectNode method(Signer signer) {
        var method = object().put("id", signer.verificationMethod()).put("controller", DID);
        if (signer.publicKey().key() instanceof RSAPublicKey rsa) {
            method.put("type", "JsonWebKey")
                    .putObject("publicKeyJwk")
                    .put("kty", "RSA")
                    .put("n", base64(rsa.getModulus().toByteArray()))
                    .put("e", base64(rsa.getPublicExponent().toByteArray()));
            return method;
        }
        return method.put("type", "Multikey").put("publicKeyMultibase", Multikey.encode(signer.publicKey()));
    }

    /** Without the byte that only says that a number is not negative. */
    private static String base64(byte[] number) {
        int start = number[0] == 0 ? 1 : 0;
        var bytes = java.util.Arrays.copyOfRange(number, start, number.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The documents of Open Badges 2.0. */
    private void putOlder() {
        var profile = older(PROFILE, "Issuer")
                .put("name", "Data Academy")
                .put("url", ORIGIN)
                .put("email", "badges@academy.example");
        put(PROFILE, profile.put("publicKey", KEY).put("revocationList", OLDER_LIST));
        if (signer.publicKey().key() instanceof RSAPublicKey) {
            put(
                    KEY,
                    older(KEY, "CryptographicKey")
                            .put("owner", PROFILE)
                            .put("publicKeyPem", Pem.encode(signer.publicKey())));
        }
        var badge = older(CLASS, "BadgeClass").put("name", "SQL in depth").put("description", "Queries and design");
        badge.put("criteria", ORIGIN + "/criteria").put("issuer", PROFILE);
        badge.putArray("alignment").addObject().put("targetName", "SQL").put("targetUrl", ORIGIN + "/skills/sql");
        put(CLASS, badge);
        var list = older(OLDER_LIST, "RevocationList").put("issuer", PROFILE);
        list.putArray("revokedAssertions");
        put(OLDER_LIST, list);
    }

    private static ObjectNode older(String id, String type) {
        return object().put("@context", "https://w3id.org/openbadges/v2")
                .put("id", id)
                .put("type", type);
    }

    /** An Open Badge 3.0, unsigned; each number makes another. */
    ObjectNode badge(int number) {
        var badge = object();
        badge.putArray("@context")
                .add("https://www.w3.org/ns/credentials/v2")
                .add("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        badge.put("id", ORIGIN + "/credentials/" + name + "/" + number);
        badge.putArray("type").add("VerifiableCredential").add("OpenBadgeCredential");
        var issuer = badge.putObject("issuer").put("id", DID);
        issuer.putArray("type").add("Profile");
        issuer.put("name", "Data Academy");
        badge.put("validFrom", "2026-03-02T09:00:00Z").put("validUntil", "2028-03-02T09:00:00Z");
        badge.set("credentialSubject", subject());
        badge.set("credentialStatus", StatusListText.entry(LIST, "revocation", number));
        return badge;
    }

    private static ObjectNode subject() {
        var subject = object();
        subject.putArray("type").add("AchievementSubject");
        subject.putArray("identifier").add(identity());
        var achievement = subject.putObject("achievement").put("id", ORIGIN + "/achievements/sql");
        achievement.putArray("type").add("Achievement");
        achievement.put("achievementType", "Certification");
        achievement.put("name", "SQL in depth").put("description", "Queries and design");
        achievement.putObject("criteria").put("narrative", "Pass the examination");
        achievement
                .putArray("alignment")
                .addObject()
                .put("type", "Alignment")
                .put("targetUrl", ORIGIN + "/skills/sql")
                .put("targetName", "SQL");
        return subject;
    }

    private static ObjectNode identity() {
        return object().put("type", "IdentityObject")
                .put("identityType", "emailAddress")
                .put("hashed", true)
                .put("salt", SALT)
                .put("identityHash", hash());
    }

    private static String hash() {
        return "sha256$" + Digests.sha256Hex((MAIL + SALT).getBytes(StandardCharsets.UTF_8));
    }

    /** An Open Badges 2.0 assertion to be signed; each number makes another. */
    ObjectNode assertion(int number) {
        var assertion = older("urn:badge:" + name + ":" + number, "Assertion");
        assertion
                .putObject("recipient")
                .put("type", "email")
                .put("hashed", true)
                .put("salt", SALT)
                .put("identity", hash());
        assertion.put("badge", CLASS).put("issuedOn", "2026-03-02T09:00:00Z").put("expires", "2028-03-02T09:00:00Z");
        assertion.putObject("verification").put("type", "SignedBadge").put("creator", KEY);
        return assertion;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** What its badges are verified in. */
    VerificationContext context() {
        return new VerificationContext(
                NOW,
                this,
                id -> ROW.identifiers().contains(id) ? Optional.of(ROW) : Optional.empty(),
                new Holder(Set.of(new Identity.Email(MAIL))),
                alignment -> Optional.of(SKILL));
    }

    @Override
    public Resolved find(URI url, Use use) {
        var document = documents.get(url);
        return document == null ? new Resolved.Missing() : new Resolved.Found(document);
    }
}
