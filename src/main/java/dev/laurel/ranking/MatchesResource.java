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

/** The ranking of people for a gig. */
@Path("/v1/gigs/{id}/matches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rankings")
public class MatchesResource {
    private final Ranker ranker;
    private final Newcomers newcomers;
    private final Pairs pairs;
    private final Labels labels;
    private final CurrentCaller caller;

    MatchesResource(Ranker ranker, Newcomers newcomers, Pairs pairs, Taxonomy taxonomy, CurrentCaller caller) {
        this.ranker = ranker;
        this.newcomers = newcomers;
        this.pairs = pairs;
        this.labels = new Labels(taxonomy);
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.CLIENT_NAME, Role.OPERATOR_NAME})
    @Compressed
    @Operation(
            operationId = "listMatches",
            summary = "Rank people for a gig",
            description = "Everybody who passes the gig's gates and has points or claimed points, best first: by tier,"
                    + " points, claimed points and a fixed tie key. Each row explains its score. The page behind a"
                    + " cursor is what follows that row now; a changed gig or policy, or an hour, ends it (410). Where the"
                    + " operator has switched it on, newcomers has somebody drawn by lot who fits and has not delivered"
                    + " any work yet, without a rank, beside the first page.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the ranking",
            content =
                    @Content(
                            schema = @Schema(implementation = MatchesView.class),
                            examples = @ExampleObject(name = "ranking", value = Examples.MATCHES)))
    public MatchesView list(
            @PathParam("id") String id,
            @Parameter(description = "QUALIFIED or CLOSE; ranks stay those of the whole order")
                    @QueryParam("tier")
                    @Nullable
                    String tier,
            @Parameter(description = "1 to 100, 20 where not given") @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "From the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "true to count everybody who is listed") @QueryParam("total") @Nullable
                    String total,
            @Parameter(description = Detail.PARAMETER) @QueryParam("explanation") @Nullable String explanation) {
        var paging = Paging.of(tier, limit, cursor, total, explanation);
        var page = ranker.rank(caller.get(), id, paging);
        return MatchesView.of(page, newcomers.beside(caller.get(), id, paging, page), labels, paging.detail());
    }

    /** The same for whoever only counts or compares, and shows nobody: in short, and without newcomers. */
    public MatchesView counted(String id, @Nullable String tier, @Nullable String limit, @Nullable String total) {
        var paging = Paging.of(tier, limit, null, total, Detail.SUMMARY.name());
        return MatchesView.of(ranker.rank(caller.get(), id, paging), labels, paging.detail());
    }

    @GET
    @Path("/{freelancerId}")
    @RolesAllowed({Role.CLIENT_NAME, Role.FREELANCER_NAME, Role.OPERATOR_NAME})
    @Compressed
    @Operation(
            operationId = "getMatch",
            summary = "One person and one gig in full, listed or not",
            description =
                    "For the gig's client, that person, and operators. Where the person is not listed, whyNot says"
                            + " why: the first gate that fails, in the order qualifications, languages, availability, rate, time"
                            + " zone, place; or that nothing counts. What exactly is missing of a licence is told to that person"
                            + " and operators alone.")
    @APIResponse(
            responseCode = "200",
            description = "The pair",
            content =
                    @Content(
                            schema = @Schema(implementation = PairView.class),
                            examples = @ExampleObject(name = "not listed", value = Examples.PAIR)))
    public PairView get(@PathParam("id") String id, @PathParam("freelancerId") String freelancerId) {
        var pair = pairs.look(caller.get(), id, freelancerId);
        return PairView.of(pair, !caller.get().is(Role.CLIENT), labels);
    }
}
