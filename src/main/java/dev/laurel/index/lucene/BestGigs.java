package dev.laurel.index.lucene;

import dev.laurel.match.Phi;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the gigs with the best keys for a person (decision 0106).
 *
 * <p>First come the gigs for which the person may qualify: of each, a part that decides is proven ({@link SomeGigs}).
 * Then all others by their rarest parts ({@link ByRarity}): those first that the person may have the most points of,
 * until that is below what is wanted. A gig that is found is scored at once, whole.
 */
final class BestGigs {
    /**
     * So many gigs are put aside before their gates are asked, best first: by then few of them are still good enough.
     */
    private static final int UNSURE_TOGETHER = 64;

    /** Gigs are looked for in steps of so much weight: what is found by then bounds the rest. */
    private static final int STEP = 32;

    private final Judging judging;
    private final List<GigsTerms.Strong> strongestFirst;
    private final Collection<BytesRef> held;
    private final AskedOutline outline;
    private final boolean tiers;
    private final Top top;
    /** Gigs that are good enough so far, of which an outline cannot say whether they pass: key over document. */
    private final long[] unsure = new long[UNSURE_TOGETHER];

    private int unsureSize;

    /**
     * A search.
     *
     * @param strongestFirst what the person has for skills at levels
     * @param held terms of what the person holds; none where claimed points are looked for
     * @param tiers whether QUALIFIED stands before CLOSE; not so where claimed points are looked for
     * @param top takes what is found
     */
    BestGigs(
            Judging judging,
            List<GigsTerms.Strong> strongestFirst,
            Collection<BytesRef> held,
            AskedOutline outline,
            boolean tiers,
            Top top) {
        this.judging = judging;
        this.strongestFirst = strongestFirst;
        this.held = held;
        this.outline = outline;
        this.tiers = tiers;
        this.top = top;
    }

    /** What is asked of a gig that is good enough. */
    interface Judging {
        /** Whether all its gates let the person pass. */
        boolean passes(int doc) throws IOException;

        /** Of the weight that was hoped for, what really counts. */
        int confirmed(int doc) throws IOException;
    }

    /** Looks through a segment. */
    void search(LeafReaderContext leaf, GigSegment gigs) throws IOException {
        new Segment(leaf, gigs).search();
    }

    /** Asks the gates of whatever was put aside, as far as it is still good enough; to be called in the end. */
    void settle() throws IOException {
        Arrays.sort(unsure, 0, unsureSize);
        for (int i = unsureSize - 1; i >= 0; i--) {
            int key = (int) (unsure[i] >>> Integer.SIZE);
            if (key < top.least()) {
                break;
            }
            takeOrAsk(key, (int) unsure[i], false);
        }
        unsureSize = 0;
    }

    private void putAside(int key, int doc) throws IOException {
        unsure[unsureSize++] = (long) key << Integer.SIZE | doc;
        if (unsureSize == unsure.length) {
            settle();
        }
    }

    private void takeOrAsk(int key, int doc, boolean passes) throws IOException {
        if (key == top.least() && top.isFull()) {
            top.addEqual(doc);
        } else if (passes || judging.passes(doc)) {
            top.add(key, doc);
        }
    }

    /** One segment, with what the person brings to its terms. */
    private final class Segment {
        private final GigSegment gigs;
        private final int docBase;
        private final @Nullable Bits live;
        private final short[] strengths;
        private final FixedBitSet seen;
        private final Hopes hopes;
        /** Best phi of each part of the gig that is being scored. */
        private final int[] byPart = new int[Integer.SIZE];

        Segment(LeafReaderContext leaf, GigSegment gigs) {
            this.gigs = gigs;
            this.docBase = leaf.docBase;
            this.live = leaf.reader().getLiveDocs();
            this.strengths = new short[gigs.proof().size()];
            this.seen = new FixedBitSet(gigs.docs());
            this.hopes = Hopes.of(gigs.held(), held);
        }

        void search() throws IOException {
            var terms = new int[strongestFirst.size()];
            for (int i = 0; i < terms.length; i++) {
                terms[i] = bring(strongestFirst.get(i));
            }
            // These come last, with what is hoped for; and once only.
            for (int i = 0; i < hopes.size(); i++) {
                seen.set(hopes.doc(i));
            }
            if (tiers) {
                lookAtQualified(terms);
                lookAtOpen(terms);
                settle();
            }
            if (!isBeyondAllClose()) {
                lookAtAll(terms);
            }
            for (int i = 0; i < hopes.size(); i++) {
                judge(hopes.doc(i), hopes.weight(i));
            }
        }

        /** Whoever qualifies for a gig is proven for the part that decides. */
        private void lookAtQualified(int[] terms) throws IOException {
            for (int i = 0; i < terms.length; i++) {
                if (terms[i] >= 0 && strongestFirst.get(i).proven()) {
                    lookAt(gigs.deciding(), terms[i]);
                }
            }
        }

        private boolean isProven(int term) {
            return term == SomeGigs.NONE || Strength.isProven(strengths[term]);
        }

        /**
         * Any point at all makes these QUALIFIED, however weak the cell that finds them. A gig's weights sum to 256, so
         * one that is found by no cell stronger than x has at most 256 x points.
         */
        private void lookAtOpen(int[] terms) throws IOException {
            for (int i = 0; i < terms.length; i++) {
                boolean mayFind = mayRise() || strongestFirst.get(i).phi() * Phi.FULL >= PointsKey.points(top.least());
                if (terms[i] >= 0 && mayFind) {
                    lookAt(gigs.open(), terms[i]);
                }
            }
        }

        /** Looks at all gigs that may have the points that are wanted, as far as those are not QUALIFIED. */
        private void lookAtAll(int[] terms) throws IOException {
            int strongest = strongest(terms);
            var next = new int[gigs.proof().size()];
            for (int rest = Phi.FULL; rest > 0 && mayHave(rest * strongest); rest -= STEP) {
                for (int i = 0; i < terms.length; i++) {
                    if (terms[i] >= 0) {
                        lookAtAll(terms[i], strongestFirst.get(i).phi(), strongest, rest - STEP, next);
                    }
                }
            }
        }

        /** What the strongest cell counts that any gig of the segment asks for. */
        private int strongest(int[] terms) {
            for (int i = 0; i < terms.length; i++) {
                if (terms[i] >= 0) {
                    return strongestFirst.get(i).phi();
                }
            }
            return 0;
        }

        private boolean mayHave(int points) {
            return points >= PointsKey.points(top.least());
        }

        /** Looks at gigs of a term, and of the same term for further times, down to a rest; from where it was left. */
        private void lookAtAll(int first, int phi, int strongest, int least, int[] next) throws IOException {
            var all = gigs.all();
            int term = first;
            do {
                int at = all.start(term) + next[term];
                int end = all.start(term + 1);
                for (; at < end && all.rest(at) > least && mayHave(all.rest(at) * strongest); at++) {
                    if (mayHave(all.most(at, phi, strongest))) {
                        look(all.doc(at));
                    }
                }
                next[term] = at - all.start(term);
                term++;
            } while (gigs.proof().isAgain(term));
        }

        /** Whether all that is still wanted is QUALIFIED, so that whoever would be CLOSE need not be looked at. */
        private boolean isBeyondAllClose() {
            return tiers && !PointsKey.isClose(top.least());
        }

        /** Whether whoever is QUALIFIED comes before the least that is wanted so far. */
        private boolean mayRise() {
            return tiers && PointsKey.isClose(top.least());
        }

        /** Notes what the person brings for a term. @return its number, -1 where no gig asks for it */
        private int bring(GigsTerms.Strong cell) {
            int first = gigs.proof().number(cell.term());
            if (first >= 0) {
                int term = first;
                do {
                    strengths[term++] = (short) Strength.ofPerson(cell.phi(), cell.proven());
                } while (gigs.proof().isAgain(term));
            }
            return first;
        }

        /** Looks at all gigs of a term, and of the same term for further times. */
        private void lookAt(SomeGigs lists, int first) throws IOException {
            int term = first;
            do {
                for (int i = lists.start(term); i < lists.start(term + 1); i++) {
                    if (isProven(lists.further(i))) {
                        look(lists.doc(i));
                    }
                }
                term++;
            } while (gigs.proof().isAgain(term));
        }

        private void look(int doc) throws IOException {
            if (!seen.getAndSet(doc)) {
                judge(doc, 0);
            }
        }

        /** @param bonus weight that is hoped for beside what the cells are worth */
        private void judge(int doc, int bonus) throws IOException {
            if (live != null && !live.get(gigs.document(doc))) {
                return;
            }
            var answer = gigs.judge(outline, doc);
            if (answer != OutlineGate.Answer.REFUSED) {
                int key = key(doc, bonus);
                if (key >= top.least()) {
                    take(doc, key, bonus, answer == OutlineGate.Answer.OPEN);
                }
            }
        }

        private int key(int doc, int bonus) {
            int met = 0;
            int used = 0;
            int points = bonus * Phi.FULL;
            int end = gigs.end(doc);
            for (int i = gigs.entries(doc); i < end; i = GigSegment.next(i)) {
                int brought = strengths[gigs.term(i)];
                if (brought != 0) {
                    int asked = gigs.strength(i);
                    int part = Strength.place(asked);
                    int phi = Strength.phi(brought);
                    int before = (used & 1 << part) == 0 ? 0 : byPart[part];
                    if (phi > before) {
                        points += Strength.weight(asked) * (phi - before);
                        byPart[part] = phi;
                    }
                    used |= 1 << part;
                    met |= Strength.isProven(brought) ? 1 << part : 0;
                }
            }
            int required = gigs.required(doc);
            boolean isQualified = required == 0 ? points > 0 : (met & required) == required;
            return points == 0 ? 0 : PointsKey.of(tiers && isQualified, points);
        }

        private void take(int doc, int hopedKey, int bonus, boolean passes) throws IOException {
            int document = docBase + gigs.document(doc);
            int key = hopedKey;
            if (bonus > 0) {
                key = PointsKey.without(key, bonus - judging.confirmed(document));
            }
            if (key < top.least() || top.isListed(document)) {
                return;
            }
            if (passes) {
                takeOrAsk(key, document, true);
            } else {
                putAside(key, document);
            }
        }
    }
}
