package dev.laurel.credential.report;

import dev.laurel.credential.fetch.Document;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document that a check stands on.
 *
 * @param sha256 of its bytes, lower-case hex
 * @param fetchedAt when it was read from its origin or put into the store; null for the pinned contexts of this program
 */
public record SourceDocument(
        URI url, String sha256, @Nullable Instant fetchedAt) {
    /** The document's name and digest. */
    public static SourceDocument of(Document document) {
        return new SourceDocument(document.url(), document.sha256(), document.fetchedAt());
    }
}
