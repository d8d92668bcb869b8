package dev.laurel.taxonomy;

/**
 * Which of two equal names wins, first wins (ADR 0021): what this project wrote before what was imported, so that an
 * import never changes what a name means; then a preferred label before an alternative one.
 */
enum NameRank {
    /** A marketplace's own word, reviewed by its operator: before any other meaning. */
    OWN,
    REVIEWED_LABEL,
    REVIEWED_ALIAS,
    LABEL,
    ALIAS,
    /** Not stated anywhere, but read off a label: "Eclipse" of "Eclipse (development environment)". */
    DERIVED;

    static NameRank of(SkillRow.Name name, boolean preferred) {
        if (name.reviewed()) {
            return preferred ? REVIEWED_LABEL : REVIEWED_ALIAS;
        }
        return preferred ? LABEL : ALIAS;
    }
}
