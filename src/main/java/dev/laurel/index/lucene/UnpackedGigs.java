package dev.laurel.index.lucene;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What is kept of some gigs of a segment, as it was unpacked last: those that are best for one person are for others as
 * well (decision 0139). A segment never changes, so neither does this. Safe for several threads.
 */
final class UnpackedGigs {
    /**
     * Gigs that are remembered of a segment: a kilobyte each with some five skills, with the 512 that a gig may name,
     * thirty.
     */
    private static final int MOST = 1 << 13;

    /** Each in the place that its document has, until another one of that place comes. */
    private final AtomicReferenceArray<Unpacked> places;

    /** @param docs of the segment */
    UnpackedGigs(int docs) {
        places = new AtomicReferenceArray<>(Math.clamp(docs, 1, MOST));
    }

    private record Unpacked(int document, GigFacts.Kept kept) {}

    /** Unpacks what is kept of a gig. */
    interface Unpacking {
        GigFacts.Kept unpack() throws IOException;
    }

    /**
     * A gig, unpacked if it is not remembered.
     *
     * @param document of the segment
     */
    GigFacts.Kept of(int document, Unpacking unpacking) throws IOException {
        int place = document % places.length();
        var known = places.get(place);
        if (known != null && known.document == document) {
            return known.kept;
        }
        var kept = unpacking.unpack();
        places.set(place, new Unpacked(document, kept));
        return kept;
    }
}
