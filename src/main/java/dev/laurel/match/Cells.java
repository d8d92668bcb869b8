package dev.laurel.match;

import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/**
 * What one person brings, on one day, for every skill and level that their evidence reaches: what an index stores of
 * them. Taxonomy is expanded here, on the person's side, so that a gig need only look its own skills up.
 */
public final class Cells implements Readings {
    private static final Level[] LEVELS = Level.values();
    /** Nine bits hold 0..256. */
    private static final int BITS = 9;

    private static final int MASK = (1 << BITS) - 1;
    private static final int PROVEN = 1 << (2 * BITS);

    private final Map<SkillId, int[]> bySkill;

    Cells(Map<SkillId, int[]> bySkill) {
        this.bySkill = bySkill;
    }

    static int packed(int proof, boolean proven, int claim) {
        return proof | claim << BITS | (proven ? PROVEN : 0);
    }

    /** Receives one cell at a time. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Takes one cell.
         *
         * @param proof phi(P), 0..256
         * @param proven whether the tier's test holds
         * @param claim phi(U), 0..256; one of the two is above 0
         */
        void cell(SkillId skill, Level level, int proof, boolean proven, int claim);
    }

    /** Visits each cell in which anything counts, the skills in no particular order. */
    public void forEach(Visitor visitor) {
        bySkill.forEach((skill, levels) -> {
            for (int i = 0; i < LEVELS.length; i++) {
                int cell = levels[i];
                if (cell != 0) {
                    visitor.cell(skill, LEVELS[i], proof(cell), isProven(cell), claim(cell));
                }
            }
        });
    }

    /** The skills for which anything counts at any level. */
    public Set<SkillId> skills() {
        return Collections.unmodifiableSet(bySkill.keySet());
    }

    @Override
    public Reading read(SkillId skill, Level level) {
        var levels = bySkill.get(skill);
        if (levels == null) {
            return Reading.NONE;
        }
        int cell = levels[level.number() - 1];
        return new Reading(proof(cell), isProven(cell), claim(cell));
    }

    private static int proof(int cell) {
        return cell & MASK;
    }

    private static int claim(int cell) {
        return cell >>> BITS & MASK;
    }

    private static boolean isProven(int cell) {
        return (cell & PROVEN) != 0;
    }
}
