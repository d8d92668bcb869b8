package dev.laurel.skill;

/**
 * A skill as answers name it.
 *
 * @param id canonical id
 * @param label preferred label, for people
 */
public record Skill(SkillId id, String label) {}
