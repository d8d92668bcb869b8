package dev.laurel.taxonomy;

import dev.laurel.skill.Nature;
import dev.laurel.skill.Skill;
import dev.laurel.skill.SkillId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A skill of the taxonomy, complete: what was stated and what follows from its neighbours.
 *
 * @param id canonical
 * @param ids all it answers to, the canonical one first
 * @param label preferred name
 * @param labels all names, the preferred one first
 * @param area in which issuers are trusted: stated, else of the nearest broader skill that states one, else
 *     {@code general}
 * @param nature decides its half-life
 * @param kind what sort of thing it is
 * @param broader canonical ids of the directly broader skills, sorted
 * @param narrower canonical ids of the directly narrower skills, sorted
 * @param related canonical ids of related skills, sorted
 * @param licence type of licence that this skill is; null for all but licences
 */
public record PublishedSkill(
        SkillId id,
        List<SkillId> ids,
        String label,
        List<String> labels,
        String area,
        Nature nature,
        SkillKind kind,
        List<SkillId> broader,
        List<SkillId> narrower,
        List<SkillId> related,
        @Nullable String licence) {
    /** The area of a skill that neither states one nor has a broader skill that does. */
    public static final String GENERAL = "general";

    /** As answers name it. */
    public Skill skill() {
        return new Skill(id, label);
    }
}
