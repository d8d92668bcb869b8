package dev.laurel.freelancer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.bench.world.Portrait;
import dev.laurel.skill.SkillId;
import java.util.function.Function;

/** People as lines of a file that is imported. */
public final class PeopleLines {
    private PeopleLines() {}

    /**
     * What one person states, as a marketplace would write it down.
     *
     * @param claims at most so many of theirs
     * @param label what a skill is called
     */
    public static ObjectNode line(String reference, Portrait person, int claims, Function<SkillId, String> label) {
        var line = ProfileForm.of(person.body()).json();
        line.put("reference", reference);
        var stated = line.putArray("claims");
        person.body().claims().stream()
                .limit(claims)
                .forEach(claim -> stated.addObject()
                        .put("skill", label.apply(claim.skill()))
                        .put("level", claim.level().name()));
        return line;
    }
}
