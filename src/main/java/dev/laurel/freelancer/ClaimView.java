package dev.laurel.freelancer;

import dev.laurel.skill.Level;
import dev.laurel.skill.Skill;
import dev.laurel.skill.SkillId;
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.terms.SkillForm;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claim as answers show it. */
@Schema(name = "Claim", description = "A skill that a person says they have; its id stays while the skill is claimed.")
record ClaimView(String id, SkillForm skill, Level level, LocalDate since) {
    static ClaimView of(Claim claim, Taxonomy taxonomy) {
        return new ClaimView(claim.id(), named(claim.skill(), taxonomy), claim.level(), claim.since());
    }

    /** A skill by id and current name; one that the taxonomy no longer has is called by its id. */
    static SkillForm named(SkillId id, Taxonomy taxonomy) {
        return SkillForm.of(taxonomy.find(id).map(PublishedSkill::skill).orElseGet(() -> new Skill(id, id.value())));
    }
}
