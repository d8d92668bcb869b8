package dev.laurel.credential.issuer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.api.Element;
import dev.laurel.api.Fields;
import dev.laurel.credential.trust.AchievementRule;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import dev.laurel.taxonomy.Taxonomy;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the operator says about one achievement; it stands over what the credential says (scoring.md, "Evidence").
 *
 * @param achievement its id, exactly
 * @param skill canonical id of the skill that the level is about; null for each of the achievement's skills
 * @param kind null leaves it to the credential
 * @param level null leaves it to the credential
 */
@Schema(name = "IssuerAchievement", description = "Kind and level of one achievement, over what the credential says.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IssuerAchievement(
        String achievement,
        @Nullable String skill,
        @Nullable EvidenceKind kind,
        @Nullable Level level) {
    private static final Set<EvidenceKind> KINDS = Set.of(EvidenceKind.CREDENTIAL, EvidenceKind.ASSESSED_CREDENTIAL);

    AchievementRule rule() {
        return new AchievementRule(achievement, skill == null ? null : new SkillId(skill), kind, level);
    }

    static @Nullable IssuerAchievement read(String tenant, Taxonomy taxonomy, Element value) {
        return value.object(in -> read(tenant, taxonomy, in));
    }

    private static @Nullable IssuerAchievement read(String tenant, Taxonomy taxonomy, Fields in) {
        var achievement = in.requiredText("achievement", IssuerRequest.MAX_IDENTIFIER);
        var named = in.field("skill");
        var skill = named == null ? null : taxonomy.read(tenant, named);
        var kind = in.choice("kind", KINDS.stream().sorted().toList());
        var level = in.choice("level", Level.class);
        if (!in.has("kind") && !in.has("level")) {
            in.element().fault("nothing_said", "Needs a kind, a level or both.");
        }
        return achievement == null
                ? null
                : new IssuerAchievement(
                        achievement, skill == null ? null : skill.id().value(), kind, level);
    }
}
