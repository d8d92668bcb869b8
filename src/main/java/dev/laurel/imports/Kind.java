package dev.laurel.imports;

import java.util.Locale;

/** What the lines of an import are. */
public enum Kind {
    FREELANCERS,
    GIGS;

    /** As requests and answers name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
