package dev.laurel.freelancer;

import dev.laurel.skill.person.Person;
import java.time.Instant;

/**
 * A person as rankings and their index need them, at one instant.
 *
 * @param card what may be shown of them
 * @param person what they bring
 * @param visibility who may see them at all; a PRIVATE person is shown here too
 * @param tie their part of the tie key, unsigned
 * @param version of the profile
 */
public record Shown(Card card, Person person, Visibility visibility, long tie, long version) {
    /** Somebody as a row says, whose columns of JSON are at hand as what they stand for. */
    static Shown of(FreelancerRow row, ProfileBody body, Standing standing, Instant now) {
        return new Shown(
                Card.of(row.id, body),
                standing.person(row.id, body.circumstances(), now),
                row.visibility,
                row.tie,
                row.version);
    }
}
