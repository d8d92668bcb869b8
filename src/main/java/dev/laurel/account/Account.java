package dev.laurel.account;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account as answers show it.
 *
 * @param verified of a CLIENT: whether work it confirms is proof (scoring.md, "DELIVERED_WORK")
 * @param organisation of a CLIENT: for whom its word on work counts, once however many accounts say it; null where each
 *     account speaks for itself
 * @param issuer of an ISSUER: the registry row it speaks for; else null
 * @param version counts changes
 */
@Schema(name = "Account", description = "An account: one role, any number of keys.")
public record Account(
        String id,
        Role role,
        String name,
        boolean verified,
        @Nullable String organisation,
        @Nullable String issuer,
        Instant createdAt,
        long version) {
    static Account of(AccountRow row) {
        return new Account(
                row.id, row.role, row.name, row.verified, row.organisation, row.issuer, row.createdAt, row.version);
    }
}
