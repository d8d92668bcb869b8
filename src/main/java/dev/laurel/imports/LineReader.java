package dev.laurel.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.api.ProblemException;
import org.jspecify.annotations.Nullable;

/** Makes of a line the object that one request would have had for its body. */
interface LineReader {
    /**
     * The object that a line stands for; null where it only says how the others are to be read.
     *
     * @throws ProblemException where it stands for none
     */
    @Nullable
    ObjectNode read(byte[] line);

    /** Whether anything was read that says how the lines are to be read, where that is needed. */
    boolean isReady();
}
