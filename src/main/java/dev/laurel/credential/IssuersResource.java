package dev.laurel.credential;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Body;
import dev.laurel.api.BodyReader;
import dev.laurel.api.Etags;
import dev.laurel.api.Page;
import dev.laurel.api.Parameters;
import dev.laurel.credential.issuer.IssuerRequest;
import dev.laurel.credential.issuer.RegistryIssuer;
import dev.laurel.credential.issuer.Undoing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The registry of issuers, for operators. */
@Path("/v1/issuers")
@RolesAllowed(Role.OPERATOR_NAME)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Issuers")
public class IssuersResource {
    private static final String EXAMPLE = """
            {"name":"Northlight University","identifiers":["did:web:northlight.example"],"family":"northlight",
            "trust":[{"area":"data-analytics","trust":"ACCREDITED"},{"area":"*","trust":"LISTED"}],
            "achievements":[{"achievement":"https://northlight.example/a/sql-2","kind":"ASSESSED_CREDENTIAL","level":"ADVANCED"}],
            "reviewedBy":"Registry team","reason":"Accreditation checked"}""";
    private final Issuers issuers;
    private final CurrentCaller caller;

    IssuersResource(Issuers issuers, CurrentCaller caller) {
        this.issuers = issuers;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listIssuers", summary = "Registry rows, oldest first")
    public Page<RegistryIssuer> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return issuers.list(caller.get().tenant(), Parameters.limit(limit), cursor);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getIssuer", summary = "One registry row with its history")
    @APIResponse(
            responseCode = "200",
            description = "The row",
            content = @Content(schema = @Schema(implementation = RegistryIssuer.class)))
    public Response get(@PathParam("id") String id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var issuer = issuers.get(caller.get().tenant(), id);
        return Etags.read(ifNoneMatch, issuer.version(), issuer);
    }

    @PUT
    @Operation(
            operationId = "putIssuerByIdentifier",
            summary = "Make a row, or replace the one that has one of these identifiers")
    @RequestBody(content = @Content(schema = @Schema(implementation = IssuerRequest.class), example = EXAMPLE))
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or left as it was; with dryRun, what would change",
            content = @Content(schema = @Schema(implementation = IssuerChange.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = IssuerChange.class)))
    public Response putByIdentifier(
            @QueryParam("dryRun") @Nullable String dryRun,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Body body) {
        return put(null, dryRun, ifMatch, body);
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "putIssuer",
            summary = "Make or replace a row; credentials it speaks about are judged again")
    @RequestBody(content = @Content(schema = @Schema(implementation = IssuerRequest.class), example = EXAMPLE))
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or left as it was; with dryRun, what would change",
            content = @Content(schema = @Schema(implementation = IssuerChange.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = IssuerChange.class)))
    public Response putById(
            @PathParam("id") String id,
            @QueryParam("dryRun") @Nullable String dryRun,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Body body) {
        return put(id, dryRun, ifMatch, body);
    }

    @POST
    @Path("/{id}/undo")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "undoIssuer",
            summary = "Put back what a row said before; credentials it speaks about are judged again",
            description = "The earlier text becomes a new version, so that nothing of the history is lost. Without"
                    + " `version`, the one before the present: undoing twice brings back what was undone. 409 `conflict`"
                    + " where there is no such version, or where another row has taken one of its identifiers since.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Undoing.class),
                            example = "{\"version\":3,\"reason\":\"The complaint was withdrawn\"}"))
    @APIResponse(
            responseCode = "200",
            description = "Put back; with dryRun, what would change",
            content = @Content(schema = @Schema(implementation = IssuerChange.class)))
    public Response undo(
            @PathParam("id") String id,
            @QueryParam("dryRun") @Nullable String dryRun,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            InputStream body)
            throws IOException {
        var undoing = Undoing.of(BodyReader.bounded(body, Body.MAX_BYTES));
        return put(id, dryRun, ifMatch, issuers.earlier(caller.get().tenant(), id, undoing));
    }

    private Response put(@Nullable String id, @Nullable String dryRun, @Nullable String ifMatch, Body body) {
        return put(id, dryRun, ifMatch, issuers.read(caller.get().tenant(), body));
    }

    private Response put(
            @Nullable String id, @Nullable String dryRun, @Nullable String ifMatch, IssuerRequest request) {
        var who = caller.get();
        if (Parameters.flag("dryRun", dryRun)) {
            return Response.ok(issuers.preview(who.tenant(), who.accountId(), id, request))
                    .build();
        }
        var change = issuers.put(who.tenant(), who.accountId(), id, request, ifMatch);
        var answer = change.created()
                ? Response.created(URI.create("/v1/issuers/" + change.issuer().id()))
                : Response.ok();
        return answer.tag(Etags.tag(change.issuer().version())).entity(change).build();
    }
}
