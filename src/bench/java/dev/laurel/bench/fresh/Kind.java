package dev.laurel.bench.fresh;

/** Kinds of updates, and how many of twenty are of each: the benchmark's choice of what people do most. */
enum Kind {
    HOURS("a freelancer's hours changed", 8),
    CLAIM("a skill claimed, or no longer", 5),
    GIG("a gig posted, or closed", 4),
    CREDENTIAL("a credential handed in, or deleted", 3);

    private final String text;
    private final int share;

    Kind(String text, int share) {
        this.text = text;
        this.share = share;
    }

    /** For people. */
    String text() {
        return text;
    }

    /** Of twenty. */
    int share() {
        return share;
    }
}
