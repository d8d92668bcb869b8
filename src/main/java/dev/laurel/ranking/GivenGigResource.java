package dev.laurel.ranking;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Body;
import dev.laurel.api.Compressed;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The ranking of people for a gig that is given and not stored. */
@Path("/v1/matches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Rankings")
public class GivenGigResource {
    private final Ranker ranker;
    private final Labels labels;
    private final CurrentCaller caller;

    GivenGigResource(Ranker ranker, Taxonomy taxonomy, CurrentCaller caller) {
        this.ranker = ranker;
        this.labels = new Labels(taxonomy);
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.CLIENT_NAME, Role.OPERATOR_NAME})
    @Compressed
    @Operation(
            operationId = "matchGivenGig",
            summary = "Rank people for a gig that is not stored",
            description = "The body is a gig as in POST /v1/gigs. The same gig, however it is written, gives the same"
                    + " ranking: the digest of its canonical form stands for its id, also in the cursor.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Object.class), example = Examples.GIVEN_GIG))
    @APIResponse(
            responseCode = "200",
            description = "A page of the ranking",
            content = @Content(schema = @Schema(implementation = MatchesView.class)))
    public MatchesView rank(
            @Parameter(description = "QUALIFIED or CLOSE; ranks stay those of the whole order")
                    @QueryParam("tier")
                    @Nullable
                    String tier,
            @Parameter(description = "1 to 100, 20 where not given") @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "From the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "true to count everybody who is listed") @QueryParam("total") @Nullable
                    String total,
            @Parameter(description = Detail.PARAMETER) @QueryParam("explanation") @Nullable String explanation,
            Body body) {
        var paging = Paging.of(tier, limit, cursor, total, explanation);
        return MatchesView.of(ranker.rank(caller.get(), body, paging), labels, paging.detail());
    }
}
