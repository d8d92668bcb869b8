package dev.laurel.skill.ask;

import java.util.List;

/**
 * What one gig asks for: all that scoring, gates and tie keys need of it.
 *
 * @param id the gig's id, or for a gig given in a request body the lower-case hex SHA-256 of its canonical form
 * @param requirements at most 32, no two with the same skills
 * @param qualifications at most 32, no two equal
 * @param conditions the gates beside the mandatory qualifications
 */
public record Ask(
        String id, List<Requirement> requirements, List<Qualification> qualifications, Conditions conditions) {
    public Ask {
        requirements = List.copyOf(requirements);
        qualifications = List.copyOf(qualifications);
    }

    /** Whether any qualification is a licence. */
    public boolean asksLicence() {
        return qualifications.stream().anyMatch(Qualification.Licence.class::isInstance);
    }
}
