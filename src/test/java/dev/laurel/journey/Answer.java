package dev.laurel.journey;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a request was answered.
 *
 * @param etag empty where there is none
 * @param location empty where there is none
 * @param index the change-log position in {@code Laurel-Index}; 0 where there is none
 * @param replayed whether it is the answer of an earlier request with the same Idempotency-Key
 * @param body missing node where there is none
 */
record Answer(int status, String etag, String location, long index, boolean replayed, JsonNode body) {
    boolean isDone() {
        return status >= 200 && status < 300;
    }

    boolean isAbsent() {
        return status == 404;
    }
}
