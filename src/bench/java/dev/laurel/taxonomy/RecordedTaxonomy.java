package dev.laurel.taxonomy;

import javax.sql.DataSource;

/** The taxonomy of a database, read by the program's own code without the program around it. */
public final class RecordedTaxonomy {
    private RecordedTaxonomy() {}

    /** Reads when it is first asked. */
    public static Taxonomy of(DataSource database) {
        return new Taxonomy(database);
    }
}
