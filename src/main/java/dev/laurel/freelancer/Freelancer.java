package dev.laurel.freelancer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stored profile.
 *
 * @param id {@code frl_…}
 * @param account whose profile it is; null for one that nobody has taken over yet
 * @param claims those of the body, with their ids and days
 * @param legalNameConfirmed whether the operator has confirmed the legal name that stands there now
 * @param version counts changes of the profile, not of the evidence on it; its entity tag
 */
public record Freelancer(
        String tenant,
        String id,
        @Nullable String account,
        ProfileBody body,
        List<Claim> claims,
        boolean legalNameConfirmed,
        Instant createdAt,
        Instant updatedAt,
        long version) {
    public Freelancer {
        claims = List.copyOf(claims);
    }
}
