package dev.laurel.journey;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request, before it is sent. */
record Call(
        As as,
        String method,
        String path,
        Map<String, String> headers,
        @Nullable String body) {
    private static final String JSON = "application/json";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    /** Whose key it carries. */
    enum As {
        OPERATOR,
        CLIENT
    }

    static Call get(As as, String path) {
        return new Call(as, "GET", path, Map.of(), null);
    }

    /** @param key the Idempotency-Key */
    static Call post(As as, String path, String key, @Nullable String body) {
        var type = body == null || body.startsWith("{") ? JSON : "text/plain";
        return new Call(as, "POST", path, Map.of("Idempotency-Key", key, "Content-Type", type), body);
    }

    /** A POST that stores nothing. */
    static Call ask(As as, String path, String body) {
        return new Call(as, "POST", path, Map.of("Content-Type", JSON), body);
    }

    static Call patch(As as, String path, String etag, String body) {
        return new Call(as, "PATCH", path, Map.of("If-Match", etag, "Content-Type", MERGE_PATCH), body);
    }

    static Call delete(As as, String path, String etag) {
        return new Call(as, "DELETE", path, Map.of("If-Match", etag), null);
    }
}
