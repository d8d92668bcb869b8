package dev.laurel.credential.identity;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An identity as answers show it.
 *
 * @param id {@code idn_…}
 * @param version its entity tag
 * @param provedAt null until somebody has shown that it is theirs; only then credentials can be bound by it
 * @param provedBy the account that confirmed it
 * @param note what the operator compared
 */
@Schema(name = "Identity", description = "An e-mail address or DID of a holder, proved or not.")
public record HolderIdentity(
        String id,
        IdentityType type,
        String value,
        Instant createdAt,
        long version,
        @Nullable Instant provedAt,
        @Nullable ProvedHow provedHow,
        @Nullable String provedBy,
        @Nullable String note) {
    static HolderIdentity of(IdentityRow row) {
        return new HolderIdentity(
                row.id,
                row.type,
                row.value,
                row.createdAt,
                row.version,
                row.provedAt,
                row.provedHow,
                row.provedBy,
                row.note);
    }
}
