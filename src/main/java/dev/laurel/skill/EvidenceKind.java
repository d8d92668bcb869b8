package dev.laurel.skill;

/** What supports "this person has this skill" (scoring.md, "Evidence"). Ceilings are policy. */
public enum EvidenceKind {
    LICENCE,
    ASSESSED_CREDENTIAL,
    DELIVERED_WORK,
    CREDENTIAL,
    ENDORSEMENT,
    CLAIM;

    /** Whether this is a credential in the sense of a gig's credential qualification. */
    public boolean isCredential() {
        return this == CREDENTIAL || this == ASSESSED_CREDENTIAL;
    }
}
