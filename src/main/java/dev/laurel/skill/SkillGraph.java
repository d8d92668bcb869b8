package dev.laurel.skill;

import java.util.Map;

/**
 * How skills relate, as far as scoring needs to know: an immutable snapshot of the taxonomy (scoring.md, "near").
 *
 * <p>Skill groups are no skills and are not in it. A broader skill with more than {@value #MAX_NARROWER} direct
 * narrower ones is proved by none of them, nor in two steps; paths through it stay.
 */
public interface SkillGraph {
    /** More direct narrower skills than this make a broader skill too wide to be proved by any of them. */
    int MAX_NARROWER = 50;

    /**
     * All skills that evidence of {@code skill} says something about, itself included, each with the best relation.
     *
     * @param skill canonical id; one the taxonomy does not know reaches itself only
     */
    Map<SkillId, Relation> reach(SkillId skill);

    /** The same as {@link #reach}, in rows. */
    Reach reached(SkillId skill);

    /** How many skills the taxonomy knows: their numbers in a {@link Reach} run from 0 to below this. */
    int size();

    /**
     * All skills whose evidence says something about {@code skill}, itself included: the inverse of {@link #reach}.
     *
     * @param skill canonical id
     */
    Map<SkillId, Relation> reachedFrom(SkillId skill);
}
