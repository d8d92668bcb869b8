package dev.laurel.engagement;

import dev.laurel.api.Body;
import dev.laurel.api.Element;
import dev.laurel.api.Fields;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import dev.laurel.taxonomy.Taxonomy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says was shown. */
@Schema(name = "ConfirmationRequest", description = "The skills that were shown in the work, each once.")
record ConfirmationRequest(
        @Schema(minItems = 1, maxItems = MAX_SKILLS) List<ShownSkillForm> skills) {
    /** Skills of one piece of work: as many as a gig may ask for. */
    static final int MAX_SKILLS = 32;

    /** A skill as requests write it. */
    @Schema(name = "ShownSkillRequest")
    record ShownSkillForm(
            @Schema(description = "Id or name of a skill", examples = "telehealth platforms")
            String skill,

            @Schema(defaultValue = "FOUNDATION") Level level) {}

    /**
     * Reads one.
     *
     * @param tenant whose own names come first
     */
    static List<ShownSkill> read(Taxonomy taxonomy, String tenant, Body body) {
        return body.read(in -> skills(taxonomy, tenant, in));
    }

    private static List<ShownSkill> skills(Taxonomy taxonomy, String tenant, Fields in) {
        var given = in.required("skills");
        if (given == null) {
            return List.of();
        }
        if (given.json().isArray() && given.json().isEmpty()) {
            given.fault("too_few", "Must name at least one skill.");
        }
        var seen = new HashSet<SkillId>();
        return given.list(MAX_SKILLS, value -> value.object(one -> skill(taxonomy, tenant, one, seen)));
    }

    private static @Nullable ShownSkill skill(Taxonomy taxonomy, String tenant, Fields in, Set<SkillId> seen) {
        var given = in.required("skill");
        var level = in.choice("level", Level.FOUNDATION);
        var skill = given == null ? null : skill(taxonomy, tenant, given, seen);
        return skill == null ? null : new ShownSkill(skill, level);
    }

    private static @Nullable SkillId skill(Taxonomy taxonomy, String tenant, Element value, Set<SkillId> seen) {
        var skill = taxonomy.read(tenant, value);
        if (skill != null && !seen.add(skill.id())) {
            value.fault("duplicate_skill", "Is the same skill as one before: " + skill.label() + ".");
        }
        return skill == null ? null : skill.id();
    }
}
