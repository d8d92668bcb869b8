package dev.laurel.credential.licence;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line that was not taken.
 *
 * @param line its number in the file, from 1; the header is line 1
 * @param faults all of them
 */
@Schema(name = "BadLine", description = "A line that was not taken, and why.")
public record BadLine(long line, List<LineFault> faults) {
    public BadLine {
        faults = List.copyOf(faults);
    }
}
