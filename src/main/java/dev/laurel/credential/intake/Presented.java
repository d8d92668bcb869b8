package dev.laurel.credential.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.link.CertificateLink;
import org.jspecify.annotations.Nullable;

/** What was handed in, by the way it is secured. */
public sealed interface Presented {
    /** One verifiable credential; it may hold further ones (a learner record). */
    sealed interface Credential extends Presented {
        /** The credential as JSON, without its proofs. */
        ObjectNode credential();
    }

    /**
     * A JSON-LD document with embedded proofs, or with none.
     *
     * @param document as handed in
     * @param credential without member {@code proof}
     */
    record Embedded(ObjectNode document, ObjectNode credential) implements Credential {}

    /**
     * A JSON Web Token.
     *
     * @param token as handed in, parsed
     * @param credential the payload, or its {@code vc} claim (Verifiable Credentials 1.1)
     * @param isVcClaim whether it was the {@code vc} claim
     */
    record Token(CompactToken token, ObjectNode credential, boolean isVcClaim) implements Credential {}

    /**
     * A verifiable presentation: credentials as their holder packed them, perhaps signed by the holder.
     *
     * @param document the presentation with its proofs; of a token its payload, or the payload's {@code vp} claim
     * @param token the token; null when it is a JSON-LD document
     */
    record Presentation(ObjectNode document, @Nullable CompactToken token) implements Presented {}

    /** An Open Badges 2.0 document. */
    sealed interface Badge extends Presented {}

    /**
     * An assertion that its issuer's host serves.
     *
     * @param address where
     * @param copy what was handed in of it; null when that was the address alone
     */
    record Hosted(String address, @Nullable ObjectNode copy) implements Badge {}

    /** An assertion that its issuer signed. */
    record Signed(CompactToken token) implements Badge {}

    /** Another document of the kind: an assertion that is neither, a badge class or a profile. */
    record Described(ObjectNode document) implements Badge {}

    /** The address of a certificate's page, with what its holder says of it. */
    record Link(CertificateLink certificate) implements Presented {}
}
