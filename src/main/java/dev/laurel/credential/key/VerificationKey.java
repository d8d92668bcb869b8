package dev.laurel.credential.key;

import java.security.PublicKey;
import java.util.Arrays;
import java.util.Optional;

/** A public key with its kind. */
public record VerificationKey(KeyType type, PublicKey key) {
    /** The key with its kind; empty for one of no accepted kind. */
    public static Optional<VerificationKey> of(PublicKey key) {
        return Optional.ofNullable(Keys.typeOf(key)).map(type -> new VerificationKey(type, key));
    }

    /** Whether it is the same key, however it was written down. */
    public boolean isSameAs(VerificationKey other) {
        return type == other.type && Arrays.equals(key.getEncoded(), other.key.getEncoded());
    }
}
