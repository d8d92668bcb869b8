package dev.laurel.alert;

import dev.laurel.skill.SkillId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an alert waits for, as it is kept in memory.
 *
 * @param freelancer of GIGS: the person who is to qualify
 * @param gig of PEOPLE: the gig to qualify for
 * @param skills gigs must ask for one of them, required or preferred; any gig where empty
 * @param minPoints 0 to 65 536
 * @param position in the change log behind which everything is looked at
 * @param takenUp whether it was, up to where the change log had been looked through
 */
record Alert(
        String tenant,
        String id,
        String account,
        AlertKind kind,
        @Nullable String freelancer,
        @Nullable String gig,
        Set<SkillId> skills,
        int minPoints,
        long position,
        boolean takenUp,
        Instant createdAt) {
    Alert {
        skills = Set.copyOf(skills);
    }
}
