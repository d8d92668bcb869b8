package dev.laurel.insight;

import java.util.List;

/**
 * How much a skill is asked for.
 *
 * @param required open gigs that require it
 * @param preferred other open gigs, which prefer it
 * @param seats of the former, by level at or above which they ask, the lowest first
 * @param lately gigs asking for it that were posted in the last thirty days, open or closed by now
 * @param before those of the thirty days before
 */
record Asking(int required, int preferred, List<Integer> seats, int lately, int before) {
    Asking {
        seats = List.copyOf(seats);
    }

    /** Open gigs. */
    int gigs() {
        return required + preferred;
    }

    /** How many more were posted lately than before. */
    int change() {
        return lately - before;
    }

    /** Whether any gig asks, or asked in either span. */
    boolean isAny() {
        return gigs() + lately + before > 0;
    }
}
