package dev.laurel.terms;

import dev.laurel.skill.Skill;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A skill as answers name it.
 *
 * @param id canonical id
 * @param label preferred name
 */
@Schema(name = "SkillName", description = "A skill by its id and its preferred name.")
public record SkillForm(
        @Schema(examples = "laurel:telehealth-platforms") String id,
        @Schema(examples = "telehealth platforms") String label) {
    public static SkillForm of(Skill skill) {
        return new SkillForm(skill.id().value(), skill.label());
    }
}
