package dev.laurel.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request's JSON body, to be read field by field so that <em>all</em> its faults are answered at once.
 *
 * @param json the parsed value
 */
public record Body(JsonNode json) {
    /** Largest body of an ordinary call, in bytes (api.md, "limits"). */
    public static final int MAX_BYTES = 1024 * 1024;

    /**
     * Parses bytes strictly.
     *
     * @throws ProblemException MALFORMED_JSON
     */
    public static Body of(byte[] bytes) {
        return new Body(Json.parse(bytes));
    }

    /**
     * Reads the body as an object.
     *
     * @param reader takes each field it knows; it may return null only where it has reported a fault
     * @throws ProblemException VALIDATION_FAILED with every fault, among them each field the reader did not ask for
     */
    public <T> T read(Function<Fields, @Nullable T> reader) {
        var faults = new ArrayList<Fault>();
        var value = new Element(json, "", faults).object(reader);
        return checked(value, faults);
    }

    private static <T> T checked(@Nullable T value, List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        if (value == null) {
            throw new IllegalStateException("a reader returned nothing and reported no fault");
        }
        return value;
    }
}
