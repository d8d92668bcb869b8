package dev.laurel.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One import: how far it is, or what became of it.
 *
 * @param id {@code imp_…}
 * @param kind {@code freelancers} or {@code gigs}
 * @param format {@code ndjson} or {@code csv}
 * @param startedAt when its first bytes were read
 * @param updatedAt when anything was last heard of it
 * @param lines read, without header and blank ones
 * @param kept of those: created, updated and unchanged together
 * @param created new people or gigs
 * @param updated that were there under the same reference and are now as the line says
 * @param unchanged that were there just so
 * @param refused lines that were not taken
 * @param bytes read, unpacked
 * @param failure why it failed: a stable code; what was kept before stays kept
 * @param errors the first {@value #MAX_ERRORS} lines that were not taken
 */
@Schema(name = "Import", description = "One import: how far it is, or what became of it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Import(
        String id,
        String kind,
        String format,
        State state,
        Instant startedAt,
        Instant updatedAt,
        long lines,
        long kept,
        long created,
        long updated,
        long unchanged,
        long refused,
        long bytes,
        @Nullable String failure,
        List<BadLine> errors) {
    /** Bad lines listed, at most; the others are counted. */
    public static final int MAX_ERRORS = 1_000;

    public Import {
        errors = List.copyOf(errors);
    }

    /** How far an import is. */
    public enum State {
        RUNNING,
        FINISHED,
        FAILED
    }
}
