package dev.laurel.index.lucene;

import dev.laurel.match.Phi;
import java.util.List;

/** A part of a gig in one segment: lists of whoever meets it, and what they add. */
final class Line {
    private final List<Layer> layers;
    private final boolean isRequired;
    private final boolean isDisjoint;
    /** What everybody adds to a {@link Sum}, what phi does, and what a proof does. */
    private final int fixed;

    private final int perPhi;
    private final int ofProof;

    /** What a document of the part counts. */
    enum Counting {
        /** As much as it is strong. */
        BY_STRENGTH,
        /** The whole weight. */
        WHOLE,
        /** The whole weight, if that is confirmed. */
        HOPED
    }

    /**
     * A part.
     *
     * @param layers of every term by which it can be met
     * @param weight of the part, 1 to 256
     * @param isRequired whether it must be met for QUALIFIED
     * @param isDisjoint whether nobody is in two of the lists; else the best counts
     */
    Line(List<Layer> layers, int weight, boolean isRequired, boolean isDisjoint, Counting counting) {
        this.layers = layers;
        this.isRequired = isRequired;
        this.isDisjoint = isDisjoint;
        this.fixed = switch (counting) {
            case BY_STRENGTH -> 0;
            case WHOLE -> weight * Phi.FULL;
            case HOPED -> Sum.hope(weight);
        };
        this.perPhi = counting == Counting.BY_STRENGTH ? weight : 0;
        this.ofProof = isRequired ? Sum.ONE_MET : 0;
    }

    List<Layer> layers() {
        return layers;
    }

    boolean isRequired() {
        return isRequired;
    }

    boolean isDisjoint() {
        return isDisjoint;
    }

    /** What a strength of more than 0 adds to a document's {@link Sum}. Without a branch: it is asked very often. */
    int value(int strength) {
        return fixed + perPhi * Strength.phi(strength) + (ofProof & -Strength.proof(strength));
    }

    /** The most points that it adds to a document of that strength or less; 0 for none. */
    int most(int strength) {
        return strength == 0 ? 0 : Sum.points(value(strength));
    }
}
