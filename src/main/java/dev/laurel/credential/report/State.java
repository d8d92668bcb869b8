package dev.laurel.credential.report;

import java.util.Locale;

/** How a check, or the worst check of a step, came out; from best to worst. Unknown is never pass. */
public enum State {
    SKIPPED,
    PASS,
    WARN,
    UNKNOWN,
    FAIL;

    /** As reports print it: {@code pass}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The worse of the two. */
    public State or(State other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
