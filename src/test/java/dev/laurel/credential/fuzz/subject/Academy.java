package dev.laurel.credential.fuzz.subject;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.check.VerificationContext;
import dev.laurel.credential.check.Verifier;
import dev.laurel.credential.fetch.Document;
import dev.laurel.credential.fetch.DocumentSource;
import dev.laurel.credential.fetch.Resolved;
import dev.laurel.credential.fetch.Use;
import dev.laurel.credential.intake.StrictJson;
import dev.laurel.credential.intake.Unreadable;
import dev.laurel.credential.key.Algorithm;
import dev.laurel.credential.key.Multikey;
import dev.laurel.credential.proof.Signer;
import dev.laurel.credential.proof.Suite;
import dev.laurel.credential.status.Bitstring;
import dev.laurel.credential.status.StatusListText;
import dev.laurel.credential.trust.Holder;
import dev.laurel.credential.trust.Identity;
import dev.laurel.credential.trust.RegisteredIssuer;
import dev.laurel.skill.Trust;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An issuer whose badges verify, with everything that verifying them asks for. Its keys are the same everywhere. */
final class Academy implements DocumentSource {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final String ISSUER = "did:web:academy.example";
    static final String DID_DOCUMENT = "https://academy.example/.well-known/did.json";
    static final String LIST = "https://academy.example/status/revocation";
    static final String ASSERTION = "https://academy.example/assertions/1.json";

    private static final String PROFILE = "https://academy.example/profile.json";
    private static final String BADGE_CLASS = "https://academy.example/badges/sql.json";
    private static final Instant ISSUED = Instant.parse("2026-03-02T09:00:00Z");
    private static final int INDEX = 4_711;

    private static final String BADGE = """
            {
              "@context": ["https://www.w3.org/ns/credentials/v2",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
              "id": "urn:uuid:5c5b6b40-1d5f-4c0e-9a1b-7f0c2f3b1a11",
              "type": ["VerifiableCredential", "OpenBadgeCredential"],
              "issuer": {"id": "did:web:academy.example", "type": ["Profile"], "name": "Data Academy"},
              "validFrom": "2026-03-02T09:00:00Z",
              "validUntil": "2028-03-02T09:00:00Z",
              "credentialSubject": {
                "id": "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK",
                "type": ["AchievementSubject"],
                "achievement": {
                  "id": "https://academy.example/achievements/sql",
                  "type": ["Achievement"],
                  "name": "SQL in depth",
                  "description": "Queries and design",
                  "criteria": {"narrative": "Pass the examination"},
                  "alignment": [{"type": "Alignment", "targetUrl": "https://skills.example/sql", "targetName": "SQL"}]
                },
                "result": [{"type": "Result", "value": "92.5", "resultDescription": "urn:uuid:1"}]
              }
            }""";

    private static final String OPEN_BADGES_2 = """
            {
              "@context": "https://w3id.org/openbadges/v2",
              "id": "https://academy.example/assertions/1.json",
              "type": "Assertion",
              "recipient": {"type": "email", "hashed": false, "identity": "ada@example.org"},
              "badge": "https://academy.example/badges/sql.json",
              "verification": {"type": "hosted"},
              "issuedOn": "2026-03-02T09:00:00Z",
              "expires": "2028-03-02T09:00:00Z"
            }""";

    private static final String OPEN_BADGES_2_CLASS = """
            {"@context": "https://w3id.org/openbadges/v2", "id": "https://academy.example/badges/sql.json",
             "type": "BadgeClass", "name": "SQL in depth", "description": "Queries and design",
             "criteria": "https://academy.example/criteria", "issuer": "https://academy.example/profile.json",
             "alignment": [{"targetName": "SQL", "targetUrl": "https://skills.example/sql"}]}""";

    private static final String OPEN_BADGES_2_PROFILE = """
            {"@context": "https://w3id.org/openbadges/v2", "id": "https://academy.example/profile.json",
             "type": "Issuer", "name": "Data Academy", "url": "https://academy.example",
             "email": "badges@academy.example"}""";

    final Signer signer = Signer.of(FixedKeys.ed25519(1), ISSUER + "#key-1");
    final Signer elliptic = Signer.of(FixedKeys.p256(2), ISSUER + "#key-2");
    private final Map<URI, byte[]> documents = new HashMap<>();
    private final VerificationContext context = new VerificationContext(
            NOW,
            this,
            Academy::registered,
            new Holder(Set.of(new Identity.Email("ada@example.org"))),
            alignment -> Optional.empty());

    Academy() {
        put(DID_DOCUMENT, didDocument());
        put(LIST, list());
        put(ASSERTION, json(OPEN_BADGES_2));
        put(BADGE_CLASS, json(OPEN_BADGES_2_CLASS));
        put(PROFILE, json(OPEN_BADGES_2_PROFILE));
    }

    /** The whole verification, as of what somebody hands in. */
    void verify(byte[] input) {
        new Verifier().verify(input, context);
    }

    ObjectNode badge() {
        var badge = json(BADGE);
        badge.putArray("credentialStatus").add(StatusListText.entry(LIST, "revocation", INDEX));
        return badge;
    }

    ObjectNode hosted() {
        return json(OPEN_BADGES_2);
    }

    ObjectNode signed(Suite suite) {
        return signer.sign(badge(), suite, ISSUED);
    }

    String token() {
        return signer.token(badge(), Algorithm.EDDSA);
    }

    /** A presentation of two credentials, one of them a token. */
    ObjectNode presentation() {
        var presentation = JsonNodeFactory.instance.objectNode();
        presentation.putArray("@context").add("https://www.w3.org/ns/credentials/v2");
        presentation.putArray("type").add("VerifiablePresentation");
        var within = presentation.putArray("verifiableCredential").add(signed(Suite.EDDSA_JCS_2022));
        within.addObject()
                .put("@context", "https://www.w3.org/ns/credentials/v2")
                .put("id", "data:application/vc+jwt," + token())
                .put("type", "EnvelopedVerifiableCredential");
        return presentation;
    }

    /** The academy's status list, signed. */
    ObjectNode list() {
        var list = StatusListText.credential(
                LIST,
                ISSUER,
                "revocation",
                Bitstring.zeros(Bitstring.MIN_BITS),
                NOW.minus(Duration.ofHours(1)),
                Duration.ofMinutes(10));
        return signer.sign(list, Suite.EDDSA_RDFC_2022, NOW.minus(Duration.ofHours(1)));
    }

    ObjectNode didDocument() {
        var document = JsonNodeFactory.instance.objectNode();
        document.putArray("@context").add("https://www.w3.org/ns/did/v1").add("https://w3id.org/security/multikey/v1");
        document.put("id", ISSUER);
        var methods = document.putArray("verificationMethod");
        var purpose = document.putArray("assertionMethod");
        for (var key : List.of(signer, elliptic)) {
            methods.addObject()
                    .put("id", key.verificationMethod())
                    .put("type", "Multikey")
                    .put("controller", ISSUER)
                    .put("publicKeyMultibase", Multikey.encode(key.publicKey()));
            purpose.add(key.verificationMethod());
        }
        return document;
    }

    private static Optional<RegisteredIssuer> registered(String id) {
        return id.equals(ISSUER) || id.equals(PROFILE)
                ? Optional.of(new RegisteredIssuer(
                        "iss_1",
                        List.of(id),
                        "Data Academy",
                        "academy",
                        Map.of("data", Trust.RECOGNISED),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null))
                : Optional.empty();
    }

    private void put(String url, ObjectNode document) {
        documents.put(URI.create(url), Bytes.utf8(document.toString()));
    }

    static ObjectNode json(String text) {
        try {
            return StrictJson.object(text.getBytes(StandardCharsets.UTF_8));
        } catch (Unreadable mistaken) {
            throw new IllegalArgumentException(text, mistaken);
        }
    }

    @Override
    public Resolved find(URI url, Use use) {
        var bytes = documents.get(url);
        return bytes == null
                ? new Resolved.Missing()
                : new Resolved.Found(Document.of(url, bytes, "application/json", NOW));
    }
}
