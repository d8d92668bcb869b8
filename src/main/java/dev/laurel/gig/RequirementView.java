package dev.laurel.gig;

import dev.laurel.skill.Level;
import dev.laurel.skill.ask.Importance;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.terms.SkillForm;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A requirement as answers show it. */
@Schema(name = "Requirement", description = "One thing asked for: any one of some skills, at a level.")
public record RequirementView(
        List<SkillForm> anyOf,
        Level level,
        Importance importance,
        @Nullable Integer weight) {
    static RequirementView of(Need need, Taxonomy taxonomy) {
        return new RequirementView(
                GigView.named(need.anyOf(), taxonomy), need.level(), need.importance(), need.weight());
    }
}
