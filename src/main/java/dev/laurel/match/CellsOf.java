package dev.laurel.match;

import dev.laurel.skill.Level;
import dev.laurel.skill.Relation;
import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.SkillId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Computes {@link Cells}: spreads the pieces of each skill over the skills it reaches, then adds up skill by skill.
 *
 * <p>Pieces that name the same skill bear on the same skills, equally nearly. Most skills are reached from one skill
 * alone, and then only that and the relation matter: those share one {@link Bearing}, which is added up once.
 */
final class CellsOf {
    private static final int LEVELS = Level.values().length;
    /** What counts at any level counts at the lowest: asking a higher one never raises. */
    private static final int LOWEST = 0;

    private final Paths paths;
    private final Pieces pieces;
    private final boolean claims;
    private final Bearings bearings = new Bearings();

    private CellsOf(Paths paths, Pieces pieces, boolean claims) {
        this.paths = paths;
        this.pieces = pieces;
        this.claims = claims;
    }

    /** Of proof and of claims. */
    static Cells cells(Paths paths, Pieces pieces, SkillGraph graph) {
        return new CellsOf(paths, pieces, true).spread(graph);
    }

    /** Of proof alone. */
    static Cells proof(Paths paths, Pieces pieces, SkillGraph graph) {
        return new CellsOf(paths, pieces, false).spread(graph);
    }

    private Cells spread(SkillGraph graph) {
        bySkill().forEach((skill, named) -> {
            var reach = graph.reached(skill);
            var shared = new EnumMap<Relation, Bearing>(Relation.class);
            for (int i = 0; i < reach.size(); i++) {
                var near = reach.relation(i);
                var bearing = shared.get(near);
                if (bearing == null) {
                    bearing = Bearing.of(named, near);
                    shared.put(near, bearing);
                }
                bearings.add(reach.number(i), reach.skill(i), bearing);
            }
        });
        return summed();
    }

    private Map<SkillId, List<Piece>> bySkill() {
        var bySkill = new HashMap<SkillId, List<Piece>>();
        for (var piece : pieces.all()) {
            if (claims || piece.verified()) {
                bySkill.computeIfAbsent(piece.evidence().skill(), unseen -> new ArrayList<>())
                        .add(piece);
            }
        }
        return bySkill;
    }

    private Cells summed() {
        var skills = new SkillId[bearings.size()];
        var numbers = new int[bearings.size()];
        var rows = new int[bearings.size()][];
        int size = 0;
        for (int i = 0; i < bearings.size(); i++) {
            int[] row = bearings.bearing(i).levels(paths, pieces.groups(), claims);
            if (row[LOWEST] != 0) {
                skills[size] = bearings.skill(i);
                numbers[size] = bearings.number(i);
                rows[size++] = row;
            }
        }
        return new Cells(skills, numbers, rows, size);
    }

    /** What counts for one skill at each level, packed as cells are. */
    static int[] levels(Paths paths, Bearing bearing, Sums sums, boolean claims) {
        var row = new int[LEVELS];
        for (int level = 1; level <= LEVELS; level++) {
            int claim = claims ? bearing.claimPhi(paths, level) : 0;
            row[level - 1] = Cells.packed(sums.phi(level), sums.qualifies(level), claim);
        }
        return row;
    }
}
