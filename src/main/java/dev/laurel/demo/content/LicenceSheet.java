package dev.laurel.demo.content;

/**
 * A licence that a person of the demo states.
 *
 * @param type such as RN
 * @param state ISO 3166-2 of the board
 * @param standing what the board's register says of it
 */
public record LicenceSheet(String type, String state, boolean multistate, Standing standing) {
    /** What a board's register may say. */
    public enum Standing {
        ACTIVE,
        /** It expired some months ago. */
        LAPSED,
        /** In force, and under discipline. */
        DISCIPLINE,
        /** In force today; it expires while the kind's main gig runs. */
        ENDS_DURING_GIG,
        /** The register has no such number. */
        UNKNOWN_NUMBER
    }
}
