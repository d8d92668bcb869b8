package dev.laurel.taxonomy.alias;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Body;
import dev.laurel.api.Page;
import dev.laurel.api.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A marketplace's own words for skills: proposed, reviewed. */
@Path("/v1/skills/aliases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Skills")
public class AliasesResource {
    private final Aliases aliases;
    private final CurrentCaller caller;

    AliasesResource(Aliases aliases, CurrentCaller caller) {
        this.aliases = aliases;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.CLIENT_NAME, Role.PARTNER_NAME})
    @Operation(
            operationId = "proposeAlias",
            summary = "Propose that a word of yours shall mean a skill",
            description = "For clients and partners. It counts, in your marketplace, once the operator approves it.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AliasRequest.Form.class),
                            example = "{\"tag\":\"number crunching\",\"skill\":\"data analysis\"}"))
    @APIResponse(
            responseCode = "201",
            description = "The proposal",
            content = @Content(schema = @Schema(implementation = Alias.class)))
    public Response propose(Body body) {
        return Response.status(Response.Status.CREATED)
                .entity(aliases.propose(caller.get().tenant(), caller.get().accountId(), body))
                .build();
    }

    @GET
    @RolesAllowed(Role.OPERATOR_NAME)
    @Operation(operationId = "listAliases", summary = "Aliases in one state, oldest proposal first; for operators")
    public Page<Alias> list(
            @QueryParam("state")
                    @Parameter(
                            description = "PROPOSED where it is not given",
                            schema = @Schema(implementation = AliasState.class))
                    @Nullable
                    String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var asked = Parameters.choice("state", state, AliasState.class);
        return aliases.list(
                caller.get().tenant(), asked == null ? AliasState.PROPOSED : asked, Parameters.limit(limit), cursor);
    }

    @POST
    @Path("/{id}/approve")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OPERATOR_NAME)
    @Operation(operationId = "approveAlias", summary = "Approve an alias: from now on the word means the skill")
    public Alias approve(@PathParam("id") String id) {
        return aliases.approve(caller.get().tenant(), id, caller.get().accountId());
    }

    @POST
    @Path("/{id}/reject")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OPERATOR_NAME)
    @Operation(operationId = "rejectAlias", summary = "Turn an alias down, or take an approved one back")
    public Alias reject(@PathParam("id") String id) {
        return aliases.reject(caller.get().tenant(), id, caller.get().accountId());
    }
}
