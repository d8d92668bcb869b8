package dev.laurel.credential.intake;

import dev.laurel.credential.report.Code;

/** Bytes that are no credential, with the question of the intake step that they fail. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final Code code;

    public Unreadable(Code code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** A sentence for the holder. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
