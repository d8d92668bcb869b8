package dev.laurel.credential.proof;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.did.Purpose;
import dev.laurel.credential.fetch.DocumentSource;
import dev.laurel.credential.intake.Parts;
import dev.laurel.credential.jsonld.Contexts;
import dev.laurel.credential.jsonld.NotJsonLd;
import dev.laurel.credential.jsonld.Processor;
import dev.laurel.credential.key.Algorithm;
import dev.laurel.credential.key.Multibase;
import dev.laurel.credential.key.Multikey;
import dev.laurel.credential.key.VerificationKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/**
 * An issuer's private key, making the same proofs that the engine checks: {@code eddsa-rdfc-2022} (and, by kind of key,
 * the other suites) and JSON Web Tokens. For test issuers and the demo's; it keeps no key and writes no file.
 */
public final class Signer {
    private final KeyPair keys;
    private final VerificationKey publicKey;
    private final String verificationMethod;

    private Signer(KeyPair keys, VerificationKey publicKey, String verificationMethod) {
        this.keys = keys;
        this.publicKey = publicKey;
        this.verificationMethod = verificationMethod;
    }

    /**
     * A signer by a key under the name of a verification method.
     *
     * @param verificationMethod absolute, such as {@code did:web:issuer.example#key-1}
     * @throws IllegalArgumentException when the key is of no accepted kind
     */
    public static Signer of(KeyPair keys, String verificationMethod) {
        return new Signer(keys, accepted(keys), verificationMethod);
    }

    /** A signer whose issuer is the key itself: {@code did:key}. */
    public static Signer didKey(KeyPair keys) {
        var text = Multikey.encode(accepted(keys));
        return of(keys, "did:key:" + text + "#" + text);
    }

    /** The verification method that it signs as. */
    public String verificationMethod() {
        return verificationMethod;
    }

    /** The verification method without its fragment: the issuer. */
    public String controller() {
        return verificationMethod.substring(0, verificationMethod.indexOf('#'));
    }

    /** The public key, for DID documents and pins. */
    public VerificationKey publicKey() {
        return publicKey;
    }

    /**
     * A copy of the credential with a proof.
     *
     * @param suite one that accepts this kind of key
     * @param created cut to whole seconds
     * @throws IllegalArgumentException when the credential has no meaning under its contexts, which must all be pinned
     */
    public ObjectNode sign(ObjectNode credential, Suite suite, Instant created) {
        return sign(credential, suite, created, DocumentSource.empty());
    }

    /** As {@link #sign(ObjectNode, Suite, Instant)}, with further contexts from a store. */
    public ObjectNode sign(ObjectNode credential, Suite suite, Instant created, DocumentSource contexts) {
        return add(credential, suite, created, JsonNodeFactory.instance.objectNode(), contexts);
    }

    /** A copy of a presentation with a proof that answers a challenge. */
    public ObjectNode present(ObjectNode presentation, Suite suite, Instant created, Challenge challenge) {
        var options = JsonNodeFactory.instance
                .objectNode()
                .put("proofPurpose", Purpose.AUTHENTICATION.text())
                .put("challenge", challenge.nonce())
                .put("domain", challenge.domain());
        return add(presentation, suite, created, options, DocumentSource.empty());
    }

    /**
     * A copy of the document with one more proof beside those that it has.
     *
     * @param options of the proof, over the usual ones; {@code previousProof} names the proofs that it builds on
     * @param contexts further contexts than the pinned ones
     */
    public ObjectNode add(
            ObjectNode document, Suite suite, Instant created, ObjectNode options, DocumentSource contexts) {
        var proof = options(suite, created);
        proof.setAll(options);
        if (suite.isWholeText() && document.has("@context")) {
            proof.set("@context", document.get("@context"));
        }
        var earlier = Parts.of(document.path("proof"));
        var secured = document.deepCopy();
        secured.remove("proof");
        var previous = Parts.texts(proof.path("previousProof"));
        if (!previous.isEmpty()) {
            secured.putArray("proof")
                    .addAll(earlier.stream()
                            .filter(p -> previous.contains(p.path("id").asText()))
                            .toList());
        }
        proof.put("proofValue", proofValue(suite, secured, proof, contexts));
        var signed = document.deepCopy();
        if (earlier.isEmpty()) {
            signed.set("proof", proof);
        } else {
            signed.putArray("proof").addAll(earlier).add(proof);
        }
        return signed;
    }

    private String proofValue(Suite suite, ObjectNode secured, ObjectNode proof, DocumentSource contexts) {
        try {
            var bytes = suite.signedBytes(secured, proof, publicKey.type(), new Processor(new Contexts(contexts)));
            if (bytes == null) {
                throw new IllegalArgumentException("the contexts do not define the options of a proof");
            }
            return Multibase.encode(signature(Suite.algorithm(publicKey.type()), bytes));
        } catch (NotJsonLd meaningless) {
            throw new IllegalArgumentException("cannot be signed: " + meaningless.getMessage(), meaningless);
        }
    }

    private ObjectNode options(Suite suite, Instant created) {
        var proof = JsonNodeFactory.instance.objectNode();
        if (suite == Suite.ED25519_SIGNATURE_2020) {
            proof.put("type", suite.text());
        } else {
            proof.put("type", "DataIntegrityProof").put("cryptosuite", suite.text());
        }
        return proof.put("created", created.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("verificationMethod", verificationMethod)
                .put("proofPurpose", Purpose.ASSERTION.text());
    }

    /**
     * A credential as a JSON Web Token of type {@code vc+jwt}: the credential itself is the payload (VC-JOSE-COSE).
     *
     * @param algorithm one for this kind of key
     */
    public String token(ObjectNode credential, Algorithm algorithm) {
        var header = JsonNodeFactory.instance
                .objectNode()
                .put("alg", algorithm.jose())
                .put("typ", "vc+jwt")
                .put("kid", verificationMethod);
        return token(header, credential, algorithm);
    }

    /** A token with a header of the caller's choice; {@code alg} is not checked against the algorithm used. */
    public String token(ObjectNode header, ObjectNode payload, Algorithm algorithm) {
        var input = base64Url(header) + "." + base64Url(payload);
        var signature = signature(algorithm, input.getBytes(StandardCharsets.US_ASCII));
        return input + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    private static String base64Url(ObjectNode part) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(part.toString().getBytes(StandardCharsets.UTF_8));
    }

    private byte[] signature(Algorithm algorithm, byte[] bytes) {
        try {
            return algorithm.sign(keys.getPrivate(), bytes);
        } catch (GeneralSecurityException mismatch) {
            throw new IllegalArgumentException("this key cannot sign with " + algorithm, mismatch);
        }
    }

    private static VerificationKey accepted(KeyPair keys) {
        return VerificationKey.of(keys.getPublic())
                .orElseThrow(() -> new IllegalArgumentException(
                        "no accepted kind of key: " + keys.getPublic().getAlgorithm()));
    }
}
