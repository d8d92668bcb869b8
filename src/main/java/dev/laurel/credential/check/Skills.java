package dev.laurel.credential.check;

import dev.laurel.credential.claims.AchievementClaim;
import dev.laurel.credential.claims.Claims;
import dev.laurel.credential.trust.AlignedSkill;
import dev.laurel.credential.trust.RegisteredIssuer;
import dev.laurel.credential.trust.SkillResolver;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.Trust;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The published skills that a credential names, each once, with the trust that its issuer has for it. */
final class Skills {
    private Skills() {}

    /**
     * The skills, by canonical id.
     *
     * @param row the issuer's; null when it has none or none in force, and then nothing is trusted
     */
    static List<ProvenSkill> of(
            Claims claims, @Nullable SkillResolver resolver, @Nullable RegisteredIssuer row, Assessed assessed) {
        var found = new TreeMap<SkillId, ProvenSkill>();
        for (var subject : claims.subjects()) {
            for (var achievement : subject.achievements()) {
                for (var aligned : aligned(achievement, resolver)) {
                    var level = assessed.level(aligned.skill().id());
                    var proven =
                            new ProvenSkill(aligned, level.value(), level.source(), trust(row, achievement, aligned));
                    found.merge(aligned.skill().id(), proven, Skills::better);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static List<AlignedSkill> aligned(AchievementClaim achievement, @Nullable SkillResolver resolver) {
        var found = new ArrayList<AlignedSkill>();
        if (resolver != null) {
            achievement
                    .alignments()
                    .forEach(alignment -> resolver.resolve(alignment).ifPresent(found::add));
        }
        return found;
    }

    private static Trust trust(@Nullable RegisteredIssuer row, AchievementClaim achievement, AlignedSkill aligned) {
        return row != null && row.covers(achievement.id()) ? row.trustIn(aligned.area()) : Trust.UNTRUSTED;
    }

    /** The same skill by a stronger match; by trust where that is equal. */
    private static ProvenSkill better(ProvenSkill one, ProvenSkill other) {
        int byMatch = one.aligned().by().compareTo(other.aligned().by());
        int order = byMatch == 0 ? one.trust().compareTo(other.trust()) : byMatch;
        return order <= 0 ? one : other;
    }

    /** The row of an issuer, if it counts now. */
    static @Nullable RegisteredIssuer row(String issuer, VerificationContext context) {
        Instant now = context.now();
        return context.issuers() == null
                ? null
                : context.issuers()
                        .find(issuer)
                        .filter(row -> row.isInForce(now))
                        .orElse(null);
    }
}
