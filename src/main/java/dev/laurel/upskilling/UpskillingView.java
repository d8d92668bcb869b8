package dev.laurel.upskilling;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.gig.BudgetForm;
import dev.laurel.gig.Gig;
import dev.laurel.match.Score;
import dev.laurel.match.Tier;
import dev.laurel.offering.OfferingView;
import dev.laurel.offering.Prospect;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Level;
import dev.laurel.skill.Skill;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.Trust;
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.terms.MoneyForm;
import dev.laurel.terms.SkillForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a person might learn.
 *
 * @param items offerings that would show them otherwise in any ranking, in the asked order
 * @param next cursor of the page behind; null on the last
 * @param path the best set of offerings; only where one was asked for, null where none helps
 * @param skills single skills that would open gigs, most first; only where asked for and where there are any
 * @param openGigs how many gigs are open
 * @param passedGigs of how many of those the person passes every gate
 * @param offerings how many were looked at: trusted, within the wishes, not held already
 * @param policy hash of the policy that everything was foreseen by
 * @param asOf UTC day that the credentials would be issued on, and gates are judged on
 * @param index position in the change log that all ranks include; null where there are none
 */
@Schema(name = "Upskilling", description = "Offerings by what they would open for a person, foreseen exactly.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record UpskillingView(
        List<Item> items,
        @Nullable String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Path path,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Gain> skills,
        int openGigs,
        int passedGigs,
        int offerings,
        String policy,
        LocalDate asOf,
        @Nullable Long index) {

    /**
     * An offering and what it would do.
     *
     * @param proves what would be verified, as it would count
     * @param opens gigs that the person would newly be QUALIFIED for
     * @param raises gigs whose ranking would show them otherwise, those included
     * @param gained points over all those rankings; all of them where the person is not in one now
     * @param reach what the opened gigs pay at most together
     * @param opensPerHour for each hour of work; null where the hours are not known
     * @param opensPerHundred for each hundred of the currency; null where it is free or the price is not known
     * @param gigs where most is gained, at most five, those that open first
     */
    @Schema(name = "UpskillingItem", description = "An offering and what it would do for a person.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Item(
            long rank,
            OfferingView offering,
            List<Proof> proves,
            int opens,
            int raises,
            long gained,
            Reach reach,
            @Nullable BigDecimal opensPerHour,
            @Nullable BigDecimal opensPerHundred,
            List<Shift> gigs) {}

    /**
     * A skill at a level, and what a credential that proves it alone would do.
     *
     * @param opens gigs that the person would newly be QUALIFIED for
     * @param raises gigs whose ranking would show them otherwise, those included
     * @param offering id of one that proves it, perhaps with other skills
     */
    @Schema(name = "UpskillingSkill", description = "A skill at a level, and the gigs that it alone would open.")
    public record Gain(SkillForm skill, Level level, int opens, int raises, String offering) {}

    /** A skill that would be proved. */
    @Schema(name = "UpskillingProof")
    public record Proof(SkillForm skill, Level level, EvidenceKind kind, Trust trust) {}

    /**
     * What opened gigs pay at most, from first day to last.
     *
     * @param gigs that say enough to tell; the sum is theirs
     */
    @Schema(name = "UpskillingReach", description = "What the opened gigs pay at most together, as far as they tell.")
    public record Reach(MoneyForm most, int gigs) {}

    /** A gig before and after. */
    @Schema(name = "UpskillingShift", description = "A gig's ranking of the person before and after.")
    public record Shift(Named gig, Place before, Place after) {}

    /** A gig by name. */
    @Schema(name = "UpskillingGig")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Named(
            String id,
            String title,
            @Nullable BudgetForm budget,
            @Nullable LocalDate startsOn) {}

    /**
     * A place in a ranking.
     *
     * @param rank null where not listed, and for a person who is PRIVATE
     */
    @Schema(name = "UpskillingPlace")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Place(boolean listed, @Nullable Long rank, Tier tier, int points, double score, int claimed) {}

    /**
     * A set of offerings, in an order in which each adds most to those before it.
     *
     * @param exact whether no better set of that size exists; else it is at least as good as the best single offering
     *     and the best pair of the forty best
     * @param price null where that of one is not known
     * @param hours null where those of one are not known
     * @param opens of all together, like raises, gained and gigs
     */
    @Schema(name = "UpskillingPath", description = "The best set of up to three offerings within the caps.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Path(
            List<Step> steps,
            boolean exact,
            @Nullable MoneyForm price,
            @Nullable Integer hours,
            int opens,
            int raises,
            long gained,
            Reach reach,
            List<Shift> gigs) {}

    /** A step, with what has been reached when it is done. */
    @Schema(name = "UpskillingStep")
    public record Step(OfferingView offering, List<Proof> proves, int opens, long gained) {}

    static UpskillingView of(Upskilling.Ranked ranked, Taxonomy taxonomy) {
        var writing = new Writing(ranked.gigs(), taxonomy);
        return new UpskillingView(
                ranked.rows().stream().map(writing::item).toList(),
                ranked.next().orElse(null),
                ranked.way().map(way -> writing.path(way, ranked.costs())).orElse(null),
                ranked.gains().stream().map(writing::gain).toList(),
                ranked.open(),
                ranked.passed(),
                ranked.offered(),
                ranked.policy(),
                ranked.asOf(),
                boxed(ranked.index()));
    }

    private static @Nullable Long boxed(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private record Writing(Map<String, Gig> gigs, Taxonomy taxonomy) {
        Item item(Upskilling.Row row) {
            var sum = row.opened().sum();
            return new Item(
                    row.rank(),
                    OfferingView.of(row.weighed().prospect().offering(), taxonomy),
                    proofs(row.weighed().prospect()),
                    sum.opens(),
                    sum.raised(),
                    sum.gained(),
                    reach(row.opened()),
                    row.weighed().opensPerHour().orElse(null),
                    row.weighed().opensPerHundred().orElse(null),
                    shifts(row.opened()));
        }

        Path path(Upskilling.Way way, Costs costs) {
            var prospects = way.found().prospects();
            var steps = new ArrayList<Step>();
            for (int i = 0; i < prospects.size(); i++) {
                var reached = way.steps().get(i);
                steps.add(new Step(
                        OfferingView.of(prospects.get(i).offering(), taxonomy),
                        proofs(prospects.get(i)),
                        reached.opens(),
                        reached.gained()));
            }
            var sum = way.opened().sum();
            return new Path(
                    steps,
                    way.found().exact(),
                    way.cost().price().map(costs::money).map(MoneyForm::of).orElse(null),
                    way.cost().hours().orElse(null),
                    sum.opens(),
                    sum.raised(),
                    sum.gained(),
                    reach(way.opened()),
                    shifts(way.opened()));
        }

        private List<Proof> proofs(Prospect prospect) {
            return prospect.evidence().stream()
                    .filter(Evidence::isVerified)
                    .map(piece -> new Proof(skill(piece.skill()), piece.level(), piece.kind(), piece.trust()))
                    .toList();
        }

        Gain gain(SkillGains.Gain gain) {
            return new Gain(
                    skill(gain.skill()),
                    gain.level(),
                    gain.sum().opens(),
                    gain.sum().raised(),
                    gain.by().offering().id());
        }

        private SkillForm skill(SkillId id) {
            return SkillForm.of(
                    taxonomy.find(id).map(PublishedSkill::skill).orElseGet(() -> new Skill(id, id.value())));
        }

        private static Reach reach(Opened opened) {
            return new Reach(MoneyForm.of(opened.reach().most()), opened.reach().gigs());
        }

        /** A gig that was deleted while this was computed is left out. */
        private List<Shift> shifts(Opened opened) {
            return opened.best().stream()
                    .flatMap(shift -> Optional.ofNullable(gigs.get(shift.gigId())).stream()
                            .map(gig -> new Shift(
                                    named(gig),
                                    place(
                                            shift.change().wasListed(),
                                            shift.rankNow(),
                                            shift.change().before()),
                                    place(
                                            shift.change().isListed(),
                                            shift.rankThen(),
                                            shift.change().after()))))
                    .toList();
        }

        private static Named named(Gig gig) {
            var body = gig.body();
            return new Named(
                    gig.id(),
                    body.title(),
                    Optional.ofNullable(body.budget()).map(BudgetForm::of).orElse(null),
                    body.startsOn());
        }

        private static Place place(boolean listed, OptionalLong rank, Score score) {
            return new Place(listed, boxed(rank), score.tier(), score.points(), score.share(), score.claimed());
        }
    }
}
