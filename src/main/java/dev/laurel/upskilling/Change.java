package dev.laurel.upskilling;

import dev.laurel.match.Score;
import dev.laurel.match.Tier;

/**
 * What further evidence would change for one gig.
 *
 * @param gig its number
 * @param wasListed whether the person is in its ranking now
 * @param before the score now, whether or not listed
 * @param isListed whether the person would be in its ranking
 * @param after the score then
 */
record Change(int gig, boolean wasListed, Score before, boolean isListed, Score after) {
    /** Whether the person would qualify, and does not now. */
    boolean opens() {
        boolean did = wasListed && before.tier() == Tier.QUALIFIED;
        return !did && isListed && after.tier() == Tier.QUALIFIED;
    }

    /** Points gained in a ranking that the person would be in: all of them where they are not in it now. */
    int gained() {
        return isListed ? after.points() - (wasListed ? before.points() : 0) : 0;
    }

    /** Whether anything that anybody sees would be otherwise. */
    boolean isSeen() {
        return isListed && (!wasListed || !before.equals(after));
    }
}
