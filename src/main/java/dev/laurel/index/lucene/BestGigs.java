package dev.laurel.index.lucene;

import dev.laurel.match.Phi;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the gigs with the best keys for a person (decision 0106).
 *
 * <p>First come the gigs for which the person may qualify: of each, a part that decides is proven ({@link SomeGigs}).
 * Then the person's cells are taken strongest first. A gig's weights sum to 256, so one that is found by no cell
 * stronger than x has at most 256 x points: once that is below what is wanted, nobody further needs be found. A gig
 * that is found is scored at once, whole.
 */
final class BestGigs {
    private final Judging judging;
    private final List<GigsTerms.Strong> strongestFirst;
    private final Collection<BytesRef> held;
    private final AskedOutline outline;
    private final boolean tiers;
    private final Top top;

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

    /** One segment, with what the person brings to its terms. */
    private final class Segment {
        private final GigSegment gigs;
        private final int docBase;
        private final @Nullable Bits live;
        private final short[] strengths;
        private final FixedBitSet seen;
        private final Map<Integer, Integer> hoped = new HashMap<>();
        /** Best phi of each part of the gig that is being scored. */
        private final int[] byPart = new int[Integer.SIZE];

        Segment(LeafReaderContext leaf, GigSegment gigs) {
            this.gigs = gigs;
            this.docBase = leaf.docBase;
            this.live = leaf.reader().getLiveDocs();
            this.strengths = new short[gigs.proof().size()];
            this.seen = new FixedBitSet(gigs.docs());
        }

        void search() throws IOException {
            var terms = new int[strongestFirst.size()];
            for (int i = 0; i < terms.length; i++) {
                terms[i] = bring(strongestFirst.get(i));
            }
            hope();
            if (tiers) {
                lookAtQualified(terms);
            }
            for (int i = 0; i < terms.length; i++) {
                if (terms[i] >= 0) {
                    boolean isStrong = strongestFirst.get(i).phi() * Phi.FULL >= PointsKey.points(top.least());
                    // Any point at all makes these QUALIFIED, however weak the cell that finds them.
                    if (mayRise() || isStrong) {
                        lookAt(gigs.open(), terms[i]);
                    }
                    if (isStrong && !isBeyondAllClose()) {
                        lookAt(gigs.proof(), terms[i]);
                    }
                }
            }
            // What is hoped for counts in full, whatever the cells are worth.
            for (int doc : hoped.keySet()) {
                look(doc);
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

        private void hope() {
            var parts = new HashMap<Integer, Integer>();
            var table = gigs.held();
            for (var key : held) {
                int term = table.number(key);
                while (term >= 0) {
                    for (int i = table.start(term); i < table.start(term + 1); i++) {
                        int bit = 1 << Strength.place(table.strength(i));
                        int before = parts.getOrDefault(table.doc(i), 0);
                        parts.put(table.doc(i), before | bit);
                        if ((before & bit) == 0) {
                            hoped.merge(table.doc(i), Strength.weight(table.strength(i)), Integer::sum);
                        }
                    }
                    term = table.isAgain(term + 1) ? term + 1 : -1;
                }
            }
        }

        /** Looks at all gigs of a term, and of the same term for further times. */
        private void lookAt(GigLists lists, int first) throws IOException {
            int term = first;
            do {
                for (int i = lists.start(term); i < lists.start(term + 1); i++) {
                    look(lists.doc(i));
                }
                term++;
            } while (gigs.proof().isAgain(term));
        }

        private void look(int doc) throws IOException {
            if (seen.getAndSet(doc) || (live != null && !live.get(doc))) {
                return;
            }
            var answer = gigs.judge(outline, doc);
            if (answer != OutlineGate.Answer.REFUSED) {
                int bonus = hoped.isEmpty() ? 0 : hoped.getOrDefault(doc, 0);
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
            int key = hopedKey;
            if (bonus > 0) {
                key = PointsKey.without(key, bonus - judging.confirmed(docBase + doc));
            }
            if (key < top.least() || top.isListed(docBase + doc)) {
                return;
            }
            if (key == top.least() && top.isFull()) {
                top.addEqual(docBase + doc);
            } else if (passes || judging.passes(docBase + doc)) {
                top.add(key, docBase + doc);
            }
        }
    }
}
