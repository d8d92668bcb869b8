package dev.laurel.credential.jsonld;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import dev.laurel.credential.report.SourceDocument;
import java.io.ByteArrayInputStream;

/**
 * One context as it is used: parsed, and named by URL and digest.
 *
 * @param document for the JSON-LD processor
 * @param source for the report
 */
public record Context(JsonDocument document, SourceDocument source) {
    /**
     * Parses a context.
     *
     * @throws IllegalArgumentException when it is not JSON
     */
    static Context of(byte[] bytes, SourceDocument source) {
        try {
            return new Context(JsonDocument.of(new ByteArrayInputStream(bytes)), source);
        } catch (JsonLdError malformed) {
            throw new IllegalArgumentException("not a JSON-LD context: " + source.url(), malformed);
        }
    }
}
