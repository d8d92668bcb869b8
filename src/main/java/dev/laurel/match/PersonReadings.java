package dev.laurel.match;

import dev.laurel.skill.Level;
import dev.laurel.skill.Relation;
import dev.laurel.skill.SkillId;
import java.util.Map;

/**
 * One person read straight from their evidence, for the skills of one gig.
 *
 * @param asked for each accepted skill, the skills whose evidence says something about it
 */
record PersonReadings(Paths paths, Pieces pieces, Map<SkillId, Map<SkillId, Relation>> asked) implements Readings {
    @Override
    public Reading read(SkillId skill, Level level) {
        var bearing = bearing(skill);
        var sums = sums(bearing);
        return new Reading(
                sums.phi(level.number()), sums.qualifies(level.number()), bearing.claimPhi(paths, level.number()));
    }

    Bearing bearing(SkillId skill) {
        var near = asked.getOrDefault(skill, Map.of());
        var bearing = new Bearing();
        for (var piece : pieces.all()) {
            var relation = near.get(piece.evidence().skill());
            if (relation != null) {
                bearing.add(piece, relation);
            }
        }
        return bearing;
    }

    Sums sums(Bearing bearing) {
        return bearing.sums(paths, pieces.groups());
    }
}
