package dev.laurel.credential.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.api.CanonicalJson;
import dev.laurel.credential.jsonld.Meaning;
import dev.laurel.credential.jsonld.NotJsonLd;
import dev.laurel.credential.jsonld.Processor;
import dev.laurel.credential.jsonld.Term;
import dev.laurel.credential.key.Algorithm;
import dev.laurel.credential.key.Digests;
import dev.laurel.credential.key.KeyType;
import dev.laurel.credential.key.Multibase;
import dev.laurel.credential.key.Recent;
import dev.laurel.credential.key.VerificationKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of embedded proof that are supported: how each turns a document and its own options into signed bytes. */
public enum Suite {
    EDDSA_RDFC_2022("eddsa-rdfc-2022", Form.STATEMENTS),
    ECDSA_RDFC_2019("ecdsa-rdfc-2019", Form.STATEMENTS),
    EDDSA_JCS_2022("eddsa-jcs-2022", Form.TEXT),
    ECDSA_JCS_2019("ecdsa-jcs-2019", Form.TEXT),
    ED25519_SIGNATURE_2020("Ed25519Signature2020", Form.STATEMENTS);

    /** Signatures whose answer is kept: those of held credentials, and of the status lists that they stand on. */
    private static final int MAX_ANSWERS = 50_000;

    private static final String PROOF_TYPE = "DataIntegrityProof";
    /** Options that must be among the signed statements where the proof has them. */
    private static final List<Option> OPTIONS = List.of(
            new Option("proofPurpose", Term.Names.SECURITY + "proofPurpose"),
            new Option("verificationMethod", Term.Names.SECURITY + "verificationMethod"),
            new Option("challenge", Term.Names.SECURITY + "challenge"),
            new Option("domain", Term.Names.SECURITY + "domain"),
            new Option("previousProof", Term.Names.SECURITY + "previousProof"),
            new Option("cryptosuite", Term.Names.SECURITY + "cryptosuite"),
            new Option("expires", Term.Names.SECURITY + "expiration"),
            new Option("created", "http://purl.org/dc/terms/created"));

    private static final Recent<String, Boolean> ANSWERS = new Recent<>(MAX_ANSWERS);

    private final String text;
    private final Form form;

    Suite(String text, Form form) {
        this.text = text;
        this.form = form;
    }

    /** What is signed. */
    private enum Form {
        /** The canonical statements (RDFC-1.0): members that no context defines are not among them. */
        STATEMENTS,
        /** The canonical JSON text (RFC 8785): everything. */
        TEXT
    }

    private record Option(String member, String predicate) {}

    /** The suite that a proof names; null when it is not supported. */
    public static @Nullable Suite of(JsonNode proof) {
        var type = proof.path("type").asText();
        var name = type.equals(PROOF_TYPE) ? proof.path("cryptosuite").asText() : type;
        for (var suite : values()) {
            if (suite.text.equals(name) && suite.isDataIntegrity() == type.equals(PROOF_TYPE)) {
                return suite;
            }
        }
        return null;
    }

    /** As proofs name it. */
    public String text() {
        return text;
    }

    /** Whether everything in the document is signed, whatever its contexts make of it. */
    public boolean isWholeText() {
        return form == Form.TEXT;
    }

    /** Whether the suite may be used with this kind of key. */
    public boolean accepts(KeyType type) {
        return switch (this) {
            case EDDSA_RDFC_2022, EDDSA_JCS_2022, ED25519_SIGNATURE_2020 -> type == KeyType.ED25519;
            case ECDSA_RDFC_2019, ECDSA_JCS_2019 -> type == KeyType.P256 || type == KeyType.P384;
        };
    }

    private boolean isDataIntegrity() {
        return this != ED25519_SIGNATURE_2020;
    }

    /**
     * Whether a signature is this key's over this document and these options.
     *
     * @param document without the proof; with those that it names as previous
     * @param proof with all its options
     * @throws NotJsonLd when the document has no statements to sign
     */
    public boolean verifies(ObjectNode document, ObjectNode proof, VerificationKey key, Processor processor)
            throws NotJsonLd {
        if (!accepts(key.type())) {
            return false;
        }
        var question = processor.isByPinnedContexts() ? question(document, proof, key) : null;
        var known = question == null ? Optional.<Boolean>empty() : ANSWERS.find(question);
        if (known.isPresent()) {
            return known.get();
        }
        boolean isGood = isGood(document, proof, key, processor);
        // Asked again: the proof's own contexts may have led beyond the pinned ones.
        if (question != null && processor.isByPinnedContexts()) {
            ANSWERS.keep(question, isGood);
        }
        return isGood;
    }

    private boolean isGood(ObjectNode document, ObjectNode proof, VerificationKey key, Processor processor)
            throws NotJsonLd {
        var value = proof.path("proofValue");
        var signature =
                value.isTextual() && value.textValue().startsWith("z") ? Multibase.decode(value.textValue()) : null;
        if (signature == null) {
            return false;
        }
        var signed = signedBytes(document, proof, key.type(), processor);
        return signed != null && algorithm(key.type()).verifies(key, signed, signature);
    }

    /** Digest of all that the answer depends on where contexts are pinned. */
    private String question(ObjectNode document, ObjectNode proof, VerificationKey key) {
        var parts = JsonNodeFactory.instance.arrayNode();
        parts.add(text)
                .add(document)
                .add(proof)
                .add(key.type().name())
                .add(key.key().getEncoded());
        return Digests.sha256Hex(parts.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes to sign: digest of the options, then digest of the document; null when the options are not covered. */
    byte @Nullable [] signedBytes(ObjectNode document, ObjectNode proof, KeyType type, Processor processor)
            throws NotJsonLd {
        var options = proof.deepCopy();
        options.remove("proofValue");
        return form == Form.TEXT
                ? textBytes(document, options, type)
                : statementBytes(document, options, type, processor);
    }

    private static byte @Nullable [] textBytes(ObjectNode document, ObjectNode options, KeyType type) {
        var signed = document;
        if (options.has("@context")) {
            if (!beginsWith(document.path("@context"), options.path("@context"))) {
                return null;
            }
            signed = document.deepCopy();
            signed.set("@context", options.get("@context"));
        }
        return concat(digest(CanonicalJson.of(options), type), digest(CanonicalJson.of(signed), type));
    }

    private static byte @Nullable [] statementBytes(
            ObjectNode document, ObjectNode options, KeyType type, Processor processor) throws NotJsonLd {
        options.set("@context", document.path("@context"));
        var meaning = processor.meaning(options);
        if (OPTIONS.stream().anyMatch(o -> options.has(o.member()) && !meaning.states(o.predicate()))) {
            return null;
        }
        return concat(
                digest(canonical(meaning, type), type), digest(canonical(processor.meaning(document), type), type));
    }

    /** RFC-like rule of the jcs suites: the contexts of the proof are the first ones of the document. */
    private static boolean beginsWith(JsonNode contexts, JsonNode first) {
        if (!contexts.isArray() || !first.isArray()) {
            return contexts.equals(first)
                    || (contexts.size() > 0 && contexts.get(0).equals(first));
        }
        for (int i = 0; i < first.size(); i++) {
            if (!first.get(i).equals(contexts.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static byte[] canonical(Meaning meaning, KeyType type) throws NotJsonLd {
        var text = type == KeyType.P384 ? meaning.canonicalSha384() : meaning.canonical();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] digest(byte[] bytes, KeyType type) {
        return type == KeyType.P384 ? Digests.sha384(bytes) : Digests.sha256(bytes);
    }

    /** The algorithm that goes with a kind of key in embedded proofs. */
    static Algorithm algorithm(KeyType type) {
        return switch (type) {
            case ED25519 -> Algorithm.EDDSA;
            case P256 -> Algorithm.ES256;
            case P384 -> Algorithm.ES384;
            case P521 -> Algorithm.ES512;
            case RSA -> Algorithm.RS256;
        };
    }

    private static byte[] concat(byte[] first, byte[] second) {
        var out = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, out, first.length, second.length);
        return out;
    }
}
