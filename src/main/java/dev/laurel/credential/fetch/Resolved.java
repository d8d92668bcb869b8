package dev.laurel.credential.fetch;

/** What came of asking for a document. Only {@link Found} can let a check pass. */
public sealed interface Resolved {
    /** The document is at hand. */
    record Found(Document document) implements Resolved {}

    /** There is no such document: not in the store, or its host says so. */
    record Missing() implements Resolved {}

    /** Its host says that it was taken away for good (HTTP 410); hosted badges are revoked that way. */
    record Gone() implements Resolved {}

    /**
     * It could not be read now; a later try may succeed.
     *
     * @param reason {@code issuer_unreachable}, {@code fetch_target_forbidden} or the like; never text of the other
     *     side
     */
    record Unreachable(String reason) implements Resolved {}
}
