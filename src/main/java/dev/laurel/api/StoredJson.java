package dev.laurel.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;

/**
 * How records are kept in JSON columns: apart from the API's own mapper, so that a change of what answers look like
 * never changes what is stored. Fields that a later version dropped are passed over.
 */
public final class StoredJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StoredJson() {}

    /** A value as JSON text. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a record that cannot be written as JSON", broken);
        }
    }

    /** A value as {@link #write} writes it, to be patched. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** Reads back what {@link #write} wrote. */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a column that does not hold a " + type.getSimpleName(), broken);
        }
    }

    /** Reads back a list of records. */
    public static <T> List<T> readList(String json, Class<T> element) {
        try {
            return List.copyOf(MAPPER.readerForListOf(element).<List<T>>readValue(json));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a column that does not hold a list of " + element.getSimpleName(), broken);
        }
    }
}
