package dev.laurel.index.lucene;

import dev.laurel.match.Grades;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The numbers of what is kept of claims that were met last, found by one look at a row of numbers. Safe for several
 * threads.
 */
final class RecentClaims {
    /** A power of two: 2 MB. */
    private static final int SLOTS = 1 << 18;

    private static final int GRADES_BITS = Integer.SIZE - Integer.numberOfLeadingZeros(Grades.MOST);
    /** More than {@link NumberedTerms} has room for. */
    private static final int NUMBER_BITS = 24;

    private static final long NUMBER_MASK = (1L << NUMBER_BITS) - 1;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    /** Claim and number in one; 0 where nothing was met, which no claim is, having grades above 0. */
    private final AtomicLongArray met = new AtomicLongArray(SLOTS);

    /**
     * What a claim's number is.
     *
     * @param skill number of the skill's first term
     * @return {@link Key#NONE} where it was not met lately
     */
    int find(int skill, int grades) {
        long claim = claim(skill, grades);
        long found = met.getOpaque(slot(claim));
        return found >>> NUMBER_BITS == claim ? (int) (found & NUMBER_MASK) : Key.NONE;
    }

    /** Notes a claim's number. */
    void met(int skill, int grades, int number) {
        long claim = claim(skill, grades);
        met.setOpaque(slot(claim), (claim << NUMBER_BITS) | number);
    }

    private static long claim(int skill, int grades) {
        return ((long) skill << GRADES_BITS) | grades;
    }

    private static int slot(long claim) {
        return (int) ((claim * SPREAD) >>> (Long.SIZE - Integer.numberOfTrailingZeros(SLOTS)));
    }
}
