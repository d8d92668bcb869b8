package dev.laurel.freelancer;

import dev.laurel.skill.SkillSet;
import org.jspecify.annotations.Nullable;

/**
 * What whoever reads people asks of their evidence. A row may always say more.
 *
 * @param about skills of which evidence is there in any case; null for all
 * @param explained whether it has what explanations alone show, its id and the names of issuer and achievement; else
 *     they may be empty
 */
record Asked(@Nullable SkillSet about, boolean explained) {
    /** Everything. */
    static final Asked ALL = new Asked(null, true);
    /** What counts, and not how it is told. */
    static final Asked COUNTED = new Asked(null, false);

    /** Everything about these skills; about all where they are null. */
    static Asked about(@Nullable SkillSet skills) {
        return skills == null ? ALL : new Asked(skills, true);
    }
}
