package dev.laurel.credential.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What was handed in, by the way it is secured. Further forms (baked images, Open Badges 2.0) become further cases. */
public sealed interface Presented {
    /** The credential as JSON, without its proofs. */
    ObjectNode credential();

    /**
     * A JSON-LD document with embedded proofs, or with none.
     *
     * @param document as handed in
     * @param credential without member {@code proof}
     */
    record Embedded(ObjectNode document, ObjectNode credential) implements Presented {}

    /**
     * A JSON Web Token.
     *
     * @param token as handed in, parsed
     * @param credential the payload, or its {@code vc} claim (Verifiable Credentials 1.1)
     * @param isVcClaim whether it was the {@code vc} claim
     */
    record Token(CompactToken token, ObjectNode credential, boolean isVcClaim) implements Presented {}
}
