package dev.laurel.freelancer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/** Writes and reads what rows hold as JSON; with a mapper of its own, so that it does not follow how answers look. */
final class Stored {
    /** Reads on where a later release has written a field more, so that two releases can run side by side. */
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final JsonFactory FACTORY = MAPPER.getFactory();

    private static final String NONE = "[]";
    /** Characters of an element of a list, or more than most have. */
    private static final int LENGTH = 256;

    /** 0 stands for any digit. */
    private static final String DAY_FORM = "0000-00-00";

    private static final int YEAR_END = DAY_FORM.indexOf('-');
    private static final int MONTH_END = DAY_FORM.lastIndexOf('-');
    private static final String SECONDS_FORM = DAY_FORM + "T00:00:00";
    private static final int SECOND_END = SECONDS_FORM.length();
    private static final int NANO_DIGITS = 9;
    private static final int HOUR_END = SECONDS_FORM.indexOf(':');
    private static final int MINUTE_END = SECONDS_FORM.lastIndexOf(':');
    private static final int LAST_HOUR = 23;
    private static final int LAST_SIXTIETH = 59;
    private static final int DECIMAL = 10;

    private Stored() {}

    static ObjectNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** Writes one element of a list. */
    interface Writing<T> {
        void write(JsonGenerator json, T element) throws IOException;
    }

    /** A list, whose elements are written field by field, which takes a third of the time of {@link #text}. */
    static <T> String texts(Collection<T> elements, Writing<T> writing) {
        if (elements.isEmpty()) {
            return NONE;
        }
        var text = new StringWriter(LENGTH * elements.size());
        try (var json = FACTORY.createGenerator(text)) {
            json.writeStartArray();
            for (var element : elements) {
                json.writeStartObject();
                writing.write(json, element);
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
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
        return text.length() == DAY_FORM.length() && isOfForm(text, DAY_FORM) ? dayOf(text) : LocalDate.parse(text);
    }

    private static LocalDate dayOf(String text) {
        return LocalDate.of(
                number(text, 0, YEAR_END),
                number(text, YEAR_END + 1, MONTH_END),
                number(text, MONTH_END + 1, DAY_FORM.length()));
    }

    /** Whether digits stand where the form has 0, and its signs where it has signs, as far as the form goes. */
    private static boolean isOfForm(String text, String form) {
        for (int i = 0; i < form.length(); i++) {
            char sign = form.charAt(i);
            boolean fits = sign == '0' ? isDigit(text.charAt(i)) : text.charAt(i) == sign;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    /** An instant as {@link Instant#toString} writes it: by hand, with or without a fraction of a second. */
    static Instant instant(String text) {
        int end = text.length() - 1;
        if (end < SECOND_END || text.charAt(end) != 'Z' || !isOfForm(text, SECONDS_FORM)) {
            return Instant.parse(text);
        }
        int hour = number(text, DAY_FORM.length() + 1, HOUR_END);
        int minute = number(text, HOUR_END + 1, MINUTE_END);
        int second = number(text, MINUTE_END + 1, SECOND_END);
        int nanos = nanos(text, end);
        if (hour > LAST_HOUR || minute > LAST_SIXTIETH || second > LAST_SIXTIETH || nanos < 0) {
            return Instant.parse(text);
        }
        var time = LocalTime.of(hour, minute, second);
        return Instant.ofEpochSecond(dayOf(text).toEpochSecond(time, ZoneOffset.UTC), nanos);
    }

    /** What stands from the point to {@code end}; -1 where that is anything but a point and some digits. */
    private static int nanos(String text, int end) {
        if (end == SECOND_END) {
            return 0;
        }
        if (text.charAt(SECOND_END) != '.' || end == SECOND_END + 1 || end - SECOND_END - 1 > NANO_DIGITS) {
            return -1;
        }
        int nanos = 0;
        for (int i = SECOND_END + 1; i <= SECOND_END + NANO_DIGITS; i++) {
            if (i < end && !isDigit(text.charAt(i))) {
                return -1;
            }
            nanos = nanos * DECIMAL + (i < end ? text.charAt(i) - '0' : 0);
        }
        return nanos;
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
        if (json.equals(NONE)) {
            return List.of();
        }
        try {
            return MAPPER.readerForListOf(type).readValue(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored list of " + type.getSimpleName() + " cannot be read", broken);
        }
    }
}
