package dev.laurel.ranking;

import dev.laurel.api.Cursors;
import dev.laurel.api.Parameters;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.index.Hit;
import dev.laurel.index.Slice;
import dev.laurel.match.OrderKey;
import dev.laurel.match.Tier;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a ranking a caller wants.
 *
 * @param limit rows
 * @param tier of this tier only; null for both
 * @param cursor of the page before; null for the first
 * @param total whether to count all rows
 * @param detail how much of each row's explanation; the order does not depend on it, nor do cursors
 */
record Paging(int limit, @Nullable Tier tier, @Nullable String cursor, boolean total, Detail detail) {
    private static final int RADIX = 16;

    /** Reads the query parameters. @throws ProblemException VALIDATION_FAILED */
    static Paging of(
            @Nullable String tier,
            @Nullable String limit,
            @Nullable String cursor,
            @Nullable String total,
            @Nullable String explanation) {
        var reading = new Parameters.Reading();
        var paging = new Paging(
                reading.of(() -> Parameters.limit(limit), 1),
                reading.of(
                                () -> Optional.ofNullable(Parameters.choice("tier", tier, Tier.class)),
                                Optional.<Tier>empty())
                        .orElse(null),
                cursor,
                reading.of(() -> Parameters.flag("total", total), false),
                reading.of(
                        () -> Detail.orFull(Parameters.choice("explanation", explanation, Detail.class)), Detail.FULL));
        reading.end();
        return paging;
    }

    /**
     * The part of the order that this page shows.
     *
     * @param ranking what the cursor has to be of
     * @throws ProblemException CURSOR_INVALID, or CURSOR_EXPIRED where the cursor is too old or its ranking is another
     *     one by now
     */
    Slice slice(Cursors cursors, Ranking ranking) {
        return new Slice(limit, cursor == null ? null : key(cursors, ranking, cursor), tier, total);
    }

    /** The cursor of the page behind a row. */
    String next(Cursors cursors, Ranking ranking, Hit last) {
        var key = last.placed().key();
        return cursors.make(
                list(ranking),
                List.of(
                        ranking.version(),
                        ranking.policy(),
                        key.tier().name(),
                        Integer.toString(key.points()),
                        Integer.toString(key.claimed()),
                        Long.toUnsignedString(key.tie(), RADIX)));
    }

    private OrderKey key(Cursors cursors, Ranking ranking, String given) {
        var parts = cursors.readRanking(list(ranking), given).parts();
        if (!parts.get(0).equals(ranking.version()) || !parts.get(1).equals(ranking.policy())) {
            throw ProblemException.of(ProblemType.CURSOR_EXPIRED);
        }
        return new OrderKey(
                Tier.valueOf(parts.get(2)),
                Integer.parseInt(parts.get(3)),
                Integer.parseInt(parts.get(4)),
                Long.parseUnsignedLong(parts.get(5), RADIX));
    }

    private String list(Ranking ranking) {
        return "ranking:" + ranking.name() + ":" + (tier == null ? "" : tier.name());
    }

    /**
     * What a cursor belongs to.
     *
     * @param name of the ranking: whose, and of what
     * @param version that must be the same when the cursor comes back: the gig's, or its digest
     * @param policy that it is scored by
     */
    record Ranking(String name, String version, String policy) {}
}
