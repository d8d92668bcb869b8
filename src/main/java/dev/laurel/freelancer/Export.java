package dev.laurel.freelancer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything held on a person.
 *
 * @param evidence what the profile's score is worked out from
 * @param held all else by kind: credentials, licences, identities and so on
 */
@Schema(name = "Export", description = "Everything held on a person, machine-readable.")
public record Export(Instant exportedAt, ProfileView profile, List<EvidenceView> evidence, Map<String, Object> held) {}
