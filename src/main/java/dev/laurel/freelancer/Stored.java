package dev.laurel.freelancer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;

/** Writes and reads what rows hold as JSON; with a mapper of its own, so that it does not follow how answers look. */
final class Stored {
    /** Reads on where a later release has written a field more, so that two releases can run side by side. */
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final String DAY_FORM = "yyyy-MM-dd";
    private static final int YEAR_END = DAY_FORM.indexOf('-');
    private static final int MONTH_END = DAY_FORM.lastIndexOf('-');
    private static final int DECIMAL = 10;

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

    /** A day as {@link LocalDate#toString} writes it; read some forty times a person, so the common form by hand. */
    static LocalDate day(String text) {
        if (text.length() != DAY_FORM.length()) {
            return LocalDate.parse(text);
        }
        for (int i = 0; i < DAY_FORM.length(); i++) {
            boolean digit = text.charAt(i) >= '0' && text.charAt(i) <= '9';
            if (DAY_FORM.charAt(i) == '-' ? text.charAt(i) != '-' : !digit) {
                return LocalDate.parse(text);
            }
        }
        return LocalDate.of(
                number(text, 0, YEAR_END),
                number(text, YEAR_END + 1, MONTH_END),
                number(text, MONTH_END + 1, DAY_FORM.length()));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, DECIMAL);
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
