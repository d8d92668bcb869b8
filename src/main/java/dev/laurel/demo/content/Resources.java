package dev.laurel.demo.content;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads the demo's resources. */
final class Resources {
    private static final String FOLDER = "/demo/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Resources() {}

    static <T> T json(String name, TypeReference<T> type) {
        try (var stream = open(name)) {
            return JSON.readValue(stream, type);
        } catch (IOException broken) {
            throw new IllegalStateException("unreadable resource " + FOLDER + name, broken);
        }
    }

    static JsonNode tree(String name) {
        try (var stream = open(name)) {
            return JSON.readTree(stream);
        } catch (IOException broken) {
            throw new IllegalStateException("unreadable resource " + FOLDER + name, broken);
        }
    }

    static String text(String name) {
        try (var stream = open(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException("unreadable resource " + FOLDER + name, broken);
        }
    }

    private static InputStream open(String name) {
        var stream = Resources.class.getResourceAsStream(FOLDER + name);
        if (stream == null) {
            throw new IllegalStateException("missing resource " + FOLDER + name);
        }
        return stream;
    }
}
