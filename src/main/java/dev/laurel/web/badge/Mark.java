package dev.laurel.web.badge;

import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Severity;
import dev.laurel.credential.report.State;

/** How an answer of a verification is drawn: each has a shape of its own, so that no colour is needed. */
public enum Mark {
    /** A tick. */
    PASS,
    /** An exclamation mark: it counts, and there is something to know. */
    WARN,
    /** A question mark: it could not be answered now. */
    UNKNOWN,
    /** A bar: not refused, and yet no proof. */
    LIMIT,
    /** A dot outside a frame: of an issuer that is trusted, elsewhere. No proof either. */
    OUTSIDE,
    /** A cross: refused. */
    FAIL,
    /** A dash: not asked. */
    SKIPPED;

    /** Of a check. */
    static Mark of(Code code, State state, Severity severity) {
        var mark = of(state, severity);
        return mark == LIMIT && code == Code.ISSUER_OUT_OF_SCOPE ? OUTSIDE : mark;
    }

    static Mark of(State state, Severity severity) {
        return switch (state) {
            case PASS -> PASS;
            case WARN -> WARN;
            case UNKNOWN -> UNKNOWN;
            case SKIPPED -> SKIPPED;
            case FAIL -> severity.refuses() ? FAIL : LIMIT;
        };
    }
}
