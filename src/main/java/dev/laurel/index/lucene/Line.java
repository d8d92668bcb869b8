package dev.laurel.index.lucene;

import dev.laurel.match.Phi;
import java.io.IOException;
import java.util.List;

/** A part of a gig in one segment: its postings, and what they add. Read forward only, window by window. */
final class Line {
    /** Asking a list for one document takes about as long as reading so many on. */
    private static final int ASKING = 24;

    private final List<Postings> postings;
    private final List<Ceiling> ceilings;
    private final int weight;
    private final int met;
    private final Counting counting;
    private final long docs;
    private final int mostInSegment;

    /** What a document of the part counts. */
    enum Counting {
        /** As much as it is strong. */
        BY_STRENGTH,
        /** The whole weight. */
        WHOLE,
        /** The whole weight, if that is confirmed. */
        HOPED
    }

    /**
     * A part of a gig.
     *
     * @param postings of every term by which it can be met, each with its ceiling
     * @param weight of the part
     * @param required whether it must be met for QUALIFIED
     */
    Line(List<Postings> postings, List<Ceiling> ceilings, int weight, boolean required, Counting counting) {
        this.postings = postings;
        this.ceilings = ceilings;
        this.weight = weight;
        this.met = required ? Sum.ONE_MET : 0;
        this.counting = counting;
        long docs = 0;
        int most = 0;
        for (int i = 0; i < postings.size(); i++) {
            docs += postings.get(i).docs();
            most = Math.max(most, ceilings.get(i).most());
        }
        this.docs = docs;
        this.mostInSegment = Sum.points(value(most));
    }

    /** Documents in the segment; those of several terms are counted for each. */
    long docs() {
        return docs;
    }

    boolean isRequired() {
        return met != 0;
    }

    /** The most points that it adds to any document of the segment. */
    int most() {
        return mostInSegment;
    }

    /** The most points that it adds to any document of a window. */
    int mostIn(int window) {
        int most = 0;
        for (var ceiling : ceilings) {
            most = Math.max(most, ceiling.in(window));
        }
        return most == 0 ? 0 : Sum.points(value(most));
    }

    /** What a strength adds. */
    int value(int strength) {
        return switch (counting) {
            case BY_STRENGTH -> Sum.of(weight, strength, met);
            case WHOLE -> weight * Phi.FULL;
            case HOPED -> Sum.hope(weight);
        };
    }

    /** Looks at all its documents in a window. */
    void lookAtAll(Window window, int base, int end) throws IOException {
        read(window, base, end, true);
    }

    /**
     * Adds to those that are looked at, in whichever way is cheaper.
     *
     * @param segment documents of the segment
     */
    void addTo(Window window, int base, int end, int segment) throws IOException {
        if (window.size() * (long) ASKING * postings.size() < docs * Window.SIZE / segment) {
            window.sort();
            for (int i = 0; i < window.size(); i++) {
                int place = window.place(i);
                int strength = 0;
                for (var one : postings) {
                    int other = one.at(base + place);
                    strength = other == 0 ? strength : Strength.better(strength, other);
                }
                if (strength != 0) {
                    window.addIfLookedAt(place, value(strength));
                }
            }
        } else {
            read(window, base, end, false);
        }
    }

    private void read(Window window, int base, int end, boolean lookingAt) throws IOException {
        if (postings.size() == 1 && postings.getFirst().isPlain()) {
            var one = postings.getFirst();
            one.skipTo(base);
            while (one.readBefore(end)) {
                add(one, window, base, lookingAt);
            }
            return;
        }
        for (var one : postings) {
            one.skipTo(base);
            while (one.readBefore(end)) {
                for (int i = 0; i < one.size(); i++) {
                    window.raise(one.doc(i) - base, one.strength(i));
                }
            }
        }
        window.settle(this, lookingAt);
    }

    private void add(Postings one, Window window, int base, boolean lookingAt) {
        int size = one.size();
        if (lookingAt) {
            for (int i = 0; i < size; i++) {
                window.add(one.doc(i) - base, value(one.strength(i)));
            }
        } else {
            for (int i = 0; i < size; i++) {
                window.addIfLookedAt(one.doc(i) - base, value(one.strength(i)));
            }
        }
    }
}
