package dev.laurel.credential.trust;

import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the operator says about the achievements of one credential, and what counts where nobody says anything
 * (scoring.md, "Evidence"): read alike where a credential is judged and where one is only foreseen.
 */
public record AchievementRules(List<AchievementRule> rules) {
    public AchievementRules {
        rules = List.copyOf(rules);
    }

    /**
     * Those of a registry row.
     *
     * @param row null where the issuer has none
     * @param isOfCredential whether the credential is for the achievement with that id
     */
    public static AchievementRules of(@Nullable RegisteredIssuer row, Predicate<String> isOfCredential) {
        return new AchievementRules(
                row == null
                        ? List.of()
                        : row.achievements().stream()
                                .filter(rule -> isOfCredential.test(rule.achievement()))
                                .toList());
    }

    /** The kind that the operator says; empty where that is left to the credential. */
    public Optional<EvidenceKind> kind() {
        return rules.stream().filter(rule -> rule.kind() != null).findFirst().map(AchievementRule::kind);
    }

    /** The level that the operator says of a skill, of that skill in particular first; empty where it is left open. */
    public Optional<Level> level(SkillId skill) {
        return rules.stream()
                .filter(rule -> rule.level() != null
                        && (rule.skill() == null || rule.skill().equals(skill)))
                .min(Comparator.comparing(rule -> rule.skill() == null))
                .map(AchievementRule::level);
    }

    /** The level of a credential of that kind that states none. */
    public static Level unstated(EvidenceKind kind) {
        return kind == EvidenceKind.ASSESSED_CREDENTIAL ? Level.INTERMEDIATE : Level.FOUNDATION;
    }
}
