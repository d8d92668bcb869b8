package dev.laurel.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.freelancer.Card;
import dev.laurel.freelancer.Shown;
import dev.laurel.match.Explanation;
import dev.laurel.match.Tier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person for a gig.
 *
 * @param rank place in the whole order; null where the person is not listed
 * @param newcomer true for somebody who was drawn by lot and stands outside the order; else absent
 * @param score points of 65,536, exact
 */
@Schema(name = "Match", description = "A person for a gig: place, integers, and the reasons.")
public record MatchView(
        @Nullable Long rank,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean newcomer,
        Tier tier,
        int points,
        double score,
        int claimed,
        Somebody freelancer,
        ExplanationView explanation) {
    /** What of a person stands next to a score. */
    @Schema(name = "MatchedFreelancer", description = "What of a person stands next to a score.")
    public record Somebody(
            String id,
            @Nullable String displayName,
            @Nullable String headline) {
        static Somebody of(Card card) {
            return new Somebody(card.id(), card.displayName(), card.headline());
        }
    }

    static MatchView of(Row<Shown> row, Labels labels) {
        return of(row.hit().rank(), row.of(), row.explanation(), labels);
    }

    static MatchView of(@Nullable Long rank, Shown shown, Explanation explanation, Labels labels) {
        return of(rank, null, shown, explanation, labels);
    }

    /** Somebody drawn by lot. */
    static MatchView newcomer(Newcomers.Newcomer drawn, Labels labels) {
        return of(null, true, drawn.shown(), drawn.explanation(), labels);
    }

    private static MatchView of(
            @Nullable Long rank, @Nullable Boolean newcomer, Shown shown, Explanation explanation, Labels labels) {
        var score = explanation.score();
        return new MatchView(
                rank,
                newcomer,
                score.tier(),
                score.points(),
                score.share(),
                score.claimed(),
                Somebody.of(shown.card()),
                ExplanationView.of(explanation, labels));
    }
}
