package dev.laurel.imports;

import dev.laurel.api.Fault;
import dev.laurel.api.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Counts what becomes of lines. Used by one thread. */
final class Tally {
    private final List<BadLine> errors = new ArrayList<>();
    private long lines;
    private long created;
    private long updated;
    private long unchanged;
    private long refused;

    /** One more line was read. */
    void read() {
        lines++;
    }

    /** What became of a line. */
    void count(long line, Outcome outcome) {
        switch (outcome) {
            case Outcome.Created _ -> created++;
            case Outcome.Updated _ -> updated++;
            case Outcome.Unchanged _ -> unchanged++;
            case Outcome.Refused no -> refuse(line, no.faults());
        }
    }

    void refuse(long line, List<Fault> faults) {
        refused++;
        if (errors.size() < Import.MAX_ERRORS) {
            errors.add(new BadLine(line, faults));
        }
    }

    /** Writes the counts into a row. */
    void put(ImportRow row) {
        row.lines = lines;
        row.created = created;
        row.updated = updated;
        row.unchanged = unchanged;
        row.refused = refused;
        row.put(errors);
    }
}
