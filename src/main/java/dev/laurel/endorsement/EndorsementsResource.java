package dev.laurel.endorsement;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Body;
import dev.laurel.api.Etags;
import dev.laurel.api.Page;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What others say that a person can do. */
@Path("/v1/freelancers/{id}/endorsements")
@RolesAllowed({Role.CLIENT_NAME, Role.FREELANCER_NAME, Role.OPERATOR_NAME})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Endorsements")
public class EndorsementsResource {
    private final Endorsements endorsements;
    private final Taxonomy taxonomy;
    private final CurrentCaller caller;

    EndorsementsResource(Endorsements endorsements, Taxonomy taxonomy, CurrentCaller caller) {
        this.endorsements = endorsements;
        this.taxonomy = taxonomy;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.CLIENT_NAME, Role.FREELANCER_NAME})
    @Operation(
            operationId = "endorseFreelancer",
            summary = "Endorse a skill of somebody else",
            description =
                    "Never proof, and never more than one piece: any number of endorsements of a skill counts what"
                            + " the best of them counts. One account endorses a skill of a person once, and nobody themselves:"
                            + " 409. The person and operators see who said it; clients see in rankings that somebody did.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = EndorsementRequest.class),
                            example =
                                    "{\"skill\":\"Python\",\"level\":\"ADVANCED\",\"comment\":\"Two years in one team.\"}"))
    @APIResponse(
            responseCode = "201",
            description = "The endorsement",
            content = @Content(schema = @Schema(implementation = EndorsementView.class)))
    public Response endorse(@PathParam("id") String id, Body body) {
        var endorsement = endorsements.endorse(caller.get(), id, body);
        return Response.created(URI.create("/v1/freelancers/" + id + "/endorsements/" + endorsement.id()))
                .tag(Etags.tag(endorsement.version()))
                .entity(view(endorsement))
                .build();
    }

    @GET
    @Operation(
            operationId = "listEndorsements",
            summary = "Endorsements of a person, oldest first",
            description = "All for the person and operators; others see those that they gave themselves.")
    public Page<EndorsementView> list(@PathParam("id") String id) {
        return new Page<>(
                endorsements.list(caller.get(), id).stream().map(this::view).toList(), null);
    }

    @GET
    @Path("/{endorsementId}")
    @Operation(operationId = "getEndorsement", summary = "One endorsement that you gave or got")
    @APIResponse(
            responseCode = "200",
            description = "The endorsement",
            content = @Content(schema = @Schema(implementation = EndorsementView.class)))
    public Response get(
            @PathParam("id") String id,
            @PathParam("endorsementId") String endorsementId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var endorsement = endorsements.get(caller.get(), id, endorsementId);
        return Etags.read(ifNoneMatch, endorsement.version(), view(endorsement));
    }

    @DELETE
    @Path("/{endorsementId}")
    @Operation(
            operationId = "deleteEndorsement",
            summary = "Take an endorsement away",
            description = "Whoever gave it, the person it is about, or an operator.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(
            @PathParam("id") String id,
            @PathParam("endorsementId") String endorsementId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        endorsements.remove(caller.get(), id, endorsementId, ifMatch);
    }

    private EndorsementView view(Endorsement endorsement) {
        return EndorsementView.of(endorsement, caller.get().isOperator(), taxonomy);
    }
}
