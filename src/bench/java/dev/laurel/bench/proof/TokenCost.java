package dev.laurel.bench.proof;

import dev.laurel.api.CanonicalJson;
import dev.laurel.credential.key.Algorithm;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Base64;

/** The bare cost of a token. */
final class TokenCost implements Bare {
    private final String token;
    private final String algorithm;
    private final PublicKey key;
    private final boolean isOlder;

    /** @param isOlder whether it is of Open Badges 2.0, which is read as JSON and not as statements */
    TokenCost(String token, Academy academy, Algorithm algorithm, boolean isOlder) {
        this.token = token;
        this.algorithm = ProofKind.platformName(algorithm);
        this.key = academy.signer().publicKey().key();
        this.isOlder = isOlder;
    }

    @Override
    public boolean check() throws GeneralSecurityException {
        var payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        var json = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        Libraries.digest(
                "SHA-256", isOlder ? CanonicalJson.of(ProofKind.parse(json)) : Libraries.statements(json, "SHA-256"));
        return proof();
    }

    @Override
    public boolean proof() throws GeneralSecurityException {
        int end = token.lastIndexOf('.');
        return Libraries.isGood(
                algorithm,
                key,
                token.substring(0, end).getBytes(StandardCharsets.US_ASCII),
                Base64.getUrlDecoder().decode(token.substring(end + 1)));
    }
}
