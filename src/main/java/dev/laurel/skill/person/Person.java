package dev.laurel.skill.person;

import dev.laurel.skill.Evidence;
import java.util.List;

/**
 * What one person brings, as it stands at one instant: all that scoring and gates need.
 *
 * @param id {@code frl_…}
 * @param evidence in any order; the order means nothing
 * @param licences held, confirmed or not
 * @param circumstances what they state about how, when and where they work
 */
public record Person(String id, List<Evidence> evidence, List<HeldLicence> licences, Circumstances circumstances) {
    public Person {
        evidence = List.copyOf(evidence);
        licences = List.copyOf(licences);
    }
}
