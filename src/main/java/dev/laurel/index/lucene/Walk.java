package dev.laurel.index.lucene;

import dev.laurel.index.Order;
import dev.laurel.index.Placed;
import dev.laurel.match.OrderKey;
import dev.laurel.match.Tier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/**
 * Goes through everybody who passes the gates, in the whole order, best first: those with points, then those with
 * claimed points alone. Does as little as the next row needs (decision 0071).
 */
final class Walk implements Order {
    /** Rows put in order together at first; twice as many each time, up to the most. */
    private static final int FIRST_STRETCH = 128;

    private static final int LONGEST_STRETCH = 8_192;

    private final Side side;
    private final Certain withPoints;
    private @Nullable Certain withClaimsOnly;
    private List<Row> stretch = List.of();
    private int at;
    private int length = FIRST_STRETCH;

    Walk(Side side) throws IOException {
        this.side = side;
        this.withPoints = new Certain(
                side.withPoints(), (doc, key, hoped) -> PointsKey.without(key, hoped - side.confirmed(doc)));
    }

    /** The next row that passes; null at the end. */
    @Override
    public @Nullable Placed next() {
        try {
            while (at < stretch.size() || prepare()) {
                var row = stretch.get(at++);
                if (side.passes(row.doc())) {
                    return row.placed();
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean prepare() throws IOException {
        at = 0;
        stretch = stretchWithPoints();
        if (stretch.isEmpty()) {
            stretch = stretchWithClaimsOnly();
        }
        length = Math.min(2 * length, LONGEST_STRETCH);
        return !stretch.isEmpty();
    }

    private List<Row> stretchWithPoints() throws IOException {
        var taken = take(withPoints);
        int[] docs = taken.docsInOrder();
        int[] claimed = side.claimed(docs);
        var rows = new ArrayList<Row>(docs.length);
        for (int i = 0; i < docs.length; i++) {
            int key = taken.keyOf(i);
            rows.add(row(docs[i], PointsKey.tier(key), PointsKey.points(key), claimed[i]));
        }
        return ordered(rows);
    }

    /** A candidate that turns out to have points was among those with points: here it is left out. */
    private List<Row> stretchWithClaimsOnly() throws IOException {
        if (withClaimsOnly == null) {
            withClaimsOnly = new Certain(side.withClaimsOnly(), (doc, key, hoped) -> side.confirmed(doc) > 0 ? 0 : key);
        }
        var taken = take(withClaimsOnly);
        int[] docs = taken.docsInOrder();
        var rows = new ArrayList<Row>(docs.length);
        for (int i = 0; i < docs.length; i++) {
            rows.add(row(docs[i], Tier.CLOSE, 0, taken.keyOf(i)));
        }
        return ordered(rows);
    }

    private Row row(int doc, Tier tier, int points, int claimed) throws IOException {
        var key = new OrderKey(tier, points, claimed, side.tie(doc));
        return new Row(doc, new Placed(side.id(doc), key));
    }

    private static List<Row> ordered(List<Row> rows) {
        rows.sort(Comparator.comparing(Row::placed));
        return rows;
    }

    /** Enough candidates, and after them all that have the last one's key. */
    private Taken take(Certain from) throws IOException {
        var taken = new Taken();
        while (taken.size < length || from.peek() == taken.lastKey) {
            if (!from.next()) {
                break;
            }
            taken.add(from.doc(), from.key());
        }
        return taken;
    }

    /** Documents with their keys, sorted by document at the end. */
    private static final class Taken {
        private long[] packed = new long[FIRST_STRETCH];
        private int size;
        private int lastKey;

        void add(int doc, int key) {
            packed = ArrayUtil.grow(packed, size + 1);
            packed[size++] = (long) doc << Integer.SIZE | key;
            lastKey = key;
        }

        int[] docsInOrder() {
            Arrays.sort(packed, 0, size);
            var docs = new int[size];
            for (int i = 0; i < size; i++) {
                docs[i] = (int) (packed[i] >>> Integer.SIZE);
            }
            return docs;
        }

        int keyOf(int i) {
            return (int) packed[i];
        }
    }
}
