package dev.laurel.skill;

/** How far a piece of evidence has been verified (verification.md, "Result"). */
public enum Assurance {
    /** Text only. */
    E0,
    /** A certificate link on an allow-listed domain; no signature. */
    E1,
    /** Signed, but the key is not bound to a known issuer. */
    E2,
    /** The issuer's own key, a trusted issuer, in date, status good. */
    E3,
    /** E3, and about this account. */
    E4,
    /** Confirmed by the authority itself. */
    E5;

    public boolean isAtLeast(Assurance other) {
        return compareTo(other) >= 0;
    }
}
