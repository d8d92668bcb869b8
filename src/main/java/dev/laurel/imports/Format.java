package dev.laurel.imports;

import java.util.Locale;

/** How the lines of an import are written. */
public enum Format {
    /** One JSON object a line. */
    NDJSON,
    /** A header that names columns, then one record a line. */
    CSV;

    /** As answers name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the lines of one file. */
    LineReader reader(Kind kind) {
        return switch (this) {
            case NDJSON -> new JsonLines();
            case CSV -> new CsvLines(Columns.of(kind));
        };
    }
}
