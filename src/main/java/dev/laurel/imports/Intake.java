package dev.laurel.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.api.Given;
import dev.laurel.api.Outcome;
import dev.laurel.api.ProblemException;
import java.util.List;

/**
 * Where the things of one import go: what reads them, and what keeps them, for one caller.
 *
 * @param <D> what is read of a line
 */
interface Intake<D> {
    /**
     * Reads the object of a line, just as the body of one request is read.
     *
     * @throws ProblemException with all its faults
     */
    D read(ObjectNode line);

    /** Keeps them, in the transaction under way. @return what became of each, in their order */
    List<Outcome> keep(List<Given<D>> given);
}
