package dev.laurel.credential;

import dev.laurel.credential.issuer.IssuerStore;
import dev.laurel.credential.issuer.RegistryIssuer;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What putting a registry row did, or would do.
 *
 * @param issuer as it stands now, or would
 * @param created whether the row is new
 * @param dryRun true where nothing was stored
 * @param changes credentials that stand otherwise now, or would: the first by id, at most {@value Effect#MAX_LISTED}
 * @param places places in open gigs' rankings that are others now, or would be: the first by gig and person, at most
 *     {@value PlaceChanges#MAX_LISTED}
 * @param totals how many there are in all
 * @param waiting credentials that were not judged before the answer, and that the totals therefore leave out; after a
 *     real change the service goes on with them by itself
 */
@Schema(
        name = "IssuerChange",
        description = "A registry row that was put, and which credentials and rankings are otherwise for it.")
public record IssuerChange(
        RegistryIssuer issuer,
        boolean created,
        boolean dryRun,
        List<StandingChange> changes,
        List<PlaceChange> places,
        Totals totals,
        int waiting) {
    public IssuerChange {
        changes = List.copyOf(changes);
        places = List.copyOf(places);
    }

    /**
     * How much is otherwise in all.
     *
     * @param credentials that stand otherwise
     * @param people who hold them
     * @param gigs open ones in whose rankings somebody's place is another
     * @param places such places
     */
    @Schema(name = "IssuerChangeTotals", description = "How much is otherwise in all.")
    public record Totals(int credentials, int people, long gigs, long places) {}

    static IssuerChange of(IssuerStore.Put put, boolean dryRun, Effect effect, PlaceChanges places) {
        return new IssuerChange(
                put.issuer(),
                put.created(),
                dryRun,
                effect.listed(),
                places.first(),
                new Totals(effect.credentials(), effect.people(), places.gigs(), places.places()),
                effect.waiting());
    }
}
