package dev.laurel.credential.trust;

import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import org.jspecify.annotations.Nullable;

/**
 * What the operator says about one achievement of one issuer; it stands over what the credential says (scoring.md).
 *
 * @param achievement the achievement's id, exactly
 * @param skill canonical id that the level is about; null for every skill of the achievement
 * @param kind CREDENTIAL or ASSESSED_CREDENTIAL; null leaves it to the credential
 * @param level null leaves it to the credential
 */
public record AchievementRule(
        String achievement,
        @Nullable SkillId skill,
        @Nullable EvidenceKind kind,
        @Nullable Level level) {
    public AchievementRule {
        if (kind != null && !kind.isCredential()) {
            throw new IllegalArgumentException("not a kind of credential: " + kind);
        }
    }
}
