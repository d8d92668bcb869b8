package dev.laurel.index.lucene;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.util.ArrayUtil;

/**
 * The documents with the best keys: so many as are wanted, and all others that have the last one's key, since what
 * decides between those is not in the key.
 */
final class Top {
    private static final int FIRST = 256;
    private static final int PASSED_BIT = 1;
    private static final int DOC_SHIFT = 1;

    private final int wanted;
    /** The best keys so far, the least of them first. */
    private final PriorityQueue<Integer> keys = new PriorityQueue<>();

    private long[] rows = new long[FIRST];
    private int size;
    private int least = 1;

    private final Set<Integer> listed;

    /** @param wanted documents, at least 1 */
    Top(int wanted) {
        this(wanted, Set.of());
    }

    /** @param listed documents that are listed elsewhere */
    Top(int wanted, Set<Integer> listed) {
        this.wanted = wanted;
        this.listed = listed;
    }

    /** Whether a document is listed elsewhere. */
    boolean isListed(int doc) {
        return !listed.isEmpty() && listed.contains(doc);
    }

    /** The key that a document must have at least: that of the last one wanted, as far as is known. */
    int least() {
        return least;
    }

    /** Whether as many as are wanted were found: then all that have at least the least key are here. */
    boolean isFull() {
        return keys.size() == wanted;
    }

    /** Takes one that passes all gates. */
    void add(int key, int doc) {
        put(key, doc, PASSED_BIT);
        keys.add(key);
        if (keys.size() > wanted) {
            keys.remove();
        }
        if (keys.size() == wanted) {
            least = keys.element();
        }
    }

    /**
     * Takes one that has exactly the least key, when enough are there: whether it passes is asked when its turn comes.
     */
    void addEqual(int doc) {
        put(least, doc, 0);
    }

    private void put(int key, int doc, int passed) {
        if (size == rows.length) {
            dropLesser();
            rows = ArrayUtil.grow(rows, size * 2);
        }
        rows[size++] = (long) doc << DOC_SHIFT | passed | (long) key << Integer.SIZE;
    }

    private void dropLesser() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (key(rows[i]) >= least) {
                rows[kept++] = rows[i];
            }
        }
        size = kept;
    }

    /** All that have at least the least key, by rising document. */
    Row[] rows() {
        dropLesser();
        return Arrays.stream(rows, 0, size)
                .mapToObj(row -> new Row(doc(row), key(row), (row & PASSED_BIT) != 0))
                .sorted((one, other) -> Integer.compare(one.doc, other.doc))
                .toArray(Row[]::new);
    }

    private static int key(long row) {
        return (int) (row >>> Integer.SIZE);
    }

    private static int doc(long row) {
        return (int) row >>> DOC_SHIFT;
    }

    /**
     * One document.
     *
     * @param doc number within the whole reader
     * @param key {@link PointsKey}
     * @param passed whether it is known to pass all gates
     */
    record Row(int doc, int key, boolean passed) {}
}
