package dev.laurel.match;

import dev.laurel.skill.SkillId;

/**
 * What {@link NamedClaim}s of one skill count for one requirement.
 *
 * @param skill that claims name
 * @param phi by {@link NamedClaim#grades}: phi(U), 0..256; entry 0 is 0. Not to be changed
 * @param most the largest of them, above 0
 */
public record ClaimedBy(SkillId skill, int[] phi, int most) {}
