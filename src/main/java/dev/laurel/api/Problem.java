package dev.laurel.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, after RFC 9457; the only body of an answer of 400 or above.
 *
 * @param type path of the page that explains this kind
 * @param title same for all of this kind
 * @param status HTTP status
 * @param detail of this occurrence; never a stack trace, class name or SQL
 * @param code stable snake_case
 * @param requestId as in the X-Request-Id header
 * @param errors every fault of a bad input at once; absent when there is none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "What went wrong (RFC 9457).")
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String code,
        String requestId,
        List<Fault> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    static Problem of(ProblemType type, @Nullable String detail, List<Fault> errors, String requestId) {
        return new Problem(
                "/problems/" + type.code(),
                type.title(),
                type.status(),
                detail == null ? type.remedy() : detail,
                type.code(),
                requestId,
                errors);
    }
}
