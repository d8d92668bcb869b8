package dev.laurel.credential.report;

import org.jspecify.annotations.Nullable;

/**
 * The answer to one question about a credential.
 *
 * @param code the question
 * @param state the answer
 * @param severity what a failure of it means here
 * @param path JSON pointer into the credential; empty for the whole
 * @param source the document it stands on; null where the credential alone decides
 * @param message a plain sentence for the holder; holds no text of remote hosts
 */
public record Check(
        Code code,
        State state,
        Severity severity,
        String path,
        @Nullable SourceDocument source,
        String message) {
    /** The question was asked and no fault found. */
    public static Check pass(Code code, String path, String message) {
        return new Check(code, State.PASS, code.severity(), path, null, message);
    }

    /** A fault of the code's own severity; a WARN or INFO one is a warning. */
    public static Check fail(Code code, String path, String message) {
        return fail(code, code.severity(), path, message);
    }

    /** A fault of a given severity. */
    public static Check fail(Code code, Severity severity, String path, String message) {
        var state = severity == Severity.WARN || severity == Severity.INFO ? State.WARN : State.FAIL;
        return new Check(code, state, severity, path, null, message);
    }

    /** The question could not be answered now. */
    public static Check unknown(Code code, String path, String message) {
        return new Check(code, State.UNKNOWN, code.severity(), path, null, message);
    }

    /** The same answer, standing on a document. */
    public Check from(@Nullable SourceDocument document) {
        return new Check(code, state, severity, path, document, message);
    }

    /** The same answer about a credential that lies within another document. */
    public Check within(String pointer) {
        return new Check(code, state, severity, pointer + path, source, message);
    }

    /** Whether this answer alone refuses the credential. */
    public boolean refuses() {
        return state == State.FAIL && severity.refuses();
    }
}
