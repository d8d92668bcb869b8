package dev.laurel.index.lucene;

import java.util.Arrays;

/**
 * Some of a segment's gigs by some of their terms.
 *
 * <p>Nobody qualifies for a gig without proof for each REQUIRED part, so for that it is enough to list a gig under the
 * terms of one of them: the one that fewest gigs ask for. Whoever is proven for a widespread skill then need not look
 * at every gig that asks for it.
 */
final class SomeGigs implements GigLists {
    private final int[] starts;
    private final int[] docs;

    private SomeGigs(int[] starts, int[] docs) {
        this.starts = starts;
        this.docs = docs;
    }

    /** Gigs that require something, by the terms of the REQUIRED part that fewest gigs ask for. */
    static SomeGigs deciding(GigSegment gigs) {
        var rarest = new int[gigs.docs()];
        for (int doc = 0; doc < rarest.length; doc++) {
            rarest[doc] = rarestRequired(gigs, doc);
        }
        return of(gigs, (doc, part) -> part == rarest[doc]);
    }

    /** Gigs that require nothing, by all their terms. */
    static SomeGigs open(GigSegment gigs) {
        return of(gigs, (doc, part) -> gigs.required(doc) == 0);
    }

    private interface Listing {
        boolean lists(int doc, int part);
    }

    private static SomeGigs of(GigSegment gigs, Listing listing) {
        var starts = new int[gigs.proof().size() + 1];
        forEach(gigs, listing, (doc, term) -> starts[term + 1]++);
        Arrays.parallelPrefix(starts, Integer::sum);
        var docs = new int[starts[starts.length - 1]];
        var next = starts.clone();
        forEach(gigs, listing, (doc, term) -> docs[next[term]++] = doc);
        return new SomeGigs(starts, docs);
    }

    private interface Taking {
        void take(int doc, int term);
    }

    private static void forEach(GigSegment gigs, Listing listing, Taking taking) {
        for (int doc = 0; doc < gigs.docs(); doc++) {
            for (int i = gigs.entries(doc); i < gigs.end(doc); i = GigSegment.next(i)) {
                if (listing.lists(doc, Strength.place(gigs.strength(i)))) {
                    taking.take(doc, gigs.term(i));
                }
            }
        }
    }

    /** Place of the REQUIRED part whose terms fewest gigs have; -1 where nothing is required. */
    private static int rarestRequired(GigSegment gigs, int doc) {
        var asked = new long[Integer.SIZE];
        for (int i = gigs.entries(doc); i < gigs.end(doc); i = GigSegment.next(i)) {
            int term = gigs.term(i);
            asked[Strength.place(gigs.strength(i))] +=
                    gigs.proof().start(term + 1) - gigs.proof().start(term);
        }
        int rarest = -1;
        for (int part = 0; part < asked.length; part++) {
            boolean isRequired = (gigs.required(doc) & 1 << part) != 0;
            if (isRequired && (rarest < 0 || asked[part] < asked[rarest])) {
                rarest = part;
            }
        }
        return rarest;
    }

    @Override
    public int start(int term) {
        return starts[term];
    }

    @Override
    public int doc(int i) {
        return docs[i];
    }
}
