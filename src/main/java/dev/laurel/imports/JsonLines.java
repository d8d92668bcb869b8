package dev.laurel.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.api.Body;
import dev.laurel.api.Fault;
import dev.laurel.api.ProblemException;

/** Lines of NDJSON: one object each. */
final class JsonLines implements LineReader {
    @Override
    public ObjectNode read(byte[] line) {
        if (Body.of(line).json() instanceof ObjectNode object) {
            return object;
        }
        throw ProblemException.invalid(Fault.at("", "wrong_type", "Must be an object."));
    }

    @Override
    public boolean isReady() {
        return true;
    }
}
