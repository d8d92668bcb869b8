package dev.laurel.bench.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A write, as a client sends it.
 *
 * @param type of the body; null where there is none
 * @param ifMatch entity tag of what is changed; null where none is sent
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Call(
        String method,
        String path,
        @Nullable String type,
        byte[] body,
        @Nullable String ifMatch) {
    private static final String JSON = "application/json";
    private static final byte[] NOTHING = {};

    /** Makes something. */
    public static Call post(String path, JsonNode body) {
        return new Call("POST", path, JSON, bytes(body), null);
    }

    /** Does something that needs no words. */
    public static Call post(String path) {
        return new Call("POST", path, null, NOTHING, null);
    }

    /** Hands something over as it is. */
    public static Call hand(String path, String type, byte[] body) {
        return new Call("POST", path, type, body.clone(), null);
    }

    /** Puts something as it is. */
    public static Call put(String path, String type, JsonNode body) {
        return new Call("PUT", path, type, bytes(body), null);
    }

    /** Changes a part of something. */
    public static Call patch(String path, JsonNode patch, String ifMatch) {
        return new Call("PATCH", path, "application/merge-patch+json", bytes(patch), ifMatch);
    }

    /** Deletes something. */
    public static Call delete(String path, String ifMatch) {
        return new Call("DELETE", path, null, NOTHING, ifMatch);
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
