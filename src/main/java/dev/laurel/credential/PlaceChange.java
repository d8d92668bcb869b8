package dev.laurel.credential;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person whose place in an open gig's ranking is another after a change.
 *
 * @param gig {@code gig_…} and its title
 * @param freelancer {@code frl_…}
 */
@Schema(name = "PlaceChange", description = "A person whose place in an open gig's ranking is another after a change.")
public record PlaceChange(NamedGig gig, String freelancer, Place before, Place after) {
    /** A gig by id and title. */
    @Schema(name = "NamedGig")
    public record NamedGig(String id, String title) {}

    /**
     * What decides a place.
     *
     * @param listed false where a gate stops the person or nothing counts
     * @param tier QUALIFIED or CLOSE
     * @param points of proof, 0 to 65,536
     * @param claimed points of claims, 0 to 65,536
     */
    @Schema(name = "RankedPlace", description = "What decides a place in a ranking.")
    public record Place(
            boolean listed,

            @Schema(enumeration = {"QUALIFIED", "CLOSE"}) String tier,

            int points,
            int claimed) {}
}
