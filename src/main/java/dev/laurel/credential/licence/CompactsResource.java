package dev.laurel.credential.licence;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Body;
import dev.laurel.api.Etags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** Compacts under which a licence of one jurisdiction counts in others. */
@Path("/v1/licence-compacts/{name}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Licences")
public class CompactsResource {
    private static final String NAME = "nlc, the nurse licensure compact";
    private final Compacts compacts;
    private final CurrentCaller caller;

    CompactsResource(Compacts compacts, CurrentCaller caller) {
        this.compacts = compacts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.OPERATOR_NAME, Role.CLIENT_NAME, Role.FREELANCER_NAME, Role.PARTNER_NAME, Role.ISSUER_NAME})
    @Operation(operationId = "getLicenceCompact", summary = "A compact's members with their days and sources")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = @Content(schema = @Schema(implementation = CompactTable.class)))
    public Response get(
            @Parameter(description = NAME, example = Compacts.NURSES) @PathParam("name") String name,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var table = compacts.get(caller.get().tenant(), name);
        return Etags.read(ifNoneMatch, table.version(), table);
    }

    @PUT
    @RolesAllowed(Role.OPERATOR_NAME)
    @Operation(operationId = "putLicenceCompact", summary = "Replace a compact's table")
    @RequestBody(content = @Content(schema = @Schema(implementation = CompactTable.class), example = """
                            {"members":[{"jurisdiction":"US-TX","implementedOn":"2018-01-19","source":"the compact's own\
                             map","readOn":"2026-11-22"}]}"""))
    @APIResponse(
            responseCode = "200",
            description = "The table now",
            content = @Content(schema = @Schema(implementation = CompactTable.class)))
    public Response put(
            @Parameter(description = NAME, example = Compacts.NURSES) @PathParam("name") String name,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Body body) {
        var who = caller.get();
        var table = compacts.put(who.tenant(), who.accountId(), name, Compacts.read(body), ifMatch);
        return Response.ok(table).tag(Etags.tag(table.version())).build();
    }
}
