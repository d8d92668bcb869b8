package dev.laurel.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
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
        var division = new Division(lines);
        int docs = leaf.reader().maxDoc();
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
                division.line(asked).lookAtAll(window, base, end);
            }
        } else {
            admitted.lookAt(window, base, end);
        }
        while (asked < division.size()) {
            window.drop(least, division.pointsFrom(asked), division.metFrom(asked));
            if (window.size() == 0) {
                return false;
            }
            division.line(asked++).addTo(window, base, end, docs);
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

    /** The parts of a gig in the order in which a window asks them, the searched ones first. */
    private static final class Division {
        private final List<Line> lines;
        private final int[] most;
        private final List<Integer> order = new ArrayList<>();
        private int searched;

        Division(List<Line> lines) {
            // Those that add little for much reading come last: they are the first not to be searched.
            this.lines = new ArrayList<>(lines);
            this.lines.sort(Comparator.comparingDouble(line -> -(double) line.most() / line.docs()));
            this.most = new int[lines.size()];
        }

        int size() {
            return order.size();
        }

        int searched() {
            return searched;
        }

        Line line(int i) {
            return lines.get(order.get(i));
        }

        /** Points that the parts from one on can add. */
        int pointsFrom(int i) {
            int points = 0;
            for (int j = i; j < order.size(); j++) {
                points += most[order.get(j)];
            }
            return points;
        }

        /** REQUIRED requirements among them. */
        int metFrom(int i) {
            int met = 0;
            for (int j = i; j < order.size(); j++) {
                met += line(j).isRequired() ? 1 : 0;
            }
            return met;
        }

        /** Divides anew for a window; false where nobody in it can come to what is wanted. */
        boolean divide(int window, Least least) {
            order.clear();
            int points = 0;
            int met = 0;
            for (int i = 0; i < lines.size(); i++) {
                most[i] = lines.get(i).mostIn(window);
                if (most[i] > 0) {
                    order.add(i);
                    points += most[i];
                    met += lines.get(i).isRequired() ? 1 : 0;
                }
            }
            if (!least.mayReach(0, points, met)) {
                return false;
            }
            searchFew(least);
            return true;
        }

        /** The fewest from the front, so that whoever has none of them cannot reach what is wanted. */
        private void searchFew(Least least) {
            searched = order.size();
            while (searched > 0 && !least.mayReach(0, pointsFrom(searched - 1), metFrom(searched - 1))) {
                searched--;
            }
            int rarest = rarestRequired();
            if (least.mustQualify() && rarest >= 0 && line(rarest).docs() < docsOfSearched()) {
                order.addFirst(order.remove(rarest));
                searched = 1;
            }
        }

        private long docsOfSearched() {
            long docs = 0;
            for (int i = 0; i < searched; i++) {
                docs += line(i).docs();
            }
            return docs;
        }

        private int rarestRequired() {
            int rarest = -1;
            for (int i = 0; i < order.size(); i++) {
                if (line(i).isRequired()
                        && (rarest < 0 || line(i).docs() < line(rarest).docs())) {
                    rarest = i;
                }
            }
            return rarest;
        }
    }
}
