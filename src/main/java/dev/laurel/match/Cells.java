package dev.laurel.match;

import dev.laurel.skill.Level;
import dev.laurel.skill.Reach;
import dev.laurel.skill.SkillId;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    private final SkillId[] skills;
    private final int[] numbers;
    private final int[][] rows;
    private final int size;
    /** Made when a skill is looked up: whoever takes them one after the other, as an index does, needs none. */
    private volatile @Nullable Map<SkillId, int[]> bySkill;

    /**
     * Of the first {@code size} skills, each with its number and its row; all are taken over.
     *
     * @param numbers as {@link Reach} has them
     * @param rows by level, lowest first, each {@link #packed}
     */
    Cells(SkillId[] skills, int[] numbers, int[][] rows, int size) {
        this.skills = skills;
        this.numbers = numbers;
        this.rows = rows;
        this.size = size;
    }

    /** Of no skill. */
    static Cells none() {
        return new Cells(new SkillId[0], new int[0], new int[0][], 0);
    }

    private Map<SkillId, int[]> bySkill() {
        var known = bySkill;
        if (known == null) {
            known = HashMap.newHashMap(size);
            for (int i = 0; i < size; i++) {
                known.put(skills[i], rows[i]);
            }
            bySkill = known;
        }
        return known;
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

    /** Receives one skill at a time. */
    @FunctionalInterface
    public interface SkillVisitor {
        /**
         * Takes what counts of a skill.
         *
         * @param number in the graph, as {@link Reach#number} gives it
         * @param levels lowest first, phi(P) as {@link #phi} reads it, whether the tier's test holds, as
         *     {@link #isProven} does, and phi(U), as {@link #claim} does; shared, not to be changed
         */
        void skill(SkillId skill, int number, int[] levels);
    }

    /** Visits each skill for which anything counts, in no particular order. */
    public void forEachSkill(SkillVisitor visitor) {
        for (int i = 0; i < size; i++) {
            visitor.skill(skills[i], numbers[i], rows[i]);
        }
    }

    /** phi(P), 0..256, of one level. */
    public static int phi(int ofLevel) {
        return ofLevel & MASK;
    }

    /** Visits each cell in which anything counts, the skills in no particular order. */
    public void forEach(Visitor visitor) {
        for (int i = 0; i < size; i++) {
            for (int level = 0; level < LEVELS.length; level++) {
                int cell = rows[i][level];
                if (cell != 0) {
                    visitor.cell(skills[i], LEVELS[level], phi(cell), isProven(cell), claim(cell));
                }
            }
        }
    }

    /** The skills for which anything counts at any level. */
    public Set<SkillId> skills() {
        return Collections.unmodifiableSet(bySkill().keySet());
    }

    @Override
    public Reading read(SkillId skill, Level level) {
        var levels = bySkill().get(skill);
        if (levels == null) {
            return Reading.NONE;
        }
        int cell = levels[level.number() - 1];
        return new Reading(phi(cell), isProven(cell), claim(cell));
    }

    /** phi(U), 0..256, of one level. */
    public static int claim(int ofLevel) {
        return ofLevel >>> BITS & MASK;
    }

    /** Whether the tier's test holds at one level. */
    public static boolean isProven(int cell) {
        return (cell & PROVEN) != 0;
    }
}
