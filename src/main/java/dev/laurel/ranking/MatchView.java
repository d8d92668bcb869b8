package dev.laurel.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.freelancer.Card;
import dev.laurel.freelancer.Shown;
import dev.laurel.match.Explanation;
import dev.laurel.match.Score;
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

    static MatchView of(Row<Shown> row, Labels labels, Detail detail) {
        var view = ExplanationView.of(row.explanation(), labels, detail);
        return of(row.hit().rank(), null, row.of(), row.explanation().score(), view);
    }

    /** In full, listed or not. */
    static MatchView of(@Nullable Long rank, Shown shown, Explanation explanation, Labels labels) {
        var view = ExplanationView.of(explanation, labels, Detail.FULL);
        return of(rank, null, shown, explanation.score(), view);
    }

    /** Somebody drawn by lot. */
    static MatchView newcomer(Newcomers.Newcomer drawn, Labels labels, Detail detail) {
        var view = ExplanationView.of(drawn.explanation(), labels, detail);
        return of(null, true, drawn.shown(), drawn.explanation().score(), view);
    }

    private static MatchView of(
            @Nullable Long rank, @Nullable Boolean newcomer, Shown shown, Score score, ExplanationView view) {
        return new MatchView(
                rank,
                newcomer,
                score.tier(),
                score.points(),
                score.share(),
                score.claimed(),
                Somebody.of(shown.card()),
                view);
    }
}
