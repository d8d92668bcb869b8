package dev.laurel.credential.issuer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.laurel.api.StoredJson;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A registry row as answers show it.
 *
 * @param version counts changes; its entity tag
 * @param row what the operator wrote
 * @param changedBy account
 * @param history earlier states, latest first, at most {@value #MAX_HISTORY}; absent in lists
 */
@Schema(name = "Issuer", description = "A registry row: who signs, and what they are trusted for.")
public record RegistryIssuer(
        String id,
        long version,
        @JsonUnwrapped IssuerRequest row,
        Instant createdAt,
        Instant changedAt,
        String changedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Earlier> history) {
    /** Earlier states shown with a row; all are kept. */
    public static final int MAX_HISTORY = 50;

    /** An earlier state of a row. */
    @Schema(name = "IssuerRevision")
    public record Earlier(long version, IssuerRequest row, Instant changedAt, String changedBy) {
        static Earlier of(IssuerHistoryRow row) {
            return new Earlier(row.version, content(row.content), row.changedAt, row.changedBy);
        }
    }

    static RegistryIssuer whole(IssuerRow row, List<IssuerHistoryRow> earlier) {
        return view(row, earlier.stream().map(Earlier::of).toList());
    }

    static RegistryIssuer listed(IssuerRow row) {
        return view(row, null);
    }

    static IssuerRequest content(String json) {
        return StoredJson.read(json, IssuerRequest.class);
    }

    private static RegistryIssuer view(IssuerRow row, @Nullable List<Earlier> history) {
        return new RegistryIssuer(
                row.id, row.version, content(row.content), row.createdAt, row.changedAt, row.changedBy, history);
    }
}
