package dev.laurel.match;

import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;

/** One person, as far as points need to know. */
interface Readings {
    /** {@link Reading#NONE} where nothing bears on the skill. */
    Reading read(SkillId skill, Level level);
}
