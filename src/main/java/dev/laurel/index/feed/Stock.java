package dev.laurel.index.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the index holds, against the record.
 *
 * @param position in the change log that answers include
 * @param databasePosition of the change log's last row
 * @param people documents of all tenants
 * @param gigs documents of all tenants
 * @param indexDigest of all documents; only where it was asked for
 * @param databaseDigest of all documents as they would be made from the record now; only where it was asked for
 * @param rebuild the index that is, or was last, made aside; absent where none was since the start
 */
@Schema(name = "Index", description = "What the index holds, against the record.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Stock(
        long position,
        long databasePosition,
        long people,
        long gigs,
        @Nullable String indexDigest,
        @Nullable String databaseDigest,
        @Nullable RebuildView rebuild) {}
