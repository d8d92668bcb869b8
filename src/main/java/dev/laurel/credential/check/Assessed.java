package dev.laurel.credential.check;

import dev.laurel.credential.claims.AchievementClaim;
import dev.laurel.credential.claims.Claims;
import dev.laurel.credential.claims.RubricLevel;
import dev.laurel.credential.claims.Subject;
import dev.laurel.credential.trust.AchievementRules;
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
    private final AchievementRules rules;

    Assessed(Claims claims, @Nullable RegisteredIssuer row) {
        subjects = claims.subjects();
        achievements = subjects.stream().flatMap(s -> s.achievements().stream()).toList();
        rules = AchievementRules.of(row, this::isAbout);
    }

    /** A value and what says so. */
    record Sourced<T>(T value, String source) {}

    Sourced<EvidenceKind> kind() {
        var ruled = rules.kind();
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
        var ruled = rules.level(skill);
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
        var kind = kind().value();
        var which = kind == EvidenceKind.ASSESSED_CREDENTIAL ? "an assessed credential" : "a credential";
        return new Sourced<>(AchievementRules.unstated(kind), "not stated; the default for " + which);
    }

    private boolean isAbout(String achievement) {
        return achievements.stream().anyMatch(a -> achievement.equals(a.id()));
    }
}
