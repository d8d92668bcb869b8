package dev.laurel.credential.fetch;

/**
 * What a document is wanted for. It decides whether the network may be asked at all, and how large an answer may be.
 */
public enum Use {
    /** A JSON-LD context. Never from the network: what is signed must not depend on who answers today. */
    CONTEXT,
    /** A DID document, a controller document or a JSON Web Key Set. */
    KEYS,
    /** A status list credential or a revocation list. */
    STATUS_LIST
}
