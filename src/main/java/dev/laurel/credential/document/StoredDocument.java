package dev.laurel.credential.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A document as answers show it.
 *
 * @param version counts its texts; its entity tag
 * @param sha256 of the UTF-8 bytes, lower-case hex
 * @param jcsSha256 of the canonical form (RFC 8785); null for what is not JSON
 * @param storedBy account
 * @param storedAt when this text was first put
 * @param readAt when it was last put, changed or not: ages of status lists count from here
 * @param text the document; absent in lists
 * @param history earlier texts and removals, latest first, at most {@value #MAX_HISTORY}; absent in lists
 */
@Schema(name = "Document", description = "A document that verification resolves from first.")
public record StoredDocument(
        String url,
        long version,
        String mediaType,
        String sha256,
        @Nullable String jcsSha256,
        String storedBy,
        Instant storedAt,
        Instant readAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Revision> history) {
    /** Earlier texts shown with a document; all are kept. */
    public static final int MAX_HISTORY = 50;

    /** An earlier state: a text's digest, or a removal. */
    @Schema(name = "DocumentRevision")
    public record Revision(long version, boolean removed, String sha256, String storedBy, Instant storedAt) {
        static Revision of(DocumentRow row) {
            return new Revision(row.version, row.removed, row.sha256, row.storedBy, row.storedAt);
        }
    }

    static StoredDocument whole(DocumentRow row, List<DocumentRow> earlier) {
        return view(row, row.text, earlier.stream().map(Revision::of).toList());
    }

    static StoredDocument listed(DocumentRow row) {
        return view(row, null, null);
    }

    private static StoredDocument view(DocumentRow row, @Nullable String text, @Nullable List<Revision> history) {
        return new StoredDocument(
                row.url,
                row.version,
                row.mediaType,
                row.sha256,
                row.jcsSha256,
                row.storedBy,
                row.storedAt,
                row.readAt,
                text,
                history);
    }
}
