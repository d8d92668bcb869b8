package dev.laurel.gig;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.ask.Importance;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A requirement as requests write it and as it is stored.
 *
 * @param anyOf ids or names of skills
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RequirementRequest", description = "One thing asked for: any one of some skills, at a level.")
record RequirementForm(
        @Schema(description = "Ids or names of skills, 1 to 16; any one of them will do.")
        List<String> anyOf,

        Level level,
        Importance importance,
        @Schema(minimum = "1", maximum = "100") @Nullable Integer weight) {
    static RequirementForm of(Need need) {
        return new RequirementForm(
                need.anyOf().stream().map(SkillId::value).toList(), need.level(), need.importance(), need.weight());
    }

    Need need() {
        return new Need(anyOf.stream().map(SkillId::new).toList(), level, importance, weight);
    }
}
