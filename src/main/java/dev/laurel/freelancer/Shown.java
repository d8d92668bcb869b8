package dev.laurel.freelancer;

import dev.laurel.skill.person.Person;

/**
 * A person as rankings and their index need them, at one instant.
 *
 * @param card what may be shown of them
 * @param person what they bring
 * @param visibility who may see them at all; a PRIVATE person is shown here too
 * @param tie their part of the tie key, unsigned
 * @param version of the profile
 */
public record Shown(Card card, Person person, Visibility visibility, long tie, long version) {}
