package dev.laurel.credential.trust;

import dev.laurel.skill.Nature;
import dev.laurel.skill.Skill;

/**
 * A published skill that an alignment names.
 *
 * @param skill canonical id and preferred label
 * @param area its area, {@code general} where none is stated on it or above it
 * @param nature of the skill
 * @param by what matched
 */
public record AlignedSkill(Skill skill, String area, Nature nature, By by) {
    /** What matched, best first. A name alone is a weaker hint than an identifier, and the report says which it was. */
    public enum By {
        URL,
        CODE,
        NAME
    }
}
