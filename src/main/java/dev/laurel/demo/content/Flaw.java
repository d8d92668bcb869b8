package dev.laurel.demo.content;

/** What is wrong with a credential that somebody hands in. */
public enum Flaw {
    NONE,
    /** Its issuer has taken it back. */
    REVOKED,
    /** Its issuer has suspended it. */
    SUSPENDED,
    /** It had run out before the day of seeding. */
    EXPIRED,
    /** It was issued to somebody else. */
    OTHER_PERSON,
    /** A skill was written into it in a field that the signature does not cover. */
    UNSIGNED_SKILL
}
