package dev.laurel.index.lucene;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What searches remember of one segment: 32 bytes a person, all different claims, and of terms where their postings are
 * and how strong they are at most, window by window.
 */
final class SegmentCache {
    /** Terms that are remembered, some 200 bytes each beside their windows; then all are forgotten at once. */
    private static final int MOST_TERMS = 1 << 16;

    private final int docs;
    private final ByPlace people;
    private final ClaimTable claims;
    private final ConcurrentHashMap<BytesRef, Term> terms = new ConcurrentHashMap<>();

    private final Ceilings reading;

    private SegmentCache(Ceilings reading, int docs, ByPlace people, ClaimTable claims) {
        this.claims = claims;
        this.reading = reading;
        this.docs = docs;
        this.people = people;
    }

    /** Finds out how strong a term is at most. */
    interface Ceilings {
        /**
         * Reads it.
         *
         * @param term stands at the term
         * @param docs of the segment
         */
        Ceiling of(TermsEnum term, int docs) throws IOException;
    }

    static SegmentCache of(LeafReader segment) throws IOException {
        return of(segment, (term, docs) -> Ceiling.of(term, docs, Strength.MOST_OF_PERSON));
    }

    static SegmentCache of(LeafReader segment, Ceilings reading) throws IOException {
        return new SegmentCache(
                reading,
                segment.maxDoc(),
                new ByPlace(
                        Columns.all(segment, Form.WHEN),
                        Columns.all(segment, Form.SPOKEN),
                        Columns.all(segment, Form.PRICE)),
                ClaimTable.of(segment));
    }

    /** Their circumstances. */
    ByPlace people() {
        return people;
    }

    /** What anybody in the segment claims. */
    ClaimTable claims() {
        return claims;
    }

    /**
     * A term of people's proof.
     *
     * @param state where its postings are
     */
    private record Term(TermState state, Ceiling ceiling) {}

    /**
     * Goes to a term of people's proof, without looking for it where it was found before.
     *
     * @param proof the segment's terms, wherever they stand; afterwards at the term
     * @return the term's ceiling; null where the segment does not have it
     */
    @Nullable
    Ceiling seek(BytesRef term, TermsEnum proof) throws IOException {
        var known = terms.get(term);
        if (known != null) {
            proof.seekExact(term, known.state);
            return known.ceiling;
        }
        if (!proof.seekExact(term)) {
            return null;
        }
        var found = new Term(proof.termState(), reading.of(proof, docs));
        if (terms.size() >= MOST_TERMS) {
            terms.clear();
        }
        terms.put(BytesRef.deepCopyOf(term), found);
        return found.ceiling;
    }
}
