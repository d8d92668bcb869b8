package dev.laurel.ranking;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Compressed;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The ranking of open gigs for a person. */
@Path("/v1/freelancers/{id}/recommendations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rankings")
public class RecommendationsResource {
    private final Recommender recommender;
    private final Labels labels;
    private final CurrentCaller caller;

    RecommendationsResource(Recommender recommender, Taxonomy taxonomy, CurrentCaller caller) {
        this.recommender = recommender;
        this.labels = new Labels(taxonomy);
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.FREELANCER_NAME, Role.OPERATOR_NAME})
    @Compressed
    @Operation(
            operationId = "listRecommendations",
            summary = "Rank open gigs for a person",
            description =
                    "For that person and operators. Open gigs whose gates the person passes, with points or claimed"
                            + " points: the same integers and the same order key as in each gig's own ranking.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the recommendations",
            content =
                    @Content(
                            schema = @Schema(implementation = RecommendationsView.class),
                            examples = @ExampleObject(name = "recommendations", value = Examples.RECOMMENDATIONS)))
    public RecommendationsView list(
            @PathParam("id") String id,
            @Parameter(description = "QUALIFIED or CLOSE; ranks stay those of the whole order")
                    @QueryParam("tier")
                    @Nullable
                    String tier,
            @Parameter(description = "1 to 100, 20 where not given") @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "From the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "true to count all that are listed") @QueryParam("total") @Nullable String total,
            @Parameter(description = Detail.PARAMETER) @QueryParam("explanation") @Nullable String explanation) {
        var paging = Paging.of(tier, limit, cursor, total, explanation);
        return RecommendationsView.of(recommender.recommend(caller.get(), id, paging), labels, paging.detail());
    }
}
