package dev.laurel.freelancer;

import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claim as requests write it. */
@Schema(name = "ClaimRequest", description = "A skill that a person says they have.")
record ClaimForm(
        @Schema(description = "Id or name of a skill", examples = "Python")
        String skill,

        @Schema(defaultValue = "FOUNDATION") Level level) {
    static ClaimForm of(Claimed claimed) {
        return new ClaimForm(claimed.skill().value(), claimed.level());
    }

    Claimed claimed() {
        return new Claimed(new SkillId(skill), level);
    }
}
