package dev.laurel.index.lucene;

import dev.laurel.match.Phi;

/**
 * A segment's gigs by all their terms, those first of which that term may find the most (decision 0139).
 *
 * <p>A gig's parts are put in order, the one that fewest gigs ask for first. Of whoever brings something to a gig there
 * is a rarest part to which they do; nothing that is rarer adds any points then, so what the gig weighs from that part
 * on is all that they can have of it. That is the prefix filter of set similarity joins, with weights: whoever brings
 * what everybody asks for need not look at every gig that asks for it.
 */
final class ByRarity {
    private static final int REST_SHIFT = 16;
    private static final int WEIGHT_MASK = (1 << REST_SHIFT) - 1;

    private final int[] starts;
    private final int[] docs;
    /** Of each entry the weight from its part on, over the part's own. */
    private final int[] weights;

    private ByRarity(int[] starts, int[] docs, int[] weights) {
        this.starts = starts;
        this.docs = docs;
        this.weights = weights;
    }

    /** @param slack added to what parts weigh together; 0 but where a test plants a fault */
    static ByRarity of(GigSegment gigs, int slack) {
        var gathering = new Gathering(gigs, slack);
        for (int doc = 0; doc < gigs.docs(); doc++) {
            gathering.add(doc);
        }
        return gathering.sorted();
    }

    /** Where a term's gigs begin; they end where the next one's begin. */
    int start(int term) {
        return starts[term];
    }

    int doc(int i) {
        return docs[i];
    }

    /** What the gig's parts that are not rarer weigh, the entry's own among them, 1 to 256; falling within a term. */
    int rest(int i) {
        return weights[i] >>> REST_SHIFT;
    }

    /**
     * The most points of somebody who brings nothing to any rarer part.
     *
     * @param phi for the entry's term
     * @param strongest phi for anything else
     */
    int most(int i, int phi, int strongest) {
        int own = weights[i] & WEIGHT_MASK;
        return own * phi + (rest(i) - own) * strongest;
    }

    /** All entries as they come, to be put in order by counting. */
    private static final class Gathering {
        private final GigSegment gigs;
        private final int[] docs;
        private final int[] terms;
        private final int[] weights;
        private final int slack;
        private int size;
        /** Of the gig at hand, by the place of a part. */
        private final long[] asked = new long[Integer.SIZE];

        private final int[] own = new int[Integer.SIZE];

        Gathering(GigSegment gigs, int slack) {
            this.gigs = gigs;
            this.slack = slack;
            int entries = gigs.proof().start(gigs.proof().size());
            docs = new int[entries];
            terms = new int[entries];
            weights = new int[entries];
        }

        void add(int doc) {
            int parts = 0;
            for (int i = gigs.entries(doc); i < gigs.end(doc); i = GigSegment.next(i)) {
                int part = Strength.place(gigs.strength(i));
                asked[part] = (parts & 1 << part) == 0 ? 0 : asked[part];
                asked[part] += gigs.proof().gigs(gigs.term(i));
                own[part] = Strength.weight(gigs.strength(i));
                parts |= 1 << part;
            }
            for (int i = gigs.entries(doc); i < gigs.end(doc); i = GigSegment.next(i)) {
                int part = Strength.place(gigs.strength(i));
                docs[size] = doc;
                terms[size] = gigs.term(i);
                weights[size++] = rest(part, parts) << REST_SHIFT | own[part];
            }
        }

        private int rest(int part, int parts) {
            int rest = 0;
            for (int left = parts; left != 0; left &= left - 1) {
                int other = Integer.numberOfTrailingZeros(left);
                // Of two that are equally rare, the one with the lower place counts as rarer.
                boolean isRarer = asked[other] < asked[part] || (asked[other] == asked[part] && other < part);
                rest += isRarer ? 0 : own[other];
            }
            return Math.max(own[part], rest + slack);
        }

        ByRarity sorted() {
            return byTerm(byRest());
        }

        /** Entries in falling order of their rest. */
        private int[] byRest() {
            var next = new int[Phi.FULL + 2];
            for (int i = 0; i < size; i++) {
                next[Phi.FULL + 1 - (weights[i] >>> REST_SHIFT)]++;
            }
            for (int i = 1; i < next.length; i++) {
                next[i] += next[i - 1];
            }
            var order = new int[size];
            for (int i = 0; i < size; i++) {
                order[next[Phi.FULL - (weights[i] >>> REST_SHIFT)]++] = i;
            }
            return order;
        }

        private ByRarity byTerm(int[] order) {
            var starts = new int[gigs.proof().size() + 1];
            for (int term = 0; term < starts.length; term++) {
                starts[term] = gigs.proof().start(term);
            }
            var next = starts.clone();
            var sortedDocs = new int[size];
            var sortedWeights = new int[size];
            for (int entry : order) {
                int to = next[terms[entry]]++;
                sortedDocs[to] = docs[entry];
                sortedWeights[to] = weights[entry];
            }
            return new ByRarity(starts, sortedDocs, sortedWeights);
        }
    }
}
