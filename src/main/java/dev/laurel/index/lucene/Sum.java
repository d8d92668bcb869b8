package dev.laurel.index.lucene;

import dev.laurel.match.Phi;

/**
 * What a document has so far, in one integer, so that adding a part of a gig is one addition: 17 bits of points, which
 * are at most 65,536, 5 bits that count REQUIRED requirements that are met, and 9 bits of weight that is only hoped
 * for.
 */
final class Sum {
    /** Most REQUIRED requirements that can be counted. */
    static final int MOST_MET = 31;

    /** One more REQUIRED requirement is met. */
    static final int ONE_MET = 1 << 17;

    private static final int POINTS = ONE_MET - 1;
    private static final int MET_SHIFT = 17;
    private static final int HOPED_SHIFT = 22;
    /** Set for a document that is looked at although nothing was added for it yet. */
    static final int LOOKED_AT = 1 << 31;

    private Sum() {}

    /** What a preferred qualification adds for whoever may hold it. */
    static int hope(int weight) {
        return weight * Phi.FULL + (weight << HOPED_SHIFT);
    }

    /** Points, those that are hoped for included. */
    static int points(int sum) {
        return sum & POINTS;
    }

    static int met(int sum) {
        return sum >>> MET_SHIFT & MOST_MET;
    }

    /** Weight of what is still to be confirmed. */
    static int hoped(int sum) {
        return (sum & Integer.MAX_VALUE) >>> HOPED_SHIFT;
    }
}
