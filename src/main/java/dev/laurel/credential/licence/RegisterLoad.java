package dev.laurel.credential.licence;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a register's file.
 *
 * @param lines read, without header and blank ones
 * @param stored entries taken
 * @param refused lines not taken
 * @param errors the first {@value #MAX_ERRORS} of those
 * @param licences licences of holders about which something changed
 */
@Schema(name = "RegisterLoad", description = "What became of a register's file: good lines are kept, bad ones listed.")
public record RegisterLoad(
        String board, int maxAgeDays, long lines, long stored, long refused, List<BadLine> errors, long licences) {
    /** Bad lines listed, at most; the others are counted. */
    public static final int MAX_ERRORS = 1_000;

    public RegisterLoad {
        errors = List.copyOf(errors);
    }
}
