package dev.laurel.skill.ask;

import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a gig asks for: any one of one or more skills, at a minimum level.
 *
 * @param anyOf accepted skills, 1 to {@value #MAX_ANY_OF}, canonical ids, sorted and distinct after construction
 * @param level minimum level
 * @param importance REQUIRED or PREFERRED
 * @param weight 1 to {@value #MAX_WEIGHT} as the client set it; null for the default
 */
public record Requirement(
        List<SkillId> anyOf,
        Level level,
        Importance importance,
        @Nullable Integer weight) {
    public static final int MAX_ANY_OF = 16;
    public static final int MAX_WEIGHT = 100;

    public Requirement {
        anyOf = anyOf.stream().distinct().sorted().toList();
        if (anyOf.isEmpty() || anyOf.size() > MAX_ANY_OF) {
            throw new IllegalArgumentException("anyOf needs 1 to " + MAX_ANY_OF + " skills: " + anyOf.size());
        }
        if (weight != null && (weight < 1 || weight > MAX_WEIGHT)) {
            throw new IllegalArgumentException("weight out of 1.." + MAX_WEIGHT + ": " + weight);
        }
    }
}
