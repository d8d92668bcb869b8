package dev.laurel.index.feed;

/**
 * Something that an index may have to show otherwise from now on; what it is now is read when the row is worked off.
 *
 * @param tenant whose; {@value #ALL_TENANTS} for the taxonomy, which all tenants share
 * @param kind of thing
 * @param subject the thing's id; of the taxonomy its version
 */
record Change(String tenant, Kind kind, String subject) {
    static final String ALL_TENANTS = "*";

    /** What a change is about. */
    enum Kind {
        FREELANCER,
        GIG,
        TAXONOMY
    }
}
