package dev.laurel.ranking;

import dev.laurel.skill.Skill;
import dev.laurel.skill.SkillId;
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.terms.SkillForm;

/** Names skills as answers show them; one that the taxonomy no longer has is called by its id. */
record Labels(Taxonomy taxonomy) {
    SkillForm of(SkillId id) {
        return SkillForm.of(taxonomy.find(id).map(PublishedSkill::skill).orElseGet(() -> new Skill(id, id.value())));
    }
}
