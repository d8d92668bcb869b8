package dev.laurel.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.gig.Gig;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of a person's recommendations.
 *
 * @param next cursor of the page behind; null on the last
 * @param total how many are listed (of the tier asked for); only where it was asked for
 * @param policy hash of the policy that everything was scored by
 * @param asOf UTC day that freshness and gates were judged on
 * @param index position in the change log that the answer includes
 */
@Schema(name = "Recommendations", description = "A page of the open gigs whose gates a person passes, in exact order.")
public record RecommendationsView(
        List<RecommendationView> items,
        @Nullable String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total,
        String policy,
        LocalDate asOf,
        long index) {
    static RecommendationsView of(Ranked<Gig> ranked, Labels labels, Detail detail) {
        var found = ranked.page().found();
        return new RecommendationsView(
                ranked.page().rows().stream()
                        .map(row -> RecommendationView.of(row, labels, detail))
                        .toList(),
                ranked.next().orElse(null),
                found.total().isPresent() ? found.total().getAsLong() : null,
                found.state().basis().policy().hash(),
                ranked.asOf(),
                found.state().position());
    }
}
