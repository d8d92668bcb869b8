package dev.laurel.match;

import dev.laurel.skill.Evidence;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person read straight from their evidence, for the skills that are asked for. Each piece is looked at once, and
 * judged only where it says something about any of them; what it adds up to is remembered by skill. Not safe for
 * several threads.
 */
final class PersonReadings implements Readings {
    private final Paths paths;
    private final AskedSkills asked;
    private final Pieces.Judging judging;
    private final Bearing[] bearings;
    private final @Nullable Sums[] sums;

    PersonReadings(Policy policy, List<Evidence> evidence, LocalDate day, AskedSkills asked) {
        this.paths = policy.paths();
        this.asked = asked;
        this.judging = new Pieces.Judging(policy, day);
        this.bearings = new Bearing[asked.size()];
        this.sums = new Sums[asked.size()];
        for (int i = 0; i < bearings.length; i++) {
            bearings[i] = new Bearing();
        }
        for (var one : evidence) {
            if (one.validity() > 0) {
                add(one);
            }
        }
    }

    private void add(Evidence one) {
        var piece = new Piece[1];
        asked.forEachReached(one.skill(), (place, relation) -> {
            piece[0] = piece[0] == null ? judging.of(one) : piece[0];
            bearings[place].add(piece[0], relation);
        });
    }

    @Override
    public Reading read(SkillId skill, Level level) {
        var place = asked.place(skill);
        if (place == null) {
            return Reading.NONE;
        }
        var sum = sums(place);
        return new Reading(
                sum.phi(level.number()),
                sum.qualifies(level.number()),
                bearings[place].claimPhi(paths, level.number()));
    }

    /** What bears on a skill that is asked for. @throws IllegalArgumentException where it is not */
    Bearing bearing(SkillId skill) {
        return bearings[place(skill)];
    }

    /** What that adds up to. @throws IllegalArgumentException where the skill is not asked for */
    Sums sums(SkillId skill) {
        return sums(place(skill));
    }

    private Sums sums(int place) {
        var known = sums[place];
        if (known == null) {
            known = bearings[place].sums(paths, judging.groups());
            sums[place] = known;
        }
        return known;
    }

    private int place(SkillId skill) {
        var place = asked.place(skill);
        if (place == null) {
            throw new IllegalArgumentException("nobody asks for " + skill);
        }
        return place;
    }
}
