package dev.laurel.upskilling;

import dev.laurel.skill.terms.Money;
import java.util.List;
import java.util.OptionalLong;

/**
 * What one offering, or a set of them, does for a person, in full.
 *
 * @param sum over all open gigs
 * @param reach what the gigs that would be opened pay at most together
 * @param best the gigs of which most is gained, at most {@value #MAX_GIGS}
 */
record Opened(Sweep.Sum sum, Reach reach, List<Shift> best) {
    Opened {
        best = List.copyOf(best);
    }

    /** Gigs shown of each offering. */
    static final int MAX_GIGS = 5;

    /**
     * What gigs pay at most, from first day to last.
     *
     * @param gigs that say enough to tell; the others are not in the sum
     */
    record Reach(Money most, int gigs) {}

    /** One gig before and after, with ranks. */
    record Shift(String gigId, Change change, OptionalLong rankNow, OptionalLong rankThen) {}
}
