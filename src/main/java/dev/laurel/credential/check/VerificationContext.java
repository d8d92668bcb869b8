package dev.laurel.credential.check;

import dev.laurel.credential.fetch.DocumentSource;
import dev.laurel.credential.link.LinkFacts;
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
 * @param link what is known of a certificate link beside its own words; matters to no other credential
 */
public record VerificationContext(
        Instant now,
        DocumentSource documents,
        @Nullable IssuerRegistry issuers,
        @Nullable Holder holder,
        @Nullable SkillResolver skills,
        LinkFacts link) {
    /** For what is no certificate link, or one of which nothing is known. */
    public VerificationContext(
            Instant now,
            DocumentSource documents,
            @Nullable IssuerRegistry issuers,
            @Nullable Holder holder,
            @Nullable SkillResolver skills) {
        this(now, documents, issuers, holder, skills, LinkFacts.NONE);
    }

    /** The same, with its questions about issuers asked through somebody. */
    VerificationContext asking(@Nullable IssuerRegistry asked) {
        return new VerificationContext(now, documents, asked, holder, skills, link);
    }
}
