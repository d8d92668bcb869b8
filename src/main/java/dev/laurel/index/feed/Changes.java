package dev.laurel.index.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The change log for whoever else works through it: rows in the order of their commits (decision 0070). */
@ApplicationScoped
public class Changes {
    private final ChangeRows rows;

    Changes(ChangeRows rows) {
        this.rows = rows;
    }

    /** What a row is about. */
    public enum Kind {
        FREELANCER,
        GIG,
        TAXONOMY
    }

    /**
     * A row.
     *
     * @param position its number
     * @param tenant whose; {@code *} for the taxonomy
     * @param subject the thing's id; what it is now is to be read
     */
    public record Row(long position, String tenant, Kind kind, String subject) {}

    /**
     * Rows behind a position.
     *
     * @param limit most rows
     */
    @Transactional
    public List<Row> behind(long position, int limit) {
        return rows.from(position + 1, limit).stream()
                .map(row -> new Row(
                        row.mark().position(),
                        row.change().tenant(),
                        Kind.valueOf(row.change().kind().name()),
                        row.change().subject()))
                .toList();
    }
}
