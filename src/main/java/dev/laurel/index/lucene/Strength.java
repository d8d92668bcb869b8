package dev.laurel.index.lucene;

import dev.laurel.match.Phi;

/**
 * The integers that postings hold. All are at least 1 and far below 2^24, so that they are exact as floats, and none
 * grows while what it counts for shrinks, so that a block's largest bounds all of it.
 */
final class Strength {
    /** The largest on a person's skill and level. */
    static final int MOST_OF_PERSON = Phi.FULL << 1 | 1;

    /** So many layers a person's skills are kept in: whoever is proven, and all others. */
    static final int LAYERS = 2;

    private static final int PLACE_BITS = 5;
    private static final int PLACE_MASK = (1 << PLACE_BITS) - 1;

    private Strength() {}

    /** On a person's skill and level: phi, 1 to 256, and whether the tier's test holds there. */
    static int ofPerson(int phi, boolean proven) {
        return phi << 1 | (proven ? 1 : 0);
    }

    static int phi(int ofPerson) {
        return ofPerson >> 1;
    }

    static boolean isProven(int ofPerson) {
        return proof(ofPerson) != 0;
    }

    /** 1 where the tier's test holds, else 0. */
    static int proof(int ofPerson) {
        return ofPerson & 1;
    }

    /** The layer of a person's strength: 0 where the tier's test holds, else 1 (decision 0148). */
    static int layer(int ofPerson) {
        return isProven(ofPerson) ? 0 : 1;
    }

    /** Whether the tier's test holds for everybody in a layer; else it holds for nobody there. */
    static boolean isProvenIn(int layer) {
        return layer == 0;
    }

    /** Of two on skills that one requirement accepts: the larger phi, and whether the test holds for either. */
    static int better(int one, int other) {
        return (Math.max(phi(one), phi(other)) << 1) | ((one | other) & 1);
    }

    /**
     * On a gig's skill and level: the weight, 1 to 256, of the part that asks for it, and the part's place, 0 to 31.
     */
    static int ofGig(int weight, int place) {
        return ((weight - 1) << PLACE_BITS | place) + 1;
    }

    static int weight(int ofGig) {
        return ((ofGig - 1) >> PLACE_BITS) + 1;
    }

    static int place(int ofGig) {
        return (ofGig - 1) & PLACE_MASK;
    }
}
