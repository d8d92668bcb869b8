package dev.laurel.index;

import dev.laurel.skill.person.Person;

/**
 * A person as an index keeps them: one whom clients may see.
 *
 * @param tenant whose
 * @param person as they stand now
 * @param hash h(person) of the tie key (scoring.md, "Order")
 */
public record PersonEntry(String tenant, Person person, long hash) {}
