package dev.laurel.insight;

import dev.laurel.skill.Level;
import dev.laurel.terms.SkillForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A skill that is missing, as the API writes it.
 *
 * @param level at or above which most is missing
 * @param gigs open ones that ask for the skill at any level
 * @param seats of open gigs that require it at the level or above
 * @param people verified at the level or above
 * @param offerings of the catalogue that name the skill at the level or above
 * @param trusted of those, the ones whose credential would be proof
 */
@Schema(name = "SkillGap", description = "A skill that is asked for and not proved, and how much teaches it.")
public record SkillGap(
        SkillForm skill,
        String area,
        Level level,
        int gigs,
        int seats,
        GuardedNumber people,
        GuardedNumber unmet,
        long offerings,
        long trusted) {
    static SkillGap of(Insights.Gap gap) {
        var figures = gap.figures();
        var at = SkillInsight.AtLevel.of(figures, gap.level());
        return new SkillGap(
                SkillForm.of(figures.skill().skill()),
                figures.skill().area(),
                gap.level(),
                figures.asking().gigs(),
                at.seats(),
                at.people(),
                at.unmet(),
                gap.offerings(),
                gap.trusted());
    }
}
