package dev.laurel.match;

import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import java.util.Locale;

/** How far a person meets one requirement, best first (api.md, "status"). */
public sealed interface Fulfilment {
    /**
     * The tier's test holds.
     *
     * @param by the accepted skill that passed it: the one with the largest phi, then the smallest id
     */
    record Met(SkillId by) implements Fulfilment {}

    /** There is proof that counts, but not enough of it. */
    record Partial(Gap gap) implements Fulfilment {}

    /** Nothing but claims. */
    record Unproven(Gap gap) implements Fulfilment {}

    /** Nothing at all. */
    record Missing(Gap gap) implements Fulfilment {}

    /** {@code MET}, {@code PARTIAL}, {@code UNPROVEN} or {@code MISSING}. */
    default String status() {
        return getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    /**
     * What would meet the requirement.
     *
     * @param level asked
     */
    record Gap(Level level, Need need) {}

    /** What a person would have to bring. */
    enum Need {
        /** None that bears on the skill directly. */
        EVIDENCE,
        /** Direct proof there is, but all of it below the level. */
        HIGHER_LEVEL,
        /** What is there has not been verified. */
        VERIFIED_EVIDENCE,
        /** Direct proof at the level there is, but too little of it. */
        STRONGER_EVIDENCE
    }
}
