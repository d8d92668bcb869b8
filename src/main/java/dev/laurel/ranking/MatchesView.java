package dev.laurel.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.freelancer.Shown;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of a gig's ranking.
 *
 * @param newcomers drawn by lot, outside the order; absent where the operator wants none (decision 0125)
 * @param next cursor of the page behind; null on the last
 * @param total how many are listed (of the tier asked for); only where it was asked for
 * @param policy hash of the policy that everything was scored by
 * @param asOf UTC day that freshness and gates were judged on
 * @param index position in the change log that the answer includes
 */
@Schema(
        name = "Matches",
        description = "A page of a gig's ranking: the exact order over everybody who passes its gates.")
public record MatchesView(
        List<MatchView> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<MatchView> newcomers,
        @Nullable String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total,
        String policy,
        LocalDate asOf,
        long index) {
    static MatchesView of(Ranked<Shown> ranked, Labels labels, Detail detail) {
        return of(ranked, Optional.empty(), labels, detail);
    }

    /** @param newcomers empty where the operator wants none */
    static MatchesView of(
            Ranked<Shown> ranked, Optional<List<Newcomers.Newcomer>> newcomers, Labels labels, Detail detail) {
        var found = ranked.page().found();
        return new MatchesView(
                ranked.page().rows().stream()
                        .map(row -> MatchView.of(row, labels, detail))
                        .toList(),
                newcomers
                        .map(drawn -> drawn.stream()
                                .map(row -> MatchView.newcomer(row, labels, detail))
                                .toList())
                        .orElse(null),
                ranked.next().orElse(null),
                found.total().isPresent() ? found.total().getAsLong() : null,
                found.state().basis().policy().hash(),
                ranked.asOf(),
                found.state().position());
    }
}
