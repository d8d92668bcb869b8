package dev.laurel.credential.proof;

import dev.laurel.credential.did.IssuerKeys;
import dev.laurel.credential.did.Method;
import dev.laurel.credential.did.Purpose;
import dev.laurel.credential.key.VerificationKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which keys a signature is tried with, and what it means when one fits. A key that merely stands in the proof or the
 * token's header can show that a signature is good, never that it is the issuer's.
 */
final class Candidates {
    private final IssuerKeys issuerKeys;
    private final Purpose purpose;
    private final List<Method> named;
    private final @Nullable VerificationKey embedded;

    /**
     * @param purpose what the key must be meant for
     * @param named the issuer's own keys that the proof means
     * @param embedded the key written in the proof; null when none
     */
    Candidates(IssuerKeys issuerKeys, Purpose purpose, List<Method> named, @Nullable VerificationKey embedded) {
        this.issuerKeys = issuerKeys;
        this.purpose = purpose;
        this.named = named;
        this.embedded = embedded;
    }

    /** Whether there is any key to try. */
    boolean isEmpty() {
        return named.isEmpty() && embedded == null;
    }

    /**
     * The binding of the first key that a signature fits; empty when it fits none.
     *
     * @param fits tries one key
     */
    Optional<KeyBinding> match(Predicate<VerificationKey> fits, Instant signedAt, Instant now) {
        for (var method : named) {
            if (fits.test(method.key())) {
                return Optional.of(own(method, signedAt, now));
            }
        }
        if (embedded == null || !fits.test(embedded)) {
            return Optional.empty();
        }
        return Optional.of(issuerKeys.own().stream()
                .filter(m -> m.key().isSameAs(embedded))
                .findFirst()
                .map(m -> own(m, signedAt, now))
                .orElseGet(this::foreign));
    }

    /** What it means that no key is the issuer's. */
    KeyBinding foreign() {
        return switch (issuerKeys) {
            case IssuerKeys.Known known -> new KeyBinding.NotIssuers();
            case IssuerKeys.Unresolved unresolved -> new KeyBinding.Unresolved(unresolved.reason());
            case IssuerKeys.None none ->
                embedded == null
                        ? new KeyBinding.Unresolved("The issuer's identifier has no keys, and the proof brings none.")
                        : new KeyBinding.EmbeddedOnly();
        };
    }

    private KeyBinding own(Method method, Instant signedAt, Instant now) {
        if (!method.isFor(purpose)) {
            return new KeyBinding.NotForPurpose(method);
        }
        return method.isGood(signedAt, now) ? new KeyBinding.Bound(method) : new KeyBinding.OutOfForce(method);
    }
}
