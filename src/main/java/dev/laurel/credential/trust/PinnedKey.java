package dev.laurel.credential.trust;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public key that the operator pinned to an issuer.
 *
 * @param key a Multikey ({@code z6Mk…}) or the JSON text of a public JWK
 * @param validFrom first instant at which signatures by it count; null when always
 * @param validUntil first instant at which signatures by it no longer count; null when open
 */
public record PinnedKey(
        String key, @Nullable Instant validFrom, @Nullable Instant validUntil) {}
