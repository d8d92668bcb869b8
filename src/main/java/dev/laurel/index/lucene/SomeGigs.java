package dev.laurel.index.lucene;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Some of a segment's gigs by some of their terms.
 *
 * <p>Nobody qualifies for a gig without proof for each REQUIRED part, so for that it is enough to list a gig under the
 * terms of one of them: the one that fewest gigs ask for. Whoever is proven for a widespread skill then need not look
 * at every gig that asks for it. Beside the gig stands another one of those parts, if there is one of a single term:
 * who is not proven for that need not look at the gig either.
 */
final class SomeGigs {
    /** No term. */
    static final int NONE = -1;

    private final int[] starts;
    private final int[] docs;
    /** Beside each gig a term that must be proven as well; {@link #NONE} where there is none. */
    private final int[] furthers;

    private SomeGigs(int[] starts, int[] docs, int[] furthers) {
        this.starts = starts;
        this.docs = docs;
        this.furthers = furthers;
    }

    /** Gigs that require something, by the terms of the REQUIRED part that fewest gigs ask for. */
    static SomeGigs deciding(GigSegment gigs) {
        var rarest = new int[gigs.docs()];
        for (int doc = 0; doc < rarest.length; doc++) {
            rarest[doc] = rarestRequired(gigs, doc);
        }
        var furthers = new int[gigs.docs()];
        for (int doc = 0; doc < furthers.length; doc++) {
            furthers[doc] = further(gigs, doc, rarest[doc]);
        }
        return of(gigs, (doc, part) -> part == rarest[doc], doc -> furthers[doc]);
    }

    /** Gigs that require nothing, by all their terms. */
    static SomeGigs open(GigSegment gigs) {
        return of(gigs, (doc, part) -> gigs.required(doc) == 0, doc -> NONE);
    }

    private interface Listing {
        boolean lists(int doc, int part);
    }

    private static SomeGigs of(GigSegment gigs, Listing listing, IntUnaryOperator further) {
        var starts = new int[gigs.proof().size() + 1];
        forEach(gigs, listing, (doc, term) -> starts[term + 1]++);
        Arrays.parallelPrefix(starts, Integer::sum);
        var docs = new int[starts[starts.length - 1]];
        var next = starts.clone();
        forEach(gigs, listing, (doc, term) -> docs[next[term]++] = doc);
        return new SomeGigs(starts, docs, Arrays.stream(docs).map(further).toArray());
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
            asked[Strength.place(gigs.strength(i))] += gigs.proof().gigs(term);
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

    /** The term of that REQUIRED part of a single term that fewest gigs ask for, leaving out one part. */
    private static int further(GigSegment gigs, int doc, int leftOut) {
        var terms = new int[Integer.SIZE];
        Arrays.fill(terms, NONE);
        int several = 0;
        for (int i = gigs.entries(doc); i < gigs.end(doc); i = GigSegment.next(i)) {
            int part = Strength.place(gigs.strength(i));
            several |= terms[part] == NONE ? 0 : 1 << part;
            terms[part] = gigs.term(i);
        }
        int further = NONE;
        for (int part = 0; part < terms.length; part++) {
            boolean isFit = part != leftOut
                    && terms[part] != NONE
                    && (gigs.required(doc) & 1 << part) != 0
                    && (several & 1 << part) == 0;
            if (isFit
                    && (further == NONE
                            || gigs.proof().gigs(terms[part]) < gigs.proof().gigs(further))) {
                further = terms[part];
            }
        }
        return further;
    }

    /** A further term without proof for which nobody qualifies for a gig; {@link #NONE} where none is known. */
    int further(int i) {
        return furthers[i];
    }

    /** Where a term's gigs begin; they end where the next one's begin. */
    int start(int term) {
        return starts[term];
    }

    int doc(int i) {
        return docs[i];
    }
}
