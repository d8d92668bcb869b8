package dev.laurel.imports;

import dev.laurel.api.Outcome;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of the lines of a file so far.
 *
 * @param lines read, blank ones and a header apart
 * @param refused of those
 * @param errors the first {@value Import#MAX_ERRORS} of the refused
 */
record Tally(long lines, long created, long updated, long unchanged, long refused, List<BadLine> errors) {
    static final Tally NONE = new Tally(0, 0, 0, 0, 0, List.of());

    Tally {
        errors = List.copyOf(errors);
    }

    /** With the lines of a batch, of which those that are bad are refused. */
    Tally read(Batch<?> batch) {
        var told = batch.bad().stream();
        return new Tally(
                lines + batch.lines(),
                created,
                updated,
                unchanged,
                refused + batch.bad().size(),
                batch.bad().isEmpty() ? errors : more(told));
    }

    /** With what became of one line that was read. */
    Tally counted(long line, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Created _ -> new Tally(lines, created + 1, updated, unchanged, refused, errors);
            case Outcome.Updated _ -> new Tally(lines, created, updated + 1, unchanged, refused, errors);
            case Outcome.Unchanged _ -> new Tally(lines, created, updated, unchanged + 1, refused, errors);
            case Outcome.Refused no ->
                new Tally(
                        lines,
                        created,
                        updated,
                        unchanged,
                        refused + 1,
                        more(Stream.of(new BadLine(line, no.faults()))));
        };
    }

    private List<BadLine> more(Stream<BadLine> told) {
        return Stream.concat(errors.stream(), told).limit(Import.MAX_ERRORS).toList();
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
