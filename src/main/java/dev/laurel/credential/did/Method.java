package dev.laurel.credential.did;

import dev.laurel.credential.key.VerificationKey;
import dev.laurel.credential.report.SourceDocument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One key of an issuer.
 *
 * @param id absolute id of the verification method; empty for a key that is pinned without one
 * @param keyId the {@code kid} of a JWK; empty when none
 * @param forAssertion whether the issuer's document lists it for making assertions
 * @param validFrom first instant at which signatures by it count; null when always
 * @param expires signatures made from here on do not count; null when open
 * @param revoked from here on no signature by it counts any more; null when not
 * @param source the document that says so; null for did:key, did:jwk and pinned keys
 */
public record Method(
        String id,
        String keyId,
        VerificationKey key,
        boolean forAssertion,
        @Nullable Instant validFrom,
        @Nullable Instant expires,
        @Nullable Instant revoked,
        @Nullable SourceDocument source) {
    /** A key without limits. */
    static Method of(String id, VerificationKey key) {
        return new Method(id, "", key, true, null, null, null, null);
    }

    /**
     * Whether a signature by it counts.
     *
     * @param signedAt when it says it was made
     * @param now when it is judged
     */
    public boolean isGood(Instant signedAt, Instant now) {
        return (validFrom == null || !signedAt.isBefore(validFrom))
                && (expires == null || signedAt.isBefore(expires))
                && (revoked == null || now.isBefore(revoked));
    }
}
