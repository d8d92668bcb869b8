package dev.laurel.credential.check;

import dev.laurel.credential.fetch.DocumentSource;
import dev.laurel.credential.trust.Holder;
import dev.laurel.credential.trust.IssuerRegistry;
import dev.laurel.credential.trust.SkillResolver;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything a verdict depends on besides the credential itself.
 *
 * @param now the instant to judge at
 * @param documents where contexts beyond the pinned ones, keys and status lists come from
 * @param issuers null: the issuer step is skipped and no credential rises above E2
 * @param holder null: the subject step is skipped and no credential rises above E3
 * @param skills null: no alignment is resolved, and no skill proved
 */
public record VerificationContext(
        Instant now,
        DocumentSource documents,
        @Nullable IssuerRegistry issuers,
        @Nullable Holder holder,
        @Nullable SkillResolver skills) {
    /** The same, with its questions about issuers asked through somebody. */
    VerificationContext asking(@Nullable IssuerRegistry asked) {
        return new VerificationContext(now, documents, asked, holder, skills);
    }
}
