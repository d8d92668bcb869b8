package dev.laurel.ranking;

import dev.laurel.freelancer.Shown;
import dev.laurel.gig.Gig;
import dev.laurel.match.Explanation;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One person and one gig, whether or not the person is listed for it.
 *
 * @param gig the gig
 * @param shown the person
 * @param explanation of the score, gates apart
 * @param rank in the gig's ranking; empty where not listed
 * @param whyNot why not; empty where listed
 * @param pointsToNextRank by how many points the row ahead is ahead; empty at the top, where not listed, and where the
 *     row ahead is of the better tier, which points alone do not reach
 * @param way to QUALIFIED, where they do not qualify and something on offer makes them
 * @param policy that it is scored by
 * @param asOf UTC day that freshness and gates were judged on
 * @param index position in the change log that the rank includes
 */
record Pair(
        Gig gig,
        Shown shown,
        Explanation explanation,
        OptionalLong rank,
        Optional<WhyNot> whyNot,
        OptionalInt pointsToNextRank,
        Optional<WayView> way,
        String policy,
        LocalDate asOf,
        long index) {}
