package dev.laurel.gig;

/** Who sees an open gig (api.md, "Who sees whom"). */
public enum GigVisibility {
    /** Everybody, widgets included. */
    PUBLIC,
    /** Every freelancer of the marketplace. */
    MEMBERS
}
