package dev.laurel.freelancer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes and reads what rows hold as JSON; with a mapper of its own, so that it does not follow how answers look. */
final class Stored {
    /** Reads on where a later release has written a field more, so that two releases can run side by side. */
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Stored() {}

    static ObjectNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record cannot be written", impossible);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored " + type.getSimpleName() + " cannot be read", broken);
        }
    }

    static <T> List<T> readList(String json, Class<T> type) {
        try {
            return MAPPER.readerForListOf(type).readValue(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored list of " + type.getSimpleName() + " cannot be read", broken);
        }
    }
}
