package dev.laurel.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One fault of an input.
 *
 * @param pointer RFC 6901 pointer into the body, {@code ""} for the whole; null when a parameter is at fault
 * @param parameter name of the query, path or header parameter at fault; null when the body is
 * @param code stable snake_case
 * @param message for people
 * @param suggestions what may have been meant, best first; absent when there is none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "One fault of an input, with the place where it is.")
public record Fault(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String pointer,
        @Nullable String parameter,
        String code,
        String message,
        List<String> suggestions) {
    public Fault {
        suggestions = List.copyOf(suggestions);
    }

    /** A fault in the body. */
    public static Fault at(String pointer, String code, String message) {
        return new Fault(pointer, null, code, message, List.of());
    }

    /** A fault in a query, path or header parameter. */
    public static Fault in(String parameter, String code, String message) {
        return new Fault(null, parameter, code, message, List.of());
    }
}
