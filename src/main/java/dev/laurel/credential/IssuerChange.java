package dev.laurel.credential;

import dev.laurel.credential.issuer.RegistryIssuer;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What putting a registry row did, or would do.
 *
 * @param issuer as it stands now, or would
 * @param created whether the row is new
 * @param dryRun true where nothing was stored
 * @param changes credentials that stand otherwise now, or would
 * @param waiting credentials that were not judged again before the answer; after a real change the service goes on with
 *     them by itself
 */
@Schema(name = "IssuerChange", description = "A registry row that was put, and the credentials that stand otherwise.")
public record IssuerChange(
        RegistryIssuer issuer, boolean created, boolean dryRun, List<StandingChange> changes, int waiting) {
    public IssuerChange {
        changes = List.copyOf(changes);
    }
}
