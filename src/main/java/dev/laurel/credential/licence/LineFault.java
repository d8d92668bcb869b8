package dev.laurel.credential.licence;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a line.
 *
 * @param column null for the whole line
 * @param code stable snake_case
 * @param message for people
 */
@Schema(name = "LineFault")
public record LineFault(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String column, String code, String message) {
    static LineFault of(String code, String message) {
        return new LineFault(null, code, message);
    }
}
