package dev.laurel.match;

import dev.laurel.skill.Relation;
import dev.laurel.skill.SkillId;
import java.util.Comparator;

/**
 * One skill that a requirement accepts, with what a person brings for it. Ordered by the largest phi, then the smallest
 * id.
 */
record Accepted(SkillId skill, Bearing bearing, Sums sums, int phi) implements Comparable<Accepted> {
    private static final Comparator<Accepted> ORDER =
            Comparator.comparingInt(Accepted::phi).reversed().thenComparing(Accepted::skill);

    static Accepted of(PersonReadings person, SkillId skill, int level) {
        var bearing = person.bearing(skill);
        var sums = person.sums(skill);
        return new Accepted(skill, bearing, sums, sums.phi(level));
    }

    /** Whether a verified piece at or above a level names this skill or one a step narrower. */
    boolean hasDirectProof(int level) {
        for (int i = 0; i < bearing.size(); i++) {
            if (bearing.counts(i, Relation.NARROWER, level)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int compareTo(Accepted other) {
        return ORDER.compare(this, other);
    }
}
