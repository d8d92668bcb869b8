package dev.laurel.credential.report;

import java.util.Locale;

/** What a failed check means for the credential, worst first. */
public enum Severity {
    /** Refused, and nothing that depends on the step is looked at any more. */
    FATAL,
    /** Refused; the other steps are still reported. */
    ERROR,
    /** Not refused, but it cannot be proof: the assurance stays below E4. */
    LIMIT,
    /** Worth knowing; the credential still counts. */
    WARN,
    /** A finding, not a fault. */
    INFO;

    /** As reports print it: {@code fatal}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a failed check of this severity refuses the credential. */
    public boolean refuses() {
        return this == FATAL || this == ERROR;
    }
}
