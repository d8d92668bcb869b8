package dev.laurel.match;

import dev.laurel.skill.Level;
import dev.laurel.skill.Relation;
import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.SkillId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Computes {@link Cells}: spreads each piece over the skills it reaches, then adds up skill by skill. */
final class CellsOf {
    private static final int LEVELS = Level.values().length;
    /** What counts at any level counts at the lowest: asking a higher one never raises. */
    private static final int LOWEST = 0;

    private final Paths paths;
    private final Pieces pieces;
    private final IdentityHashMap<Piece, Map<Relation, int[]>> alone = new IdentityHashMap<>();

    private CellsOf(Paths paths, Pieces pieces) {
        this.paths = paths;
        this.pieces = pieces;
    }

    static Cells cells(Paths paths, Pieces pieces, SkillGraph graph) {
        var bearings = new HashMap<SkillId, Bearing>();
        for (var piece : pieces.all()) {
            graph.reach(piece.evidence().skill())
                    .forEach((skill, relation) -> bearings.computeIfAbsent(skill, unseen -> new Bearing())
                            .add(piece, relation));
        }
        return new CellsOf(paths, pieces).summed(bearings);
    }

    private Cells summed(Map<SkillId, Bearing> bearings) {
        var cells = HashMap.<SkillId, int[]>newHashMap(bearings.size());
        bearings.forEach((skill, bearing) -> {
            var levels = levels(bearing);
            if (levels[LOWEST] != 0) {
                cells.put(skill, levels);
            }
        });
        return new Cells(cells);
    }

    /** Most skills are reached by one piece alone, and then only the piece and its relation matter: computed once. */
    private int[] levels(Bearing bearing) {
        if (bearing.size() > 1) {
            return summed(bearing);
        }
        return alone.computeIfAbsent(bearing.piece(0), unseen -> new EnumMap<>(Relation.class))
                .computeIfAbsent(bearing.relation(0), unseen -> summed(bearing));
    }

    private int[] summed(Bearing bearing) {
        var sums = bearing.sums(paths, pieces.groups());
        var levels = new int[LEVELS];
        for (int level = 1; level <= LEVELS; level++) {
            levels[level - 1] = Cells.packed(sums.phi(level), sums.qualifies(level), bearing.claimPhi(paths, level));
        }
        return levels;
    }
}
