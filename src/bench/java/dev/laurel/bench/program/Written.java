package dev.laurel.bench.program;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The acknowledgement of a write.
 *
 * @param etag entity tag of what was written; empty where the answer has none
 * @param body missing where the answer has none
 */
public record Written(String etag, JsonNode body) {
    /** Id of what was made. */
    public String id() {
        return body.path("id").asText();
    }
}
