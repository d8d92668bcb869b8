package dev.laurel.index.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people with the best keys without looking at those who cannot be among them (decision 0106).
 *
 * <p>Window by window, the parts of the gig are divided: those that together cannot lift anybody to the least key
 * wanted are not searched but only asked about people whom the others have found. Every bound is one of integers that
 * are the score itself, so nobody is lost.
 */
final class BestPeople {
    private final Judging judging;
    private final int required;
    private final Top top;
    private final Window window = new Window();
    private final Reading reading = new Reading(window);

    /**
     * A search.
     *
     * @param required REQUIRED requirements of the gig; 0 where there is one tier only
     * @param top takes what is found
     */
    BestPeople(Judging judging, int required, Top top) {
        this.judging = judging;
        this.required = required;
        this.top = top;
    }

    /** What is asked of a person who is good enough. */
    interface Judging {
        /** Whether the gates may let them pass, as far as that can be told at once. */
        boolean mayPass(int doc);

        /** Whether all gates let them pass. */
        boolean passes(int doc) throws IOException;

        /** Of the weight that was only hoped for, what really counts. */
        int confirmedHopes(int doc) throws IOException;

        /** Whether they are of the tenant whose gig it is: to be asked of whoever no term of that tenant has found. */
        boolean isOfTenant(int doc) throws IOException;
    }

    /**
     * Looks through a segment.
     *
     * @param lines the gig's parts
     * @param admitted who need be looked at; null for everybody
     */
    void search(LeafReaderContext leaf, List<Line> lines, @Nullable Admitted admitted) throws IOException {
        int docs = leaf.reader().maxDoc();
        var division = new Division(lines, docs);
        var live = leaf.reader().getLiveDocs();
        for (int base = 0; base < docs; base += Window.SIZE) {
            int end = Math.min(docs, base + Window.SIZE);
            var least = Least.of(top.least(), required);
            if (division.divide(base / Window.SIZE, least) && fill(division, admitted, least, base, end, docs)) {
                take(leaf.docBase + base, live, base);
            }
            window.clear();
        }
    }

    /**
     * Looks at some people alone.
     *
     * @param docs of the whole reader
     * @param points of each
     */
    void look(LeafReaderContext leaf, int[] docs, int[] points) throws IOException {
        var live = leaf.reader().getLiveDocs();
        for (int i = 0; i < docs.length; i++) {
            boolean isWanted = points[i] > 0 && key(points[i]) >= top.least();
            if (isWanted && (live == null || live.get(docs[i] - leaf.docBase)) && judging.isOfTenant(docs[i])) {
                take(docs[i], points[i]);
            }
        }
    }

    /** Adds up whatever may come to be wanted; false where nothing does. */
    private boolean fill(Division division, @Nullable Admitted admitted, Least least, int base, int end, int docs)
            throws IOException {
        int asked = 0;
        if (admitted == null) {
            for (; asked < division.searched(); asked++) {
                reading.lookAtAll(division, asked, base, end);
            }
        } else {
            admitted.lookAt(window, base, end);
        }
        while (asked < division.size()) {
            if (division.beginsPart(asked)) {
                window.drop(least, division.pointsFrom(asked), division.metFrom(asked));
            }
            if (window.size() == 0) {
                return false;
            }
            reading.addTo(division, asked++, base, end, docs);
        }
        window.drop(least, 0, 0);
        return window.size() > 0;
    }

    private void take(int docBase, @Nullable Bits live, int base) throws IOException {
        for (int i = 0; i < window.size(); i++) {
            int place = window.place(i);
            if (live == null || live.get(base + place)) {
                take(docBase + place, window.sum(place));
            }
        }
    }

    private void take(int doc, int sum) throws IOException {
        int key = key(sum);
        if (key < top.least() || top.isListed(doc) || !judging.mayPass(doc)) {
            return;
        }
        int hoped = Sum.hoped(sum);
        if (hoped > 0) {
            key = PointsKey.without(key, hoped - judging.confirmedHopes(doc));
            if (key < top.least()) {
                return;
            }
        }
        if (key == top.least() && top.isFull()) {
            top.addEqual(doc);
        } else if (judging.passes(doc)) {
            top.add(key, doc);
        }
    }

    private int key(int sum) {
        int points = Sum.points(sum);
        boolean isQualified = required == 0 ? points > 0 : Sum.met(sum) == required;
        return PointsKey.of(isQualified, points);
    }
}
