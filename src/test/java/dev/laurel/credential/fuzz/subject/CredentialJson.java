package dev.laurel.credential.fuzz.subject;

import dev.laurel.credential.fuzz.Subject;
import dev.laurel.credential.proof.Suite;
import java.time.Instant;
import java.util.List;

/** Credentials, presentations and assertions as JSON, through the whole verification. */
public final class CredentialJson implements Subject {
    static final List<String> WORDS = List.of(
            "@context",
            "@id",
            "@type",
            "@value",
            "@graph",
            "@list",
            "@set",
            "@container",
            "@language",
            "@vocab",
            "@base",
            "@reverse",
            "@included",
            "@json",
            "@nest",
            "@import",
            "@protected",
            "@propagate",
            "@version",
            "\"id\":",
            "\"type\":",
            "\"issuer\":",
            "\"credentialSubject\":",
            "\"credentialStatus\":",
            "\"proof\":",
            "\"validFrom\":",
            "\"validUntil\":",
            "\"issuanceDate\":",
            "\"refreshService\":",
            "\"evidence\":",
            "\"verifiableCredential\":",
            "\"holder\":",
            "\"achievement\":",
            "\"alignment\":",
            "\"result\":",
            "\"identifier\":",
            "\"endorsement\":",
            "\"endorsementJwt\":",
            "\"relatedResource\":",
            "\"credentialSchema\":",
            "\"termsOfUse\":",
            "\"proofValue\":",
            "\"cryptosuite\":",
            "\"verificationMethod\":",
            "\"proofPurpose\":",
            "\"previousProof\":",
            "\"challenge\":",
            "\"statusListIndex\":",
            "\"statusSize\":",
            "\"verification\":",
            "\"recipient\":",
            "\"badge\":",
            "VerifiableCredential",
            "VerifiablePresentation",
            "OpenBadgeCredential",
            "ClrCredential",
            "Assertion",
            "EnvelopedVerifiableCredential",
            "DataIntegrityProof",
            "Ed25519Signature2020",
            "eddsa-rdfc-2022",
            "eddsa-jcs-2022",
            "ecdsa-rdfc-2019",
            "ecdsa-jcs-2019",
            "did:key:z",
            "did:web:",
            "https://",
            "data:",
            "https://www.w3.org/ns/credentials/v2",
            "https://www.w3.org/2018/credentials/v1",
            "urn:uuid:",
            "_:b0",
            "null",
            "true",
            "false",
            "{}",
            "[]",
            "[[",
            "\"\"",
            "{\"",
            "\":",
            "\",",
            "1e308",
            "-0",
            "1E+9",
            "\\u0000",
            "\\ud800",
            "\\udfff",
            "\ufeff",
            "2026-03-02T09:00:00Z",
            "+99:99");

    private final Academy academy = new Academy();

    @Override
    public void read(byte[] input) {
        academy.verify(input);
    }

    @Override
    public List<byte[]> seeds() {
        var older = academy.badge();
        older.withArray("@context")
                .removeAll()
                .add("https://www.w3.org/2018/credentials/v1")
                .add("https://purl.imsglobal.org/spec/ob/v3p0/context.json")
                .add("https://w3id.org/security/suites/ed25519-2020/v1");
        older.remove("credentialStatus");
        older.remove("validFrom");
        older.remove("validUntil");
        older.put("issuanceDate", "2026-03-02T09:00:00Z");
        var chained = academy.signed(Suite.EDDSA_JCS_2022);
        ((com.fasterxml.jackson.databind.node.ObjectNode) chained.get("proof")).put("id", "urn:uuid:2");
        return List.of(
                        academy.badge(),
                        academy.signed(Suite.EDDSA_RDFC_2022),
                        academy.signed(Suite.EDDSA_JCS_2022),
                        academy.elliptic.sign(academy.badge(), Suite.ECDSA_RDFC_2019, Instant.EPOCH),
                        academy.signer.sign(older, Suite.ED25519_SIGNATURE_2020, Instant.EPOCH),
                        chained,
                        academy.presentation(),
                        academy.hosted(),
                        academy.list())
                .stream()
                .map(document -> Bytes.utf8(document.toString()))
                .toList();
    }

    @Override
    public List<String> words() {
        return WORDS;
    }
}
