package dev.laurel.engagement;

import dev.laurel.api.StoredJson;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import java.util.List;

/**
 * A skill that was shown in a piece of work, as its client confirmed it.
 *
 * @param skill canonical id when it was confirmed
 */
public record ShownSkill(SkillId skill, Level level) {
    /** As a row holds it. */
    private record Form(String skill, Level level) {}

    static String stored(List<ShownSkill> skills) {
        return StoredJson.write(skills.stream()
                .map(shown -> new Form(shown.skill().value(), shown.level()))
                .toList());
    }

    static List<ShownSkill> ofStored(String json) {
        return StoredJson.readList(json, Form.class).stream()
                .map(form -> new ShownSkill(new SkillId(form.skill()), form.level()))
                .toList();
    }
}
