package dev.laurel.gig;

import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.ask.Importance;
import dev.laurel.skill.ask.Requirement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A requirement as its client wrote it: the same as {@link Requirement}, but its skills keep their order, so that
 * "Python, R or SQL" reads back that way.
 *
 * @param anyOf canonical ids, each once, 1 to {@value Requirement#MAX_ANY_OF}
 * @param weight 1 to {@value Requirement#MAX_WEIGHT} as given; null for the default
 */
public record Need(
        List<SkillId> anyOf,
        Level level,
        Importance importance,
        @Nullable Integer weight) {
    public Need {
        anyOf = List.copyOf(anyOf);
    }

    /** As matching sees it. */
    public Requirement requirement() {
        return new Requirement(anyOf, level, importance, weight);
    }
}
