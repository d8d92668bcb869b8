package dev.laurel.match;

import dev.laurel.skill.Level;
import dev.laurel.skill.Relation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of a person's pieces bear on one skill, and how nearly; adds them up, path by path (scoring.md, "Strength").
 *
 * <p>Mutable while it is filled, and not safe for several threads.
 */
final class Bearing {
    private static final int ROOM_AT_FIRST = 2;
    private static final Relation[] RELATIONS = Relation.values();
    private static final int LEVELS = Level.values().length;

    private Piece[] pieces = new Piece[ROOM_AT_FIRST];
    private Relation[] relations = new Relation[ROOM_AT_FIRST];
    private int size;
    private int @Nullable [] levels;

    /** All of these pieces, equally near. */
    static Bearing of(List<Piece> pieces, Relation relation) {
        var bearing = new Bearing();
        pieces.forEach(piece -> bearing.add(piece, relation));
        return bearing;
    }

    /** The pieces of both; neither is changed. */
    Bearing and(Bearing other) {
        var both = new Bearing();
        both.addAll(this);
        both.addAll(other);
        return both;
    }

    private void addAll(Bearing other) {
        for (int i = 0; i < other.size; i++) {
            add(other.pieces[i], other.relations[i]);
        }
    }

    void add(Piece piece, Relation relation) {
        if (size == pieces.length) {
            pieces = Arrays.copyOf(pieces, 2 * size);
            relations = Arrays.copyOf(relations, 2 * size);
        }
        pieces[size] = piece;
        relations[size] = relation;
        size++;
    }

    /**
     * What counts at each level, packed as cells are, once it is complete: worked out once, for many skills share a
     * bearing.
     *
     * @param claims whether claims count too; the same each time
     */
    int[] levels(Paths paths, int groups, boolean claims) {
        var known = levels;
        if (known == null) {
            known = isLoneProof() && !claims
                    ? paths.lone().levels(pieces[0], relations[0], () -> computed(paths, groups, false))
                    : computed(paths, groups, claims);
            levels = known;
        }
        return known;
    }

    private boolean isLoneProof() {
        return size == 1 && pieces[0].verified();
    }

    private int[] computed(Paths paths, int groups, boolean claims) {
        return CellsOf.levels(paths, this, sums(paths, groups), claims);
    }

    int size() {
        return size;
    }

    Piece piece(int index) {
        return pieces[index];
    }

    Relation relation(int index) {
        return relations[index];
    }

    /** Whether a piece is proof that a path may add up. */
    boolean counts(int index, Relation farthest, int lowestLevel) {
        var piece = pieces[index];
        return piece.verified() && relations[index].compareTo(farthest) <= 0 && piece.level() >= lowestLevel;
    }

    /** The sums of every path's logarithms, ready to be read at each level. */
    Sums sums(Paths paths, int groups) {
        var sums = new long[RELATIONS.length] @Nullable [];
        var best = new long[groups];
        for (int i = 0; i < sums.length; i++) {
            if (hasProof(RELATIONS[i])) {
                sums[i] = byLowestLevel(RELATIONS[i], best, paths.deliveredWorkMost());
            }
        }
        return new Sums(paths, sums);
    }

    private long[] byLowestLevel(Relation farthest, long[] best, long deliveredWorkMost) {
        var row = new long[LEVELS + 1];
        for (int level = 1; level <= LEVELS; level++) {
            row[level] = sum(farthest, level, best, deliveredWorkMost);
        }
        return row;
    }

    private boolean hasProof(Relation relation) {
        for (int i = 0; i < size; i++) {
            if (relations[i] == relation && pieces[i].verified()) {
                return true;
            }
        }
        return false;
    }

    /** In each group the best piece; over the groups the sum; of delivered work no more than its cap. */
    private long sum(Relation farthest, int lowestLevel, long[] best, long deliveredWorkMost) {
        Arrays.fill(best, 0);
        long work = 0;
        long other = 0;
        for (int i = 0; i < size; i++) {
            if (counts(i, farthest, lowestLevel)) {
                var piece = pieces[i];
                long more = Math.max(0, piece.logarithm() - best[piece.group()]);
                best[piece.group()] += more;
                work += piece.isWork() ? more : 0;
                other += piece.isWork() ? 0 : more;
            }
        }
        return other + Math.min(work, deliveredWorkMost);
    }

    /** phi(U): of the piece that counts most if nothing were verified. */
    int claimPhi(Paths paths, int level) {
        int most = 0;
        for (int i = 0; i < size; i++) {
            most = Math.max(most, claim(paths, i, level).phi());
        }
        return most;
    }

    /** What one piece counts at a level as if nobody had verified it. */
    Claim claim(Paths paths, int index, int level) {
        return paths.claim(pieces[index].evidence().kind(), relations[index], stepsBelow(index, level));
    }

    /** How many levels a piece lies below the asked one. */
    int stepsBelow(int index, int level) {
        return Math.max(0, level - pieces[index].level());
    }
}
