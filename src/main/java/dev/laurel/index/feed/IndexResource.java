package dev.laurel.index.feed;

import dev.laurel.account.Role;
import dev.laurel.api.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The index, for operators in doubt. */
@Path("/v1/index")
@RolesAllowed(Role.OPERATOR_NAME)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Index")
public class IndexResource {
    private static final String EXAMPLE = """
            {"position": 184223, "databasePosition": 184223, "people": 300, "gigs": 60,
             "indexDigest": "5d0c9a…", "databaseDigest": "5d0c9a…"}
            """;

    private static final String REBUILDING = """
            {"position": 184223, "databasePosition": 184223, "people": 300, "gigs": 60,
             "rebuild": {"state": "BUILDING", "reason": "ASKED", "documents": 120, "total": 360,
                         "askedAt": "2026-11-29T18:00:00Z"}}
            """;

    private final Stocktaking stocktaking;

    IndexResource(Stocktaking stocktaking) {
        this.stocktaking = stocktaking;
    }

    @GET
    @Operation(
            operationId = "getIndex",
            summary = "What the index holds, against the database",
            description =
                    "Where the positions are equal, so are the digests: each is over the content of every document,"
                            + " as the index holds it and as it would be made from the database now. They take seconds for a"
                            + " hundred thousand people.")
    @APIResponse(
            responseCode = "200",
            description = "The index",
            content = @Content(schema = @Schema(implementation = Stock.class), example = EXAMPLE))
    public Stock get(
            @Parameter(description = "true to compare all contents") @QueryParam("digest") @Nullable String digest) {
        return stocktaking.take(Parameters.flag("digest", digest));
    }

    @POST
    @Path("/rebuild")
    @Operation(
            operationId = "rebuildIndex",
            summary = "Make the index anew while it answers",
            description = "The process that takes the request makes another index aside, from the database. The one it"
                    + " has goes on answering and being kept up to date; when the other one has caught up, it takes its"
                    + " place at once. One at a time. `GET /v1/index` shows how far it is.")
    @APIResponse(
            responseCode = "202",
            description = "It is being made",
            content = @Content(schema = @Schema(implementation = Stock.class), example = REBUILDING))
    public Response rebuild() {
        return Response.accepted(stocktaking.rebuild())
                .location(URI.create("/v1/index"))
                .build();
    }
}
