package dev.laurel.bench.fresh;

/** How a badge is lost, and how many of four are lost so. */
public enum Way {
    /** By a new status list of the issuer's, which the operator puts into the document store. */
    ISSUER("the issuer's list says so", 2),
    /** The holder deletes it. */
    DELETED("the holder deletes it", 1),
    /** The holder makes it PRIVATE: it counts nowhere. */
    PRIVATE("the holder makes it private", 1);

    private final String text;
    private final int share;

    Way(String text, int share) {
        this.text = text;
        this.share = share;
    }

    /** For people. */
    public String text() {
        return text;
    }

    int share() {
        return share;
    }
}
