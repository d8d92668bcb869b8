package dev.laurel.index.lucene;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What is kept of some gigs of a segment, as it was unpacked last: those that are best for one person are for others as
 * well (decision 0139). A segment never changes, so neither does this. Safe for several threads.
 */
final class UnpackedGigs {
    /** Gigs that are remembered of a segment, about a kilobyte each with some five skills, and five with the most. */
    private static final int MOST = 1 << 13;
    /** Skills of a gig that is remembered. */
    private static final int MOST_SKILLS = 64;

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
        if (skills(kept) <= MOST_SKILLS) {
            places.set(place, new Unpacked(document, kept));
        }
        return kept;
    }

    private static int skills(GigFacts.Kept kept) {
        int skills = 0;
        for (var requirement : kept.entry().ask().requirements()) {
            skills += requirement.anyOf().size();
        }
        return skills;
    }
}
