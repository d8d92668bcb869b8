package dev.laurel.gig;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Body;
import dev.laurel.api.Compressed;
import dev.laurel.api.Etags;
import dev.laurel.api.MergePatch;
import dev.laurel.api.Page;
import dev.laurel.api.Parameters;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Gigs: a client's own, and what others may read of them. */
@Path("/v1/gigs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Gigs")
public class GigsResource {
    private static final String PATH = "/v1/gigs/";
    private final Gigs gigs;
    private final Taxonomy taxonomy;
    private final CurrentCaller caller;

    GigsResource(Gigs gigs, Taxonomy taxonomy, CurrentCaller caller) {
        this.gigs = gigs;
        this.taxonomy = taxonomy;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.CLIENT_NAME)
    @Operation(
            operationId = "createGig",
            summary = "Post a gig",
            description = "For clients. Skills are named by id or by name; an unknown or ambiguous name is answered"
                    + " with what may have been meant. It is OPEN at once unless posted as a DRAFT. Words of its texts that ask"
                    + " who somebody is, such as an age, are listed in notes; they stop nothing and no score reads"
                    + " them.")
    @RequestBody(
            content =
                    @Content(schema = @Schema(implementation = GigForm.class), example = GigExamples.TELEHEALTH_NURSE))
    @APIResponse(
            responseCode = "201",
            description = "The gig",
            content = @Content(schema = @Schema(implementation = GigView.class)))
    public Response create(Body body) {
        var gig = gigs.create(caller.get().tenant(), caller.get().accountId(), body);
        return Response.created(URI.create(PATH + gig.id()))
                .tag(Etags.tag(gig.version()))
                .entity(noted(gig))
                .build();
    }

    @POST
    @Path("/propose")
    @Consumes({MediaType.APPLICATION_JSON, "application/ld+json"})
    @RolesAllowed({Role.CLIENT_NAME, Role.OPERATOR_NAME})
    @Operation(
            operationId = "proposeGig",
            summary = "Read a posting and propose a gig; nothing is stored",
            description = "Send {\"text\": \"…\"}, {\"jobPosting\": {…}} or a schema.org JobPosting by itself. The"
                    + " proposed gig can be posted as it is, or mended first; each of its parts says which words of its"
                    + " description it stands on.")
    @RequestBody(
            content = @Content(schema = @Schema(implementation = ProposalRequest.class), example = GigExamples.POSTING))
    @APIResponse(
            responseCode = "200",
            description = "The proposed gig",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public ProposalView propose(Body body) {
        return ProposalView.of(gigs.propose(caller.get().tenant(), body), taxonomy);
    }

    @GET
    @RolesAllowed({Role.OPERATOR_NAME, Role.CLIENT_NAME, Role.FREELANCER_NAME, Role.PARTNER_NAME, Role.PUBLISHABLE_NAME
    })
    @Compressed
    @Operation(
            operationId = "listGigs",
            summary = "Gigs that you may read, oldest first",
            description = "A client's own in every state, a freelancer's all open ones, a partner's and a publishable"
                    + " key's the open PUBLIC ones, an operator's all.")
    public Page<GigView> list(
            @QueryParam("state")
                    @Parameter(description = "Of this state only", schema = @Schema(implementation = GigState.class))
                    @Nullable
                    String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = gigs.list(
                caller.get(), Parameters.choice("state", state, GigState.class), Parameters.limit(limit), cursor);
        return new Page<>(page.items().stream().map(this::view).toList(), page.next());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OPERATOR_NAME, Role.CLIENT_NAME, Role.FREELANCER_NAME, Role.PARTNER_NAME, Role.PUBLISHABLE_NAME
    })
    @Operation(operationId = "getGig", summary = "One gig that you may read")
    @APIResponse(
            responseCode = "200",
            description = "The gig; its entity tag changes with every change of it",
            content = @Content(schema = @Schema(implementation = GigView.class)))
    public Response get(@PathParam("id") String id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var gig = gigs.get(caller.get(), id);
        return Etags.read(ifNoneMatch, gig.version(), noted(gig));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.CLIENT_NAME, Role.OPERATOR_NAME})
    @Operation(
            operationId = "changeGig",
            summary = "Change a gig by a JSON merge patch",
            description = "Lists are replaced as a whole; null takes a field back to its default. The result is"
                    + " checked like a new gig.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = GigForm.class),
                            example = "{\"hoursPerWeek\":16,\"budget\":null}"))
    @APIResponse(
            responseCode = "200",
            description = "The gig as it is now",
            content = @Content(schema = @Schema(implementation = GigView.class)))
    public Response patch(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, Body patch) {
        return answer(gigs.patch(caller.get(), id, ifMatch, patch));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.CLIENT_NAME, Role.OPERATOR_NAME})
    @Operation(operationId = "deleteGig", summary = "Delete a gig")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        gigs.delete(caller.get(), id, ifMatch);
    }

    @POST
    @Path("/{id}/open")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.CLIENT_NAME, Role.OPERATOR_NAME})
    @Operation(
            operationId = "openGig",
            summary = "Open a draft, or a closed gig that has not ended",
            description = "An open gig stays as it is. If-Match may be sent and is then observed.")
    @APIResponse(
            responseCode = "200",
            description = "The open gig",
            content = @Content(schema = @Schema(implementation = GigView.class)))
    public Response open(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(gigs.open(caller.get(), id, ifMatch));
    }

    @POST
    @Path("/{id}/close")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.CLIENT_NAME, Role.OPERATOR_NAME})
    @Operation(
            operationId = "closeGig",
            summary = "Close an open gig",
            description = "A closed gig stays as it is. If-Match may be sent and is then observed.")
    @APIResponse(
            responseCode = "200",
            description = "The closed gig",
            content = @Content(schema = @Schema(implementation = GigView.class)))
    public Response close(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(gigs.close(caller.get(), id, ifMatch));
    }

    private Response answer(Gig gig) {
        return Response.ok(noted(gig)).tag(Etags.tag(gig.version())).build();
    }

    private GigView noted(Gig gig) {
        return GigView.noted(gig, caller.get(), taxonomy);
    }

    private GigView view(Gig gig) {
        return GigView.of(gig, caller.get(), taxonomy);
    }
}
