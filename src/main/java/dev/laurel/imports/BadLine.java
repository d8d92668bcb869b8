package dev.laurel.imports;

import dev.laurel.api.Fault;
import dev.laurel.api.ProblemException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line that was not taken, and why.
 *
 * @param line its number in the file, from 1; a header counts
 * @param errors its faults, the first {@value #MAX_FAULTS} of them; pointers are those of the profile or gig that the
 *     line stands for
 */
@Schema(name = "BadLine", description = "A line that was not taken, and why.")
public record BadLine(long line, List<Fault> errors) {
    /** Faults that are told of one line. */
    static final int MAX_FAULTS = 20;

    public BadLine {
        errors = List.copyOf(errors.subList(0, Math.min(errors.size(), MAX_FAULTS)));
    }

    /** What was wrong with a line that was refused; never empty. */
    static List<Fault> faults(ProblemException refused) {
        return refused.faults().isEmpty()
                ? List.of(Fault.at("", refused.type().code(), refused.detail()))
                : refused.faults();
    }
}
