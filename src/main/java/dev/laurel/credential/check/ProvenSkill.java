package dev.laurel.credential.check;

import dev.laurel.credential.trust.AlignedSkill;
import dev.laurel.skill.Level;
import dev.laurel.skill.Trust;

/**
 * One skill that a credential names.
 *
 * @param aligned the published skill, with area and nature
 * @param level proficiency
 * @param levelSource what says so: the registry, a signed rubric level, or the default for its kind
 * @param trust in the issuer for this skill's area; UNTRUSTED leaves this piece unverified
 */
public record ProvenSkill(AlignedSkill aligned, Level level, String levelSource, Trust trust) {}
