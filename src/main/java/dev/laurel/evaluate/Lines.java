package dev.laurel.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads judged data: one JSON value a line. */
final class Lines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Lines() {}

    static List<JsonNode> read(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).map(Lines::parse).toList();
        }
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    static List<String> texts(JsonNode json, String name) {
        return StreamSupport.stream(json.path(name).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
