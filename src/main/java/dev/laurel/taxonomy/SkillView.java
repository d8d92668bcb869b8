package dev.laurel.taxonomy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.skill.Nature;
import dev.laurel.skill.Skill;
import dev.laurel.skill.SkillId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A skill with its neighbours, as answered.
 *
 * @param ids all it answers to, the canonical one first
 * @param labels further names
 * @param licence type of licence that it is, such as RN; absent for all but licences
 * @param licences types of licence that prove it
 */
@Schema(name = "SkillView", description = "A skill, its names and its neighbours.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SkillView(
        SkillId id,
        String label,
        List<SkillId> ids,
        List<String> labels,
        String area,
        Nature nature,
        SkillKind kind,
        List<Skill> broader,
        List<Skill> narrower,
        List<Skill> related,
        @Nullable String licence,
        List<String> licences) {

    static SkillView of(PublishedSkill skill, Skills skills) {
        return new SkillView(
                skill.id(),
                skill.label(),
                skill.ids(),
                skill.labels().subList(1, skill.labels().size()),
                skill.area(),
                skill.nature(),
                skill.kind(),
                named(skill.broader(), skills),
                named(skill.narrower(), skills),
                named(skill.related(), skills),
                skill.licence(),
                skills.licencesProving(skill.id()));
    }

    private static List<Skill> named(List<SkillId> ids, Skills skills) {
        return ids.stream()
                .flatMap(id -> skills.find(id).stream())
                .map(PublishedSkill::skill)
                .toList();
    }
}
