package dev.laurel.engagement;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Body;
import dev.laurel.api.Etags;
import dev.laurel.api.Page;
import dev.laurel.api.Parameters;
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

/** Engagements, for the two who are engaged. */
@Path("/v1/engagements")
@RolesAllowed({Role.CLIENT_NAME, Role.FREELANCER_NAME})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Engagements")
public class EngagementsResource {
    private static final String PATH = "/v1/engagements/";
    private static final String AS_IT_IS = "The engagement as it is now";
    private static final int MAX_ID = 40;

    private final Offers offers;
    private final Engagements engagements;
    private final Taxonomy taxonomy;
    private final CurrentCaller caller;

    EngagementsResource(Offers offers, Engagements engagements, Taxonomy taxonomy, CurrentCaller caller) {
        this.offers = offers;
        this.engagements = engagements;
        this.taxonomy = taxonomy;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "createEngagement",
            summary = "Invite somebody to a gig, or apply to one",
            description = "A client invites a person whom they see to an open gig of their own; a freelancer applies to"
                    + " an open gig and leaves `freelancer` out. One of a person and a gig stands at a time.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = EngagementRequest.class),
                            example = EngagementExamples.INVITATION))
    @APIResponse(
            responseCode = "201",
            description = "The engagement, INVITED or APPLIED",
            content = @Content(schema = @Schema(implementation = EngagementView.class)))
    public Response create(Body body) {
        var engagement = offers.begin(caller.get(), body);
        return Response.created(URI.create(PATH + engagement.undertaking().id()))
                .tag(Etags.tag(engagement.undertaking().version()))
                .entity(view(engagement))
                .build();
    }

    @GET
    @RolesAllowed({Role.CLIENT_NAME, Role.FREELANCER_NAME, Role.OPERATOR_NAME})
    @Operation(
            operationId = "listEngagements",
            summary = "Your engagements, oldest first",
            description = "A client's for their gigs, a freelancer's own, an operator's all.")
    public Page<EngagementView> list(
            @QueryParam("gig") @Parameter(description = "Of this gig only") @Nullable String gig,
            @QueryParam("state")
                    @Parameter(
                            description = "In this state only",
                            schema = @Schema(implementation = EngagementState.class))
                    @Nullable
                    String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = engagements.list(
                caller.get(),
                Parameters.text("gig", gig, MAX_ID),
                Parameters.choice("state", state, EngagementState.class),
                Parameters.limit(limit),
                cursor);
        return new Page<>(page.items().stream().map(this::view).toList(), page.next());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CLIENT_NAME, Role.FREELANCER_NAME, Role.OPERATOR_NAME})
    @Operation(operationId = "getEngagement", summary = "One engagement of yours")
    @APIResponse(
            responseCode = "200",
            description = "The engagement",
            content = @Content(schema = @Schema(implementation = EngagementView.class)))
    public Response get(@PathParam("id") String id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var engagement = engagements.get(caller.get(), id);
        return Etags.read(ifNoneMatch, engagement.undertaking().version(), view(engagement));
    }

    @POST
    @Path("/{id}/accept")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "acceptEngagement",
            summary = "Accept: it takes a seat of the gig",
            description = "Who was asked accepts: an INVITED person, or the client of one who APPLIED, which is the"
                    + " award. 409 `illegal_state_change` from any other state, `seats_taken` where no seat is free,"
                    + " `gig_closed` where the gig no longer is open. If-Match may be sent and is then observed.")
    @APIResponse(
            responseCode = "200",
            description = AS_IT_IS,
            content = @Content(schema = @Schema(implementation = EngagementView.class)))
    public Response accept(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(engagements.accept(caller.get(), id, ifMatch));
    }

    @POST
    @Path("/{id}/decline")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "declineEngagement",
            summary = "Say no to an invitation or an application",
            description = "Who was asked declines. If-Match may be sent and is then observed.")
    @APIResponse(
            responseCode = "200",
            description = AS_IT_IS,
            content = @Content(schema = @Schema(implementation = EngagementView.class)))
    public Response decline(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(engagements.go(caller.get(), id, ifMatch, Step.DECLINE));
    }

    @POST
    @Path("/{id}/withdraw")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "withdrawEngagement",
            summary = "Take an invitation or an application back before it is answered",
            description = "Who asked withdraws. If-Match may be sent and is then observed.")
    @APIResponse(
            responseCode = "200",
            description = AS_IT_IS,
            content = @Content(schema = @Schema(implementation = EngagementView.class)))
    public Response withdraw(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(engagements.go(caller.get(), id, ifMatch, Step.WITHDRAW));
    }

    @POST
    @Path("/{id}/cancel")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "cancelEngagement",
            summary = "End an accepted engagement before it is completed",
            description = "Either side; its seat is free again. If-Match may be sent and is then observed.")
    @APIResponse(
            responseCode = "200",
            description = AS_IT_IS,
            content = @Content(schema = @Schema(implementation = EngagementView.class)))
    public Response cancel(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(engagements.go(caller.get(), id, ifMatch, Step.CANCEL));
    }

    @POST
    @Path("/{id}/complete")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "completeEngagement",
            summary = "Say that the work is done",
            description = "Either side, of an accepted engagement. If-Match may be sent and is then observed.")
    @APIResponse(
            responseCode = "200",
            description = AS_IT_IS,
            content = @Content(schema = @Schema(implementation = EngagementView.class)))
    public Response complete(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(engagements.go(caller.get(), id, ifMatch, Step.COMPLETE));
    }

    @POST
    @Path("/{id}/confirm")
    @RolesAllowed(Role.CLIENT_NAME)
    @Operation(
            operationId = "confirmEngagement",
            summary = "Confirm which skills were shown in completed work",
            description = "From now on this is DELIVERED_WORK on the person's profile: proof where the operator has"
                    + " marked the client VERIFIED, a claim where not. If-Match may be sent and is then observed.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ConfirmationRequest.class),
                            example = EngagementExamples.CONFIRMATION))
    @APIResponse(
            responseCode = "200",
            description = AS_IT_IS,
            content = @Content(schema = @Schema(implementation = EngagementView.class)))
    public Response confirm(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, Body body) {
        return answer(engagements.confirm(caller.get(), id, ifMatch, body));
    }

    @DELETE
    @Path("/{id}/confirm")
    @RolesAllowed({Role.CLIENT_NAME, Role.OPERATOR_NAME})
    @Operation(
            operationId = "withdrawWorkConfirmation",
            summary = "Take a confirmation back",
            description = "The engagement is COMPLETED again and the evidence gone; it can be confirmed anew.")
    @APIResponse(
            responseCode = "200",
            description = AS_IT_IS,
            content = @Content(schema = @Schema(implementation = EngagementView.class)))
    public Response takeBack(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(engagements.takeBack(caller.get(), id, ifMatch));
    }

    private Response answer(Engagement engagement) {
        return Response.ok(view(engagement))
                .tag(Etags.tag(engagement.undertaking().version()))
                .build();
    }

    private EngagementView view(Engagement engagement) {
        return EngagementView.of(engagement, !caller.get().is(Role.FREELANCER), taxonomy);
    }
}
