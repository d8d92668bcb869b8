package dev.laurel.credential;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.api.Ids;
import dev.laurel.credential.key.Algorithm;
import dev.laurel.credential.key.Digests;
import dev.laurel.credential.key.Multikey;
import dev.laurel.credential.proof.Signer;
import dev.laurel.credential.proof.Suite;
import dev.laurel.credential.status.Bitstring;
import dev.laurel.credential.status.StatusListText;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;

/**
 * An issuer on a domain of its own, whose DID document and status lists an operator puts into the document store by
 * HTTP. Badges are certifications (assessed), so they prove INTERMEDIATE.
 */
public final class TestIssuer {
    private static final Duration LIST_TTL = Duration.ofMinutes(10);
    private static final String DID_DOCUMENT = "/.well-known/did.json";

    private final Holder operator;
    private final String origin;
    private final Signer signer;
    private final Instant now;
    private final Set<Integer> revoked = new TreeSet<>();
    private final Set<Integer> suspended = new TreeSet<>();
    private int issued;

    private TestIssuer(Holder operator, String host, Signer signer, Instant now) {
        this.operator = operator;
        this.origin = "https://" + host;
        this.signer = signer;
        this.now = now;
    }

    /** A did:web issuer whose DID document and lists are in the store. */
    public static TestIssuer web(Holder operator, Instant now) {
        var issuer = unknownWeb(operator, now);
        issuer.putDidDocument();
        issuer.publish();
        return issuer;
    }

    /** A did:web issuer of which nothing is in the store. */
    public static TestIssuer unknownWeb(Holder operator, Instant now) {
        var host = host();
        return new TestIssuer(operator, host, Signer.of(keys(), "did:web:" + host + "#key-1"), now);
    }

    /** An issuer that is its key; its lists are in the store. */
    public static TestIssuer didKey(Holder operator, Instant now) {
        var issuer = new TestIssuer(operator, host(), Signer.didKey(keys()), now);
        issuer.publish();
        return issuer;
    }

    private static String host() {
        return Ids.next("iss_").substring(4) + ".example";
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The id under which it signs. */
    public String did() {
        return signer.controller();
    }

    public String multikey() {
        return Multikey.encode(signer.publicKey());
    }

    public String achievement() {
        return origin + "/achievements/craft";
    }

    public String revocations() {
        return origin + "/status/revocation";
    }

    public String suspensions() {
        return origin + "/status/suspension";
    }

    public String didDocument() {
        return origin + DID_DOCUMENT;
    }

    /** Puts its DID document with its key. */
    public Response putDidDocument() {
        return putDidDocument(signer);
    }

    /** Puts its DID document with a key that has signed nothing. */
    public Response putOtherKey() {
        return putDidDocument(Signer.of(keys(), did() + "#key-2"));
    }

    private Response putDidDocument(Signer key) {
        var document = JsonNodeFactory.instance.objectNode();
        document.putArray("@context").add("https://www.w3.org/ns/did/v1").add("https://w3id.org/security/multikey/v1");
        document.put("id", did());
        document.putArray("verificationMethod")
                .addObject()
                .put("id", key.verificationMethod())
                .put("type", "Multikey")
                .put("controller", did())
                .put("publicKeyMultibase", Multikey.encode(key.publicKey()));
        document.putArray("assertionMethod").add(key.verificationMethod());
        return put(didDocument(), "application/did+json", document.toString());
    }

    /** Publishes both status lists as they stand. */
    public void publish() {
        publish(revocations(), "revocation", revoked).then().statusCode(200);
        publish(suspensions(), "suspension", suspended).then().statusCode(200);
    }

    private Response publish(String url, String purpose, Set<Integer> places) {
        var bits = Bitstring.zeros(Bitstring.MIN_BITS);
        for (int place : places) {
            bits = bits.with(place, true);
        }
        var list = StatusListText.credential(url, did(), purpose, bits, now.minus(Duration.ofHours(1)), LIST_TTL);
        return put(url, "application/vc", sign(list));
    }

    /** Puts a new revocation list in which this badge stands. */
    public Response revoke(ObjectNode badge) {
        revoked.add(place(badge));
        return publish(revocations(), "revocation", revoked);
    }

    /** Puts a new suspension list in which this badge stands. */
    public Response suspend(ObjectNode badge) {
        suspended.add(place(badge));
        return publish(suspensions(), "suspension", suspended);
    }

    /** Puts a new suspension list in which this badge stands no longer. */
    public Response reinstate(ObjectNode badge) {
        suspended.remove(place(badge));
        return publish(suspensions(), "suspension", suspended);
    }

    private static int place(ObjectNode badge) {
        return badge.at("/credentialStatus/0/statusListIndex").asInt();
    }

    private Response put(String url, String type, String text) {
        return operator.asking()
                .contentType(type)
                .body(text.getBytes(StandardCharsets.UTF_8))
                .queryParam("url", url)
                .put("/v1/documents");
    }

    /** Enters it in the registry, trusted as said for every area, with more fields as JSON. */
    public Response register(String trust, String more) {
        return operator.asking().body(row(trust, more)).put("/v1/issuers");
    }

    /** A registry row as a body. */
    public String row(String trust, String more) {
        return row("*", trust, more);
    }

    /** A registry row that trusts it in one area only. */
    public String row(String area, String trust, String more) {
        return """
                {"name":"Craft Academy","identifiers":["%s"],"trust":[{"area":"%s","trust":"%s"}]%s}
                """.formatted(did(), area, trust, more);
    }

    /** A badge for somebody, named by the hash of their address, that stands in both lists; unsigned. */
    public ObjectNode badge(String skill, String mail) {
        var badge = bare(skill);
        ((ObjectNode) badge.get("credentialSubject"))
                .putArray("identifier")
                .addObject()
                .put("type", "IdentityObject")
                .put("identityType", "emailAddress")
                .put("hashed", true)
                .put("salt", "s4lt")
                .put("identityHash", "sha256$" + Digests.sha256Hex((mail + "s4lt").getBytes(StandardCharsets.UTF_8)));
        return badge;
    }

    /** A badge that names nobody; unsigned. */
    public ObjectNode bare(String skill) {
        int place = ++issued;
        var badge = JsonNodeFactory.instance.objectNode();
        badge.putArray("@context")
                .add("https://www.w3.org/ns/credentials/v2")
                .add("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        badge.put("id", origin + "/credentials/" + place);
        badge.putArray("type").add("VerifiableCredential").add("OpenBadgeCredential");
        var issuer = badge.putObject("issuer").put("id", did());
        issuer.putArray("type").add("Profile");
        issuer.put("name", "Craft Academy");
        badge.put("validFrom", issuedAt().toString());
        var subject = badge.putObject("credentialSubject");
        subject.putArray("type").add("AchievementSubject");
        achievement(subject.putObject("achievement"), skill);
        badge.putArray("credentialStatus")
                .add(StatusListText.entry(revocations(), "revocation", place))
                .add(StatusListText.entry(suspensions(), "suspension", place));
        return badge;
    }

    private void achievement(ObjectNode achievement, String skill) {
        achievement.put("id", achievement());
        achievement.putArray("type").add("Achievement");
        achievement.put("achievementType", "Certification");
        achievement.put("name", "Craft in depth").put("description", "Work and its theory");
        achievement.putObject("criteria").put("narrative", "Pass the examination");
        achievement
                .putArray("alignment")
                .addObject()
                .put("type", "Alignment")
                .put("targetUrl", "https://skills.example/" + skill.substring(skill.indexOf(':') + 1))
                .put("targetCode", skill)
                .put("targetName", "Craft");
    }

    private Instant issuedAt() {
        return now.minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
    }

    /** With a Data Integrity proof, eddsa-rdfc-2022. */
    public String sign(ObjectNode credential) {
        return signer.sign(credential, Suite.EDDSA_RDFC_2022, issuedAt()).toString();
    }

    /** As a JSON Web Token. */
    public String token(ObjectNode credential) {
        return signer.token(credential, Algorithm.EDDSA);
    }
}
