package dev.laurel.web.person;

import dev.laurel.account.Caller;
import dev.laurel.gig.Gig;
import dev.laurel.gig.GigView;
import dev.laurel.ranking.ExplanationView;
import dev.laurel.ranking.RecommendationView;
import dev.laurel.ranking.RecommendationsView;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.web.Language;
import dev.laurel.web.ranked.Parts;
import dev.laurel.web.ranked.Segment;
import dev.laurel.web.ranked.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of gigs that fit, ready to be drawn.
 *
 * @param rows one for each gig, best first
 * @param total how many there are in all
 * @param next cursor of the page behind; null on the last
 * @param policy hash of the policy
 * @param asOf day that freshness was judged on, as its readers write it
 */
public record Fits(List<Fit> rows, long total, @Nullable String next, String policy, String asOf) {
    private static final String MET = "MET";

    public Fits {
        rows = List.copyOf(rows);
    }

    /**
     * A gig.
     *
     * @param first whether a tier begins here
     * @param met how many of the things that it asks for are met
     * @param of how many it asks for: requirements and qualifications, required and preferred
     * @param bar evidence, part by part
     * @param sentence what the bar says, in words
     */
    public record Fit(RecommendationView match, boolean first, int met, int of, List<Segment> bar, String sentence) {
        public Fit {
            bar = List.copyOf(bar);
        }
    }

    /**
     * As an answer of the API has them.
     *
     * @param gigs those of the answer, by id; one that was deleted since is left out
     */
    static Fits of(
            RecommendationsView page, Map<String, Gig> gigs, Caller caller, Taxonomy taxonomy, Language language) {
        var items = page.items();
        var rows = IntStream.range(0, items.size())
                .mapToObj(i -> {
                    var item = items.get(i);
                    boolean first = i == 0 || items.get(i - 1).tier() != item.tier();
                    return Optional.ofNullable(gigs.get(item.gig().id()))
                            .map(gig -> Parts.of(GigView.of(gig, caller, taxonomy)))
                            .map(parts -> fit(item, first, parts, language));
                })
                .flatMap(Optional::stream)
                .toList();
        long total = Optional.ofNullable(page.total()).orElse((long) rows.size());
        return new Fits(rows, total, page.next(), page.policy(), language.day(page.asOf()));
    }

    private static Fit fit(RecommendationView item, boolean first, Parts parts, Language language) {
        var explanation = item.explanation();
        return new Fit(
                item,
                first,
                (int) statuses(explanation).filter(MET::equals).count(),
                (int) statuses(explanation).count(),
                parts.bar(explanation),
                Sentence.of(explanation, parts, language));
    }

    private static Stream<String> statuses(ExplanationView explanation) {
        return Stream.concat(
                explanation.requirements().stream().map(part -> part.status()),
                explanation.qualifications().stream().map(part -> part.status()));
    }
}
