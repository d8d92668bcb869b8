package dev.laurel.bench.world;

import dev.laurel.credential.TimedLicence;
import dev.laurel.freelancer.Claim;
import dev.laurel.freelancer.ProfileBody;
import dev.laurel.skill.TimedEvidence;
import java.util.List;

/**
 * One invented person: what they state, and what others hold about them.
 *
 * @param id {@code frl_…}
 * @param claims those of the body, with their ids and days
 * @param held evidence beside the claims
 */
public record Portrait(
        String id, ProfileBody body, List<Claim> claims, List<TimedEvidence> held, List<TimedLicence> licences) {
    public Portrait {
        claims = List.copyOf(claims);
        held = List.copyOf(held);
        licences = List.copyOf(licences);
    }
}
