package dev.laurel.offering;

import dev.laurel.api.Fault;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a catalogue's lines.
 *
 * @param lines read, without header and blank ones
 * @param made new offerings
 * @param changed offerings that say something else now
 * @param unchanged offerings that were there already as they are
 * @param refused lines not taken
 * @param errors the first {@value #MAX_ERRORS} of those
 */
@Schema(
        name = "OfferingImport",
        description = "What became of a catalogue's lines: good ones are kept, bad ones listed.")
public record OfferingImport(int lines, int made, int changed, int unchanged, int refused, List<BadLine> errors) {
    /** Bad lines listed, at most; the others are counted. */
    public static final int MAX_ERRORS = 100;

    public OfferingImport {
        errors = List.copyOf(errors);
    }

    /**
     * A line that was not taken.
     *
     * @param line its number in the file, from 1; a CSV's header is line 1
     * @param errors all of its faults; pointers are into the offering that the line stands for
     */
    @Schema(name = "BadOfferingLine", description = "A line that was not taken, and why.")
    public record BadLine(long line, List<Fault> errors) {
        public BadLine {
            errors = List.copyOf(errors);
        }
    }
}
