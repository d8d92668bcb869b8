package dev.laurel.ranking;

import dev.laurel.gig.Gig;
import dev.laurel.match.Tier;
import dev.laurel.skill.terms.Place;
import dev.laurel.skill.terms.Rate;
import dev.laurel.skill.terms.RateUnit;
import dev.laurel.terms.MoneyForm;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A gig for a person: the integers that its client sees, too.
 *
 * @param rank place in the whole order
 * @param score points of 65,536, exact
 */
@Schema(name = "Recommendation", description = "A gig for a person, with the integers that its client sees, too.")
public record RecommendationView(
        long rank, Tier tier, int points, double score, int claimed, Something gig, ExplanationView explanation) {
    /** What of a gig stands next to a score. */
    @Schema(name = "RecommendedGig", description = "What of a gig stands next to a score.")
    public record Something(
            String id,
            String title,
            @Nullable Pay budget,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable Integer hoursPerWeek,
            boolean remote,
            @Nullable Place location) {
        static Something of(Gig gig) {
            var body = gig.body();
            return new Something(
                    gig.id(),
                    body.title(),
                    Optional.ofNullable(body.budget()).map(Pay::of).orElse(null),
                    body.startsOn(),
                    body.endsOn(),
                    body.hoursPerWeek(),
                    body.remote(),
                    body.location());
        }
    }

    /** What a gig pays at most. */
    @Schema(name = "RecommendedBudget", description = "What a gig pays at most, per unit.")
    public record Pay(RateUnit unit, MoneyForm max) {
        static Pay of(Rate budget) {
            return new Pay(budget.unit(), MoneyForm.of(budget.amount()));
        }
    }

    static RecommendationView of(Row<Gig> row, Labels labels, Detail detail) {
        var score = row.explanation().score();
        return new RecommendationView(
                row.hit().rank(),
                score.tier(),
                score.points(),
                score.share(),
                score.claimed(),
                Something.of(row.of()),
                ExplanationView.of(row.explanation(), labels, detail));
    }
}
