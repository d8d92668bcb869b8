package dev.laurel.alert;

/** What an alert waits for; it follows from the role of its account. */
public enum AlertKind {
    /** A freelancer's: gigs that they qualify for. */
    GIGS,
    /** A client's: people who qualify for one of their gigs. */
    PEOPLE,
    /** A partner's: gigs that everybody may see. */
    PUBLIC_GIGS
}
