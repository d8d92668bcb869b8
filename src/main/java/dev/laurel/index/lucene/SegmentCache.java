package dev.laurel.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * What searches remember of one segment: 32 bytes a person, all different claims, and of terms where their postings are
 * and how strong they are at most, window by window.
 */
final class SegmentCache {
    /**
     * Skills at levels that are remembered, up to a kilobyte each beside their windows; then all are forgotten at once.
     */
    private static final int MOST_CELLS = 1 << 14;

    private final int docs;
    private final ByPlace people;
    private final ClaimTable claims;
    private final ConcurrentHashMap<BytesRef, List<Known>> cells = new ConcurrentHashMap<>();

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
     * Those in one layer of a skill at a level.
     *
     * @param layer {@link Strength#layer}
     * @param state where its postings are
     * @param docs how many there are, deleted ones included
     */
    record Known(int layer, BytesRef term, TermState state, int docs, Ceiling ceiling) {}

    /**
     * What the segment has of people's proof of a skill at a level, without looking for it where it was found before.
     *
     * @param cell {@link Keys#cell}
     * @param proof the segment's terms, wherever they stand; afterwards somewhere else
     * @return the layers that hold anybody, the strongest first
     */
    List<Known> layers(BytesRef cell, TermsEnum proof) throws IOException {
        var known = cells.get(cell);
        if (known != null) {
            return known;
        }
        var found = new ArrayList<Known>();
        for (int layer = 0; layer < Strength.LAYERS; layer++) {
            var term = Keys.layer(cell, layer);
            if (proof.seekExact(term)) {
                found.add(new Known(layer, term, proof.termState(), proof.docFreq(), reading.of(proof, docs)));
            }
        }
        if (cells.size() >= MOST_CELLS) {
            cells.clear();
        }
        var all = List.copyOf(found);
        cells.put(BytesRef.deepCopyOf(cell), all);
        return all;
    }
}
