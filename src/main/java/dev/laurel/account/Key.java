package dev.laurel.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A key as answers show it.
 *
 * @param prefix beginning of the key, to tell it from others
 * @param key the whole key: in the answer that made it, and never again
 * @param revokedAt null while it works
 */
@Schema(name = "Key", description = "A key of an account; the whole text appears once, in the answer that made it.")
public record Key(
        String id,
        KeyKind kind,
        String prefix,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key,
        List<String> origins,
        Instant createdAt,
        @Nullable Instant revokedAt) {
    static Key of(KeyRow row, @Nullable KeyText text) {
        return new Key(
                row.id,
                row.kind,
                row.kind.start() + row.prefix,
                text == null ? null : text.text(),
                List.of(row.origins),
                row.createdAt,
                row.revokedAt);
    }
}
