package dev.laurel.credential.licence;

/** What a register says a licence is. Only ACTIVE permits to practise. */
public enum EntryStatus {
    ACTIVE,
    INACTIVE,
    LAPSED,
    EXPIRED,
    SUSPENDED,
    REVOKED,
    SURRENDERED,
    RETIRED
}
