package dev.laurel.offering;

import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import org.jspecify.annotations.Nullable;

/**
 * A skill that an offering's credential names.
 *
 * @param skill canonical id
 * @param level that the credential states; null where it states none, and then its kind's default counts (scoring.md,
 *     "Evidence")
 */
public record OfferedSkill(SkillId skill, @Nullable Level level) {}
