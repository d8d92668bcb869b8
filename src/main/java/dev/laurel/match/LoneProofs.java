package dev.laurel.match;

import dev.laurel.skill.Relation;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one piece of proof alone counts at each level. Most skills that anybody's proof reaches are reached by one
 * piece, and of that no more than these four things matter, which many people's pieces share: those met last are
 * remembered. Safe for several threads.
 */
final class LoneProofs {
    /** Rows that are remembered, a power of two. */
    private static final int SLOTS = 1 << 13;

    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;
    /** Whoever writes one last wins; each is whole. */
    private final @Nullable Known[] remembered = new Known[SLOTS];

    private static final class Known {
        private final long logarithm;
        private final boolean isWork;
        private final int level;
        private final Relation relation;
        private final int[] levels;

        Known(Piece piece, Relation near, int[] levels) {
            logarithm = piece.logarithm();
            isWork = piece.isWork();
            level = piece.level();
            relation = near;
            this.levels = levels;
        }

        boolean is(Piece piece, Relation near) {
            return logarithm == piece.logarithm()
                    && relation == near
                    && level == piece.level()
                    && isWork == piece.isWork();
        }
    }

    /**
     * What a piece counts, without claims.
     *
     * @param piece verified
     * @param computed gives it where it is not remembered
     * @return shared, not to be changed
     */
    int[] levels(Piece piece, Relation near, Supplier<int[]> computed) {
        int slot = slot(piece, near);
        var known = remembered[slot];
        if (known != null && known.is(piece, near)) {
            return known.levels;
        }
        var levels = computed.get();
        remembered[slot] = new Known(piece, near, levels);
        return levels;
    }

    private static int slot(Piece piece, Relation near) {
        long mixed = ((piece.logarithm() << Byte.SIZE) | piece.level()) * SPREAD + near.hashCode();
        return (int) ((mixed * SPREAD) >>> (Long.SIZE - Integer.numberOfTrailingZeros(SLOTS)));
    }
}
