package dev.laurel.cli.doctor;

import java.util.Locale;

/**
 * What one check found.
 *
 * @param check one word
 * @param detail for people: what was seen and, where something is wrong, what to do
 */
public record Finding(String check, State state, String detail) {
    /** How it stands. */
    public enum State {
        OK,
        /** Laurel runs, but not as it should. */
        WARN,
        /** Laurel does not run, or not safely. */
        FAIL,
        /** Could not be looked at, because something else is absent. */
        SKIPPED;

        /** The word that is printed. */
        public String word() {
            return this == SKIPPED ? "-" : name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding ok(String check, String detail) {
        return new Finding(check, State.OK, detail);
    }

    static Finding warn(String check, String detail) {
        return new Finding(check, State.WARN, detail);
    }

    static Finding fail(String check, String detail) {
        return new Finding(check, State.FAIL, detail);
    }

    static Finding skipped(String check, String detail) {
        return new Finding(check, State.SKIPPED, detail);
    }
}
