package dev.laurel.index.feed;

import dev.laurel.account.Role;
import dev.laurel.api.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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
}
