package dev.laurel.credential.report;

import java.util.Locale;

/** The thirteen steps of a verification, in order; a report holds each once. */
public enum Step {
    INTAKE,
    STRUCTURE,
    COVERAGE,
    PROOF,
    KEY,
    VALIDITY,
    STATUS,
    REFRESH,
    ISSUER,
    SUBJECT,
    ACHIEVEMENT,
    ENDORSEMENT,
    REPLAY;

    /** As reports print it: {@code intake}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
