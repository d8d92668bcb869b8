package dev.laurel.credential.check;

import dev.laurel.credential.claims.Claims;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.trust.AlignedSkill;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Step 11: what does it prove? Names kind, skills and levels, each with what says so. */
final class AchievementCheck {
    private static final String PATH = "/credentialSubject/achievement";
    private static final String ALIGNMENT = PATH + "/alignment";

    private AchievementCheck() {}

    static List<Check> of(Claims claims, Assessed assessed, List<ProvenSkill> skills) {
        var checks = new ArrayList<Check>();
        var kind = assessed.kind();
        checks.add(Check.pass(
                Code.ACHIEVEMENT_KIND,
                PATH,
                "It counts as " + words(kind.value().name()) + ": " + kind.source() + "."));
        skills.forEach(skill -> {
            checks.add(skill(skill.aligned()));
            checks.add(Check.pass(
                    Code.ACHIEVEMENT_LEVEL,
                    ALIGNMENT,
                    skill.aligned().skill().label() + " at "
                            + words(skill.level().name()) + ": " + skill.levelSource() + "."));
        });
        if (skills.isEmpty()) {
            checks.add(Check.fail(Code.SKILL_NONE, ALIGNMENT, "It names no skill that is known here."));
        }
        if (hasOtherCreator(claims)) {
            checks.add(Check.fail(
                    Code.ACHIEVEMENT_CREATOR_OTHER, PATH + "/creator", "Somebody else than the issuer defined it."));
        }
        return checks;
    }

    private static Check skill(AlignedSkill aligned) {
        var label = aligned.skill().label();
        return switch (aligned.by()) {
            case URL -> Check.pass(Code.SKILL_ALIGNED, ALIGNMENT, "It names " + label + " by its address.");
            case CODE -> Check.pass(Code.SKILL_ALIGNED, ALIGNMENT, "It names " + label + " by its code.");
            case NAME -> Check.pass(Code.SKILL_BY_NAME, ALIGNMENT, "It names " + label + " by name only.");
        };
    }

    private static boolean hasOtherCreator(Claims claims) {
        return claims.subjects().stream()
                .flatMap(s -> s.achievements().stream())
                .anyMatch(a -> a.creator() != null && !a.creator().equals(claims.issuer()));
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
