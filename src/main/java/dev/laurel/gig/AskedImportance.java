package dev.laurel.gig;

/** How much a qualification matters. */
public enum AskedImportance {
    /** Nobody without it is listed. */
    MANDATORY,
    /** It adds points. */
    PREFERRED
}
