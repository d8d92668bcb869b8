package dev.laurel.matrix;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/**
 * An answer, to the byte; the Date header alone is left out.
 *
 * @param headers a line each, by name
 */
record Answer(int status, List<String> headers, String body) {
    private static final int SERVER_ERROR = 500;

    static Answer of(java.net.http.HttpResponse<byte[]> response) {
        var headers = new TreeMap<>(response.headers().map());
        headers.remove("date");
        return new Answer(
                response.statusCode(),
                headers.entrySet().stream()
                        .map(header -> header.getKey() + ": " + String.join(", ", header.getValue()))
                        .toList(),
                new String(response.body(), StandardCharsets.ISO_8859_1));
    }

    boolean has(String header) {
        return headers.contains(header);
    }

    boolean hasStarting(String start) {
        return headers.stream().anyMatch(header -> header.startsWith(start));
    }

    boolean broke() {
        return status >= SERVER_ERROR;
    }

    boolean isProblem() {
        return hasStarting("content-type: application/problem+json");
    }
}
