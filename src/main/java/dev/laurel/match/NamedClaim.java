package dev.laurel.match;

import dev.laurel.skill.SkillId;

/**
 * What a person's pieces that name one skill count if nobody had verified them, at whatever level they name it: what an
 * index keeps of claims. Where they lead is worked out when a gig asks (decision 0107).
 *
 * @param skill as the evidence names it
 * @param grades of the best piece at each level, in one number from 1 to {@value Grades#MOST} ({@link Grades#with})
 */
public record NamedClaim(SkillId skill, int grades) {
    public NamedClaim {
        if (grades < 1 || grades > Grades.MOST) {
            throw new IllegalArgumentException("no claim: " + grades);
        }
    }
}
