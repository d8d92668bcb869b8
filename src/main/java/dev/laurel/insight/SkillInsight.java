package dev.laurel.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.skill.Level;
import dev.laurel.terms.SkillForm;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A skill and its figures, as the API writes them.
 *
 * @param area of the taxonomy
 * @param levels of the skill, lowest first
 * @param unmet the most that the seats of any level exceed its people
 */
@Schema(name = "SkillInsight", description = "What the open gigs ask of a skill, and how many people can prove it.")
public record SkillInsight(
        SkillForm skill,
        @Schema(examples = "data-analytics") String area,
        Demand demand,
        Trend trend,
        List<AtLevel> levels,
        GuardedNumber unmet,
        Rates rates) {
    /**
     * Open gigs that ask for it, each once.
     *
     * @param gigs required and preferred
     * @param seats of the gigs that require it
     */
    @Schema(name = "SkillDemand", description = "Open gigs that ask for a skill, each counted once.")
    public record Demand(int gigs, int required, int preferred, int seats) {}

    /** Gigs by when they were posted; closed ones count too. */
    @Schema(name = "SkillTrend", description = "Gigs posted in the last 30 days and in the 30 days before.")
    public record Trend(int last30Days, int before30Days, int change) {}

    /**
     * A level or any above it.
     *
     * @param seats of open gigs that require the skill at this level or above
     * @param people with verified evidence that names the skill at this level or above
     */
    @Schema(name = "SkillAtLevel", description = "Seats and verified people at a level or any above it.")
    public record AtLevel(Level level, int seats, GuardedNumber people, GuardedNumber unmet) {
        static AtLevel of(SkillFigures figures, Level level) {
            int index = level.number() - 1;
            return new AtLevel(
                    level,
                    figures.asking().seats().get(index),
                    GuardedNumber.of(figures.people().get(index)),
                    GuardedNumber.of(figures.unmet(level)));
        }
    }

    /**
     * What the verified ask beside the others of the skill's area; all null where either side has fewer than ten cases.
     *
     * @param ratio of the geometric means of what an hour costs: 1.08 is 8 % more
     * @param low lower end of the 95 % interval
     * @param high upper end
     * @param verified cases, rounded down to tens
     * @param unverified cases, rounded down to tens
     */
    @Schema(
            name = "SkillRates",
            description = "What an hour of the verified costs beside the others of the field: ratio of geometric means"
                    + " with its 95 % interval; cases in tens.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Rates(
            boolean suppressed,
            @Nullable Double ratio,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Long verified,
            @Nullable Long unverified) {
        private static final Rates NONE = new Rates(true, null, null, null, null, null);

        static Rates of(RateDifference told) {
            return new Rates(false, told.ratio(), told.low(), told.high(), told.verified(), told.unverified());
        }
    }

    static SkillInsight of(SkillFigures figures) {
        var asking = figures.asking();
        return new SkillInsight(
                SkillForm.of(figures.skill().skill()),
                figures.skill().area(),
                new Demand(
                        asking.gigs(),
                        asking.required(),
                        asking.preferred(),
                        asking.seats().getFirst()),
                new Trend(asking.lately(), asking.before(), asking.change()),
                SkillFigures.levels().stream()
                        .map(level -> AtLevel.of(figures, level))
                        .toList(),
                GuardedNumber.of(figures.unmet()),
                figures.rates().map(Rates::of).orElse(Rates.NONE));
    }
}
