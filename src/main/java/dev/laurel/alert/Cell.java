package dev.laurel.alert;

import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;

/** A skill at a level: what a requirement asks for, and what a person has proven. */
record Cell(SkillId skill, Level level) {}
