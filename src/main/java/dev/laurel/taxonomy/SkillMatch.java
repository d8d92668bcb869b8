package dev.laurel.taxonomy;

import dev.laurel.skill.Skill;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A skill that fits what was typed so far.
 *
 * @param name the name of it that fits, which may be an alternative one
 */
@Schema(name = "SkillMatch", description = "A skill that fits what was typed so far.")
public record SkillMatch(Skill skill, String name) {}
