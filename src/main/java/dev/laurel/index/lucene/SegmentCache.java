package dev.laurel.index.lucene;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * What searches remember of one segment: 32 bytes a person, all different claims, and how strong terms are at most,
 * window by window.
 */
final class SegmentCache {
    /** Terms of a segment whose ceilings are remembered, at most; then all are forgotten at once. */
    private static final int MOST_CEILINGS = 1 << 16;

    private final int docs;
    private final ByPlace people;
    private final ClaimTable claims;
    private final ConcurrentHashMap<BytesRef, Ceiling> ceilings = new ConcurrentHashMap<>();

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
     * The ceiling of a term of people's proof.
     *
     * @param at stands at the term
     */
    Ceiling ceiling(BytesRef term, TermsEnum at) throws IOException {
        var known = ceilings.get(term);
        if (known != null) {
            return known;
        }
        if (ceilings.size() >= MOST_CEILINGS) {
            ceilings.clear();
        }
        var read = reading.of(at, docs);
        ceilings.put(BytesRef.deepCopyOf(term), read);
        return read;
    }
}
