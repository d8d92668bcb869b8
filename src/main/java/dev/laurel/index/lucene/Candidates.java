package dev.laurel.index.lucene;

import java.util.Arrays;

/**
 * Documents, each with the best key it may turn out to have, handed out best first; equal keys by ascending document.
 *
 * <p>A page needs a few of many, so only the beginning is ever sorted: keys are dealt into buckets in one pass, and
 * each bucket is sorted when it is reached.
 */
final class Candidates {
    /** A key lies in 0 to this: one bit for the tier over 17 bits for points, which are at most 65,536. */
    static final int MAX_KEY = (1 << 18) - 1;

    private static final int BONUS_BITS = 9;
    private static final int DOC_BITS = 31;
    private static final int KEY_SHIFT = BONUS_BITS + DOC_BITS;
    /** Keys that share a bucket differ in these lowest bits only: 4,096 buckets. */
    private static final int BUCKET_SHIFT = KEY_SHIFT + 6;

    private static final int BUCKETS = 4_096;
    /** Fewer are sorted at once. */
    private static final int FEW = 4_096;

    private long[] packed = new long[FEW];
    private int size;
    private int at;
    private int sortedUpTo;
    private int[] bucketEnds = {};
    private int bucket;

    /**
     * Adds a document.
     *
     * @param key 0 to {@value #MAX_KEY}, larger is better; not less than its true key
     * @param doc number within the whole reader
     * @param bonus 0 to 256: the weight that {@code key} counts although it is still to be confirmed
     */
    void add(int key, int doc, int bonus) {
        if (size == packed.length) {
            packed = Arrays.copyOf(packed, size * 2);
        }
        packed[size++] = (long) (MAX_KEY - key) << KEY_SHIFT | (long) doc << BONUS_BITS | bonus;
    }

    /** Ends adding. */
    void ready() {
        if (size <= FEW) {
            Arrays.sort(packed, 0, size);
            sortedUpTo = size;
            return;
        }
        bucketEnds = new int[BUCKETS];
        for (int i = 0; i < size; i++) {
            bucketEnds[(int) (packed[i] >>> BUCKET_SHIFT)]++;
        }
        for (int i = 1; i < BUCKETS; i++) {
            bucketEnds[i] += bucketEnds[i - 1];
        }
        var next = bucketEnds.clone();
        var dealt = new long[size];
        for (int i = size - 1; i >= 0; i--) {
            dealt[--next[(int) (packed[i] >>> BUCKET_SHIFT)]] = packed[i];
        }
        packed = dealt;
    }

    boolean hasNext() {
        return at < size;
    }

    /** The next one's key. */
    int key() {
        sortWhereWeAre();
        return MAX_KEY - (int) (packed[at] >>> KEY_SHIFT);
    }

    /** The next one's document. */
    int doc() {
        sortWhereWeAre();
        return (int) (packed[at] >>> BONUS_BITS) & Integer.MAX_VALUE;
    }

    /** The next one's bonus. */
    int bonus() {
        sortWhereWeAre();
        return (int) packed[at] & ((1 << BONUS_BITS) - 1);
    }

    /** On to the one after. */
    void advance() {
        at++;
    }

    private void sortWhereWeAre() {
        while (at >= sortedUpTo) {
            int end = bucketEnds[bucket++];
            Arrays.sort(packed, sortedUpTo, end);
            sortedUpTo = end;
        }
    }
}
