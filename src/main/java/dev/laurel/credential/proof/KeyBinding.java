package dev.laurel.credential.proof;

import dev.laurel.credential.did.Method;
import dev.laurel.credential.report.SourceDocument;

/** Whose key made a good signature, or who else stands for it. */
public sealed interface KeyBinding {
    /** The issuer's own, listed for assertions and in force. */
    record Bound(Method method) implements KeyBinding {}

    /** No key: the issuer's own host serves it, at an address that the issuer claims. */
    record Hosted(SourceDocument source) implements KeyBinding {}

    /** The issuer's own, but not meant for this. */
    record NotForPurpose(Method method) implements KeyBinding {}

    /** The issuer's own, but no longer or not yet in force. */
    record OutOfForce(Method method) implements KeyBinding {}

    /** The issuer's keys are known, and it is none of them. */
    record NotIssuers() implements KeyBinding {}

    /** The issuer's keys could not be read. */
    record Unresolved(String reason) implements KeyBinding {}

    /** The issuer's identifier can have no keys; the key is only written in the proof. */
    record EmbeddedOnly() implements KeyBinding {}

    /** Whether the issuer itself stands for it. */
    default boolean isIssuers() {
        return rank() == 0;
    }

    /** From best to worst, so that of several good proofs the best counts. */
    default int rank() {
        return switch (this) {
            case Bound bound -> 0;
            case Hosted hosted -> 0;
            case OutOfForce outOfForce -> 1;
            case NotForPurpose notForPurpose -> 2;
            case Unresolved unresolved -> 3;
            case EmbeddedOnly embeddedOnly -> 4;
            case NotIssuers notIssuers -> 5;
        };
    }
}
