package dev.laurel.credential.held;

/** Who may see a credential (api.md, "credentials"). */
public enum CredentialVisibility {
    /** On its badge page, in widgets and feeds. */
    PUBLIC,
    /** Counts, and clients see it in explanations. */
    MEMBERS,
    /** Counts nowhere. */
    PRIVATE
}
