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
 * @param key the whole key: of a secret one in the answer that made it and never again, of a publishable one always
 * @param revokedAt null while it works
 * @param version counts changes
 */
@Schema(
        name = "Key",
        description = "A key of an account. The whole text of a secret one appears once, in the answer that made it; a"
                + " publishable one is for everybody to read.")
public record Key(
        String id,
        KeyKind kind,
        String prefix,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key,
        List<String> origins,
        Instant createdAt,
        @Nullable Instant revokedAt,
        long version) {
    static Key of(KeyRow row, @Nullable KeyText text) {
        return new Key(
                row.id,
                row.kind,
                row.kind.start() + row.prefix,
                text == null ? row.shown : text.text(),
                List.of(row.origins),
                row.createdAt,
                row.revokedAt,
                row.version);
    }
}
