package dev.laurel.bench.proof;

import dev.laurel.api.CanonicalJson;
import dev.laurel.credential.key.Algorithm;
import dev.laurel.credential.key.KeyType;
import dev.laurel.credential.key.Multibase;
import dev.laurel.credential.proof.Suite;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Objects;

/** The bare cost of an embedded proof. */
final class EmbeddedCost implements Bare {
    private final String document;
    private final boolean isWholeText;
    private final String digest;
    private final String algorithm;
    private final PublicKey key;

    EmbeddedCost(String document, Academy academy, Suite suite, Algorithm algorithm) {
        this.document = document;
        this.isWholeText = suite.isWholeText();
        this.digest = algorithm.type() == KeyType.P384 ? "SHA-384" : "SHA-256";
        this.algorithm = ProofKind.platformName(algorithm);
        this.key = academy.signer().publicKey().key();
    }

    @Override
    public boolean check() throws GeneralSecurityException {
        if (isWholeText) {
            var badge = ProofKind.parse(document);
            badge.remove("proof");
            // What makes two badges copies of one, and what its words are read from.
            Libraries.digest("SHA-256", Libraries.statements(badge.toString(), "SHA-256"));
        }
        return proof();
    }

    @Override
    public boolean proof() throws GeneralSecurityException {
        var badge = ProofKind.parse(document);
        var options = (com.fasterxml.jackson.databind.node.ObjectNode) badge.remove("proof");
        var value = options.remove("proofValue").textValue();
        byte[] signed;
        if (isWholeText) {
            signed = Libraries.joined(digest, CanonicalJson.of(options), CanonicalJson.of(badge));
        } else {
            options.set("@context", badge.get("@context"));
            signed = Libraries.joined(
                    digest,
                    Libraries.statements(options.toString(), digest),
                    Libraries.statements(badge.toString(), digest));
        }
        return Libraries.isGood(algorithm, key, signed, Objects.requireNonNull(Multibase.decode(value)));
    }
}
