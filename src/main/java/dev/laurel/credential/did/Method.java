package dev.laurel.credential.did;

import dev.laurel.credential.key.VerificationKey;
import dev.laurel.credential.report.SourceDocument;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One key of an issuer or holder.
 *
 * @param id absolute id of the verification method; empty for a key that is pinned without one
 * @param keyId the {@code kid} of a JWK; empty when none
 * @param purposes what its controller's document lists it for
 * @param validFrom first instant at which signatures by it count; null when always
 * @param expires signatures made from here on do not count; null when open
 * @param revoked from here on no signature by it counts any more; null when not
 * @param source the document that says so; null for did:key, did:jwk and pinned keys
 */
public record Method(
        String id,
        String keyId,
        VerificationKey key,
        Set<Purpose> purposes,
        @Nullable Instant validFrom,
        @Nullable Instant expires,
        @Nullable Instant revoked,
        @Nullable SourceDocument source) {
    public Method {
        purposes = Set.copyOf(purposes);
    }

    /** A key that is its own identifier, without limits. */
    static Method of(String id, VerificationKey key) {
        return new Method(id, "", key, EnumSet.allOf(Purpose.class), null, null, null, null);
    }

    /** A key for credentials alone, from a place that names keys and not what they are for. */
    static Method forAssertion(String id, String keyId, VerificationKey key, SourceDocument source) {
        return new Method(id, keyId, key, Set.of(Purpose.ASSERTION), null, null, null, source);
    }

    /** Whether its controller's document lists it for this. */
    public boolean isFor(Purpose purpose) {
        return purposes.contains(purpose);
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
