package dev.laurel.taxonomy;

import dev.laurel.skill.Nature;
import dev.laurel.skill.SkillId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One skill as it is stored and imported: what is stated, nothing derived.
 *
 * @param ids all that it answers to, at least one; the first is the canonical one
 * @param label preferred name
 * @param aliases further names in the order they came in, without the label
 * @param kind what sort of thing it is
 * @param area of trust, such as {@code nursing}; null to take it from the nearest broader skill that has one
 * @param nature null to take it from the kind
 * @param broader directly broader skills, by any of their ids
 * @param related by any of their ids; the relation holds both ways
 * @param licence type of licence that this skill is, such as {@code RN}; null for all but licences
 * @param proves for a licence, the skills that holding it proves, itself not listed
 */
public record SkillRow(
        List<SkillId> ids,
        Name label,
        List<Name> aliases,
        SkillKind kind,
        @Nullable String area,
        @Nullable Nature nature,
        List<SkillId> broader,
        List<SkillId> related,
        @Nullable String licence,
        List<SkillId> proves) {
    public SkillRow {
        ids = List.copyOf(ids);
        aliases = List.copyOf(aliases);
        broader = List.copyOf(broader);
        related = List.copyOf(related);
        proves = List.copyOf(proves);
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("a skill needs an id: " + label.text());
        }
    }

    /** The canonical id. */
    public SkillId id() {
        return ids.getFirst();
    }

    /**
     * A name of a skill.
     *
     * @param text as people write it, not blank
     * @param reviewed whether this project wrote it; such a name outranks an imported one (ADR 0021)
     */
    public record Name(String text, boolean reviewed) {
        public Name {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a name of a skill is blank");
            }
        }
    }
}
