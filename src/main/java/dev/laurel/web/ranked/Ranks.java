package dev.laurel.web.ranked;

import dev.laurel.gig.GigView;
import dev.laurel.match.Tier;
import dev.laurel.ranking.MatchView;
import dev.laurel.ranking.MatchesView;
import dev.laurel.web.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A page of a ranking, ready to be drawn.
 *
 * @param rows one for each person
 * @param newcomers drawn by lot, outside the order; mostly nobody
 * @param total how many are listed in all
 * @param qualified how many of them are QUALIFIED
 * @param before how many were, where something else is asked for than the stored gig asks; else null
 * @param next cursor of the page behind; null on the last
 * @param policy hash of the policy
 * @param asOf day that freshness was judged on, as its readers write it
 */
public record Ranks(
        List<Line> rows,
        List<Line> newcomers,
        long total,
        long qualified,
        @Nullable Long before,
        @Nullable String next,
        String policy,
        String asOf) {
    public Ranks {
        rows = List.copyOf(rows);
        newcomers = List.copyOf(newcomers);
    }

    /**
     * A person's row.
     *
     * @param first whether a tier begins here
     * @param was the place before the change; null without a change, 0 where the person was not among the first hundred
     * @param bar evidence, part by part
     * @param sentence what the bar says, in words
     */
    public record Line(
            MatchView match, boolean first, @Nullable Long was, List<Segment> bar, String sentence) {
        public boolean isQualified() {
            return match.tier() == Tier.QUALIFIED;
        }

        /** By how many places the person moved up; 0 where they did not, or where that cannot be said. */
        public long up() {
            return Math.max(0, moved());
        }

        /** By how many places the person moved down; 0 where they did not, or where that cannot be said. */
        public long down() {
            return Math.max(0, -moved());
        }

        private long moved() {
            return was == null || was == 0 || match.rank() == null ? 0 : was - match.rank();
        }

        public boolean isNew() {
            return was != null && was == 0;
        }
    }

    static Ranks of(
            GigView gig,
            MatchesView page,
            long qualified,
            @Nullable Long before,
            @Nullable Map<String, Long> places,
            Language language) {
        var parts = Parts.of(gig);
        var items = page.items();
        var rows = IntStream.range(0, items.size())
                .mapToObj(i -> {
                    var match = items.get(i);
                    boolean first = i == 0 || items.get(i - 1).tier() != match.tier();
                    var bar = parts.bar(match.explanation());
                    var was = places == null
                            ? null
                            : Optional.ofNullable(places.get(match.freelancer().id()))
                                    .orElse(0L);
                    return new Line(match, first, was, bar, Sentence.of(match.explanation(), parts, language));
                })
                .toList();
        var newcomers = Optional.ofNullable(page.newcomers()).orElse(List.of()).stream()
                .map(match -> new Line(
                        match,
                        false,
                        null,
                        parts.bar(match.explanation()),
                        Sentence.of(match.explanation(), parts, language)))
                .toList();
        var total = Optional.ofNullable(page.total()).orElse((long) items.size());
        return new Ranks(
                rows, newcomers, total, qualified, before, page.next(), page.policy(), language.day(page.asOf()));
    }
}
