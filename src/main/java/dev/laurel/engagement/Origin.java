package dev.laurel.engagement;

/** Who began an engagement. */
public enum Origin {
    /** The gig's client asked the person. */
    INVITATION,
    /** The person asked the gig's client. */
    APPLICATION
}
