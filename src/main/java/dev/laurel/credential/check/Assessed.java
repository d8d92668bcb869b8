package dev.laurel.credential.check;

import dev.laurel.credential.claims.AchievementClaim;
import dev.laurel.credential.claims.Claims;
import dev.laurel.credential.claims.RubricLevel;
import dev.laurel.credential.claims.Subject;
import dev.laurel.credential.trust.AchievementRule;
import dev.laurel.credential.trust.RegisteredIssuer;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kind and the levels of a credential (scoring.md, "Evidence"): what the registry's row says of this achievement
 * stands first, then what the issuer signed, then the default.
 */
final class Assessed {
    /** Achievement types that stand for an assessment passed. */
    private static final Set<String> ASSESSED_TYPES = Set.of("assessment", "certification", "license");

    private final List<AchievementClaim> achievements;
    private final List<Subject> subjects;
    private final List<AchievementRule> rules;

    Assessed(Claims claims, @Nullable RegisteredIssuer row) {
        subjects = claims.subjects();
        achievements = subjects.stream().flatMap(s -> s.achievements().stream()).toList();
        rules = row == null
                ? List.of()
                : row.achievements().stream().filter(this::isAbout).toList();
    }

    /** A value and what says so. */
    record Sourced<T>(T value, String source) {}

    Sourced<EvidenceKind> kind() {
        var ruled = rules.stream().filter(r -> r.kind() != null).findFirst().map(AchievementRule::kind);
        if (ruled.isPresent()) {
            return new Sourced<>(ruled.get(), "the operator's registry says so of this achievement");
        }
        if (achievements.stream().anyMatch(a -> ASSESSED_TYPES.contains(a.type().toLowerCase(Locale.ROOT)))) {
            return new Sourced<>(EvidenceKind.ASSESSED_CREDENTIAL, "its signed achievement type is an assessment");
        }
        if (results().anyMatch(found -> found)) {
            return new Sourced<>(EvidenceKind.ASSESSED_CREDENTIAL, "it holds a signed result that was passed");
        }
        return new Sourced<>(EvidenceKind.CREDENTIAL, "it holds no signed result of an assessment");
    }

    private Stream<Boolean> results() {
        return subjects.stream()
                .flatMap(subject -> subject.achievements().stream()
                        .flatMap(achievement -> subject.results().stream().map(r -> r.isPassed(achievement))));
    }

    /** The level that it proves of one skill. */
    Sourced<Level> level(SkillId skill) {
        var ruled = rules.stream()
                .filter(r ->
                        r.level() != null && (r.skill() == null || r.skill().equals(skill)))
                .min(Comparator.comparing(r -> r.skill() == null))
                .map(AchievementRule::level);
        if (ruled.isPresent()) {
            return new Sourced<>(ruled.get(), "the operator's registry says so of this achievement");
        }
        return rubric().map(level -> new Sourced<>(level, "a signed rubric level was reached"))
                .orElseGet(this::unstated);
    }

    private Optional<Level> rubric() {
        return subjects.stream()
                .flatMap(subject -> subject.achievements().stream()
                        .flatMap(achievement ->
                                subject.results().stream().flatMap(result -> result.level(achievement).stream())))
                .map(RubricLevel::proficiency)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private Sourced<Level> unstated() {
        return kind().value() == EvidenceKind.ASSESSED_CREDENTIAL
                ? new Sourced<>(Level.INTERMEDIATE, "not stated; the default for an assessed credential")
                : new Sourced<>(Level.FOUNDATION, "not stated; the default for a credential");
    }

    private boolean isAbout(AchievementRule rule) {
        return achievements.stream().anyMatch(a -> rule.achievement().equals(a.id()));
    }
}
