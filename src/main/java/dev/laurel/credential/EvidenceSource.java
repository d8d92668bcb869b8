package dev.laurel.credential;

import dev.laurel.skill.TimedEvidence;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /** As {@link #evidence(String, String)} for many holders; one who has none may be left out. */
    default Map<String, List<TimedEvidence>> evidence(String tenant, Collection<String> holders) {
        var all = new HashMap<String, List<TimedEvidence>>();
        holders.forEach(holder -> all.put(holder, evidence(tenant, holder)));
        return all;
    }

    /** As {@link #held(String, String)} for many holders; one who has none may be left out. */
    default Map<String, List<TimedLicence>> held(String tenant, Collection<String> holders) {
        var all = new HashMap<String, List<TimedLicence>>();
        holders.forEach(holder -> all.put(holder, held(tenant, holder)));
        return all;
    }
}
