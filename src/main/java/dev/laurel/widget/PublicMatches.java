package dev.laurel.widget;

import dev.laurel.account.Caller;
import dev.laurel.ranking.PublicRanking;
import dev.laurel.taxonomy.Taxonomy;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * PUBLIC people for a gig.
 *
 * @param items best first
 * @param complete whether nobody PUBLIC is left out
 * @param asOf UTC day that freshness and gates were judged on
 */
@Schema(
        name = "PublicMatches",
        description = "The beginning of a gig's ranking among the people who let everybody see them.")
public record PublicMatches(
        Titled gig,
        List<PublicPerson> items,

        @Schema(
                description = "Whether nobody who is PUBLIC is left out: neither behind the limit, nor behind the first"
                        + " thousand of the whole ranking, where looking for them ends.")
        boolean complete,

        LocalDate asOf) {
    /** Which gig it is for. */
    @Schema(name = "TitledGig", description = "A gig by its title.")
    public record Titled(String id, String title) {}

    static PublicMatches of(PublicRanking.Places found, Caller caller, Pseudonyms pseudonyms, Taxonomy taxonomy) {
        return new PublicMatches(
                new Titled(found.gig().id(), found.gig().body().title()),
                found.places().stream()
                        .map(place -> PublicPerson.of(
                                place,
                                pseudonyms.of(caller.keyId(), place.card().person()),
                                taxonomy))
                        .toList(),
                found.complete(),
                found.asOf());
    }
}
