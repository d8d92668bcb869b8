package dev.laurel.credential;

import dev.laurel.skill.TimedEvidence;
import java.util.List;

/**
 * Something that evidence about holders comes from: implemented by a bean for each (credentials, licences, delivered
 * work, endorsements), all of which a profile asks when it derives its evidence.
 *
 * <p>Called inside a transaction that has locked the profile's row. An implementation reads its tables and does nothing
 * that waits, least of all the network. Whoever changes what it would answer fires {@link EvidenceChanged}.
 */
public interface EvidenceSource {
    /** All pieces about a holder, those that count for nothing now included; without those the holder keeps private. */
    List<TimedEvidence> evidence(String tenant, String holder);

    /** The licences that a holder holds, confirmed or not; none unless this is where licences come from. */
    default List<TimedLicence> held(String tenant, String holder) {
        return List.of();
    }
}
