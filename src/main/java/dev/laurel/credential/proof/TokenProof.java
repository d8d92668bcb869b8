package dev.laurel.credential.proof;

import dev.laurel.credential.did.KeyFinder;
import dev.laurel.credential.intake.Presented;
import java.time.Instant;
import java.util.ArrayList;

/** Step 4 for credentials that are JSON Web Tokens: the signature, and what the token says beside the credential. */
final class TokenProof {
    private final Presented.Token token;
    private final KeyFinder finder;
    private final Signatory issuer;
    private final Instant now;

    TokenProof(Presented.Token token, KeyFinder finder, Signatory issuer, Instant now) {
        this.token = token;
        this.finder = finder;
        this.issuer = issuer;
        this.now = now;
    }

    ProofFinding finding() {
        var signature = new TokenSignature(token.token(), finder, issuer, now).finding();
        if (signature.signature() == ProofFinding.Signature.UNSUPPORTED) {
            return signature;
        }
        var checks = new ArrayList<>(signature.checks());
        checks.addAll(new TokenClaims(token, issuer.id(), now).checks());
        return new ProofFinding(checks, signature.signature(), signature.binding());
    }
}
