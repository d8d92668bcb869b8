package dev.laurel.freelancer;

import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;

/** A skill that a person says they have. */
public record Claimed(SkillId skill, Level level) {}
