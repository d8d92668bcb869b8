package dev.laurel.taxonomy.source;

import java.util.ArrayList;
import java.util.List;

/** Collects bad lines: counts all, lists the first. */
final class Faults {
    /** Bad lines that are listed; whoever has more mends the export, not the lines. */
    static final int MAX_LISTED = 100;

    private final List<BadLine> listed = new ArrayList<>();
    private long count;

    void add(Place place, String reason) {
        count++;
        if (listed.size() < MAX_LISTED) {
            listed.add(new BadLine(place.file(), place.line(), reason));
        }
    }

    long count() {
        return count;
    }

    List<BadLine> listed() {
        return listed;
    }

    /** Where something stands in a source. */
    record Place(String file, long line) {}
}
