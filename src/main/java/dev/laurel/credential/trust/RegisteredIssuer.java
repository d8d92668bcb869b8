package dev.laurel.credential.trust;

import dev.laurel.skill.Trust;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the issuer registry.
 *
 * @param id {@code iss_…}
 * @param identifiers the ids under which it signs
 * @param name for people
 * @param family key of the organisation behind it; evidence of one family counts as one group; by default {@code id}
 * @param trust by skill area; {@value #ANY_AREA} stands for every area without an entry of its own
 * @param keys keys that the operator pinned; they count as the issuer's own
 * @param achievements what the operator says about single achievements
 * @param scope prefixes of achievement ids that the trust is narrowed to; empty: not narrowed
 * @param validFrom first instant at which the row counts; null when always
 * @param validUntil first instant at which it no longer counts; null when open
 */
public record RegisteredIssuer(
        String id,
        List<String> identifiers,
        String name,
        String family,
        Map<String, Trust> trust,
        List<PinnedKey> keys,
        List<AchievementRule> achievements,
        List<String> scope,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {
    /** The key under {@code trust} for every area that has no entry of its own. */
    public static final String ANY_AREA = "*";

    public RegisteredIssuer {
        identifiers = List.copyOf(identifiers);
        trust = Map.copyOf(trust);
        keys = List.copyOf(keys);
        achievements = List.copyOf(achievements);
        scope = List.copyOf(scope);
    }

    /** Trust within a skill area: its own entry, else that for any area, else UNTRUSTED (scoring.md, "trust"). */
    public Trust trustIn(String area) {
        return trust.getOrDefault(area, trust.getOrDefault(ANY_AREA, Trust.UNTRUSTED));
    }

    /** Whether the row counts at an instant. */
    public boolean isInForce(Instant now) {
        return (validFrom == null || !now.isBefore(validFrom)) && (validUntil == null || now.isBefore(validUntil));
    }

    /** Whether an achievement lies within the scope; one without an id only where the scope is not narrowed. */
    public boolean covers(@Nullable String achievement) {
        return scope.isEmpty() || (achievement != null && scope.stream().anyMatch(achievement::startsWith));
    }
}
