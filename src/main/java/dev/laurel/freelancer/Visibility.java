package dev.laurel.freelancer;

/** Who sees a person (api.md, "Who sees whom"). */
public enum Visibility {
    /** Everybody, widgets and feeds included. */
    PUBLIC,
    /** Clients, in their rankings. */
    MEMBERS,
    /** The person and operators. */
    PRIVATE
}
