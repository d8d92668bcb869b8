package dev.laurel.gig;

import dev.laurel.api.Element;
import dev.laurel.skill.SkillId;
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.Taxonomy;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of skills by id or name as one tenant calls them.
 *
 * @param tenant whose own names come first
 */
record SkillNames(Taxonomy taxonomy, String tenant) {
    /** Skills in the order given, each once; an unknown, ambiguous or repeated one is reported. */
    List<SkillId> read(Element list, int max) {
        var seen = new HashSet<SkillId>();
        return list.list(max, value -> {
            PublishedSkill skill = taxonomy.read(tenant, value);
            if (skill != null && !seen.add(skill.id())) {
                value.fault("duplicate_skill", "Is the same skill as one before: " + skill.label() + ".");
                return null;
            }
            return id(skill);
        });
    }

    private static @Nullable SkillId id(@Nullable PublishedSkill skill) {
        return skill == null ? null : skill.id();
    }
}
