package dev.laurel.credential.licence;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A compact's table as answers show it.
 *
 * @param name {@code nlc}
 * @param licenceTypes types it carries across borders
 * @param version 0 for the table that comes with the program; its entity tag
 * @param changedAt null for the table that comes with the program
 * @param changedBy account; null likewise
 */
@Schema(name = "LicenceCompact", description = "Membership of a licence compact, as dated rows.")
public record CompactTable(
        String name,
        List<String> licenceTypes,
        List<CompactMember> members,
        long version,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {
    public CompactTable {
        licenceTypes = List.copyOf(licenceTypes);
        members = List.copyOf(members);
    }
}
