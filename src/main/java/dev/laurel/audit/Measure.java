package dev.laurel.audit;

/** What is counted of a group. */
public enum Measure {
    /** Being among the first of a gig's ranking: what its client looks at. */
    SHORTLIST("selected: among the first of a gig's ranking"),
    /** Being QUALIFIED for a gig. */
    QUALIFIED("selected: QUALIFIED for a gig"),
    /** Points above the median of all people and gigs counted. */
    SCORE("scored above the median");

    private final String title;

    Measure(String title) {
        this.title = title;
    }

    /** For a heading. */
    String title() {
        return title;
    }
}
