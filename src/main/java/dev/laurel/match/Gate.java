package dev.laurel.match;

/** What a gig may insist on, in the order in which gates are asked. */
public enum Gate {
    LICENCE,
    CREDENTIAL,
    LANGUAGE,
    AVAILABILITY,
    RATE,
    TIME_ZONE,
    PLACE
}
