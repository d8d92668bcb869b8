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
import java.util.Set;
import java.util.stream.Collectors;
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
    private final int wanted;
    private Stage stage;
    private Set<Integer> listed = Set.of();
    /** Keys from these on were walked already. */
    private int walkedFrom = Integer.MAX_VALUE;

    private int claimsWalkedFrom = Integer.MAX_VALUE;

    private @Nullable Certain withPoints;
    private @Nullable Certain withClaimsOnly;
    private List<Row> stretch = List.of();
    private int at;
    private int length = FIRST_STRETCH;

    /**
     * Nothing is looked for yet.
     *
     * @param wanted rows that will probably be asked for; 0 for all that there are
     */
    Walk(Side side, int wanted) {
        this.side = side;
        this.wanted = wanted;
        this.stage = wanted > 0 ? Stage.BEST : Stage.REST;
    }

    /** Where the next rows come from: the quick ways first, and whatever they leave from looking at everything. */
    private enum Stage {
        BEST,
        BEST_BY_CLAIMS,
        REST,
        REST_BY_CLAIMS,
        END
    }

    /** The next row that passes; null at the end. */
    @Override
    public @Nullable Placed next() {
        try {
            while (at < stretch.size() || prepare()) {
                var row = stretch.get(at++);
                if (row.passed() || side.passes(row.doc())) {
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
        do {
            stretch = switch (stage) {
                case BEST -> best();
                case BEST_BY_CLAIMS -> bestByClaims();
                case REST -> stretchWithPoints();
                case REST_BY_CLAIMS -> stretchWithClaimsOnly();
                case END -> List.of();
            };
        } while (stretch.isEmpty() && stage != Stage.END);
        return !stretch.isEmpty();
    }

    /** The first rows, with all that have the last one's key. */
    private List<Row> best() throws IOException {
        var best = side.best(wanted);
        stage = best.isFull() ? Stage.REST : Stage.BEST_BY_CLAIMS;
        walkedFrom = best.least();
        var found = best.rows();
        int[] docs = Arrays.stream(found).mapToInt(Top.Row::doc).toArray();
        if (!best.isFull()) {
            listed = Arrays.stream(docs).boxed().collect(Collectors.toUnmodifiableSet());
        }
        int[] claimed = side.claimed(docs);
        var rows = new ArrayList<Row>(found.length);
        for (int i = 0; i < found.length; i++) {
            int key = found[i].key();
            rows.add(row(docs[i], PointsKey.tier(key), PointsKey.points(key), claimed[i], found[i].passed()));
        }
        return ordered(rows);
    }

    /** The first rows behind all that have points. */
    private List<Row> bestByClaims() throws IOException {
        var best = side.bestByClaims(Math.max(1, wanted - listed.size()), listed);
        stage = best.isFull() ? Stage.REST_BY_CLAIMS : Stage.END;
        claimsWalkedFrom = PointsKey.points(best.least());
        var rows = new ArrayList<Row>();
        for (var found : best.rows()) {
            rows.add(row(found.doc(), Tier.CLOSE, 0, PointsKey.points(found.key()), found.passed()));
        }
        return ordered(rows);
    }

    /** Candidates with points. */
    private Certain withPoints() throws IOException {
        if (withPoints == null) {
            withPoints = new Certain(
                    side.withPoints(), (doc, key, hoped) -> PointsKey.without(key, hoped - side.confirmed(doc)));
        }
        return withPoints;
    }

    private List<Row> stretchWithPoints() throws IOException {
        var taken = take(withPoints(), walkedFrom);
        stage = taken.size == 0 ? Stage.REST_BY_CLAIMS : stage;
        int[] docs = taken.docsInOrder();
        int[] claimed = side.claimed(docs);
        var rows = new ArrayList<Row>(docs.length);
        for (int i = 0; i < docs.length; i++) {
            int key = taken.keyOf(i);
            rows.add(row(docs[i], PointsKey.tier(key), PointsKey.points(key), claimed[i], false));
        }
        return ordered(rows);
    }

    /** A candidate that turns out to have points was among those with points: here it is left out. */
    private List<Row> stretchWithClaimsOnly() throws IOException {
        if (withClaimsOnly == null) {
            withClaimsOnly = new Certain(side.withClaimsOnly(), (doc, key, hoped) -> side.confirmed(doc) > 0 ? 0 : key);
        }
        var taken = take(withClaimsOnly, claimsWalkedFrom);
        stage = taken.size == 0 ? Stage.END : stage;
        int[] docs = taken.docsInOrder();
        var rows = new ArrayList<Row>(docs.length);
        for (int i = 0; i < docs.length; i++) {
            rows.add(row(docs[i], Tier.CLOSE, 0, taken.keyOf(i), false));
        }
        return ordered(rows);
    }

    private Row row(int doc, Tier tier, int points, int claimed, boolean passed) throws IOException {
        var key = new OrderKey(tier, points, claimed, side.tie(doc));
        return new Row(doc, new Placed(side.id(doc), key), passed);
    }

    private static List<Row> ordered(List<Row> rows) {
        rows.sort(Comparator.comparing(Row::placed));
        return rows;
    }

    /** Enough candidates whose keys are below a border, and after them all that have the last one's key. */
    private Taken take(Certain from, int border) throws IOException {
        var taken = new Taken();
        while (taken.size < length || from.peek() == taken.lastKey) {
            if (!from.next()) {
                break;
            }
            if (from.key() < border) {
                taken.add(from.doc(), from.key());
            }
        }
        length = Math.min(2 * length, LONGEST_STRETCH);
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
