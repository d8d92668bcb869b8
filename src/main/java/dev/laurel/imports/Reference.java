package dev.laurel.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.api.Body;
import dev.laurel.api.ProblemException;
import org.jspecify.annotations.Nullable;

/** What an account calls the person or gig of a line: the same again means the same one. */
final class Reference {
    static final String FIELD = "reference";
    /** As long as ids elsewhere are. */
    static final int MAX = 100;

    private Reference() {}

    /**
     * Takes the reference out of a line's object; null where there is none.
     *
     * @throws ProblemException VALIDATION_FAILED where it is none
     */
    static @Nullable String take(ObjectNode line) {
        return takeText(line, FIELD, MAX);
    }

    /**
     * Takes a text out of a line's object; null where there is none.
     *
     * @throws ProblemException VALIDATION_FAILED where it is no text, or too long
     */
    static @Nullable String takeText(ObjectNode line, String field, int max) {
        var value = line.remove(field);
        if (value == null || value.isNull()) {
            return null;
        }
        var alone = JsonNodeFactory.instance.objectNode();
        alone.set(field, value);
        return new Body(alone).read(in -> in.requiredText(field, max));
    }
}
