package dev.laurel.account;

import dev.laurel.api.Body;
import dev.laurel.api.Etags;
import dev.laurel.api.MergePatch;
import dev.laurel.api.Page;
import dev.laurel.api.Parameters;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Accounts and their keys, for operators. */
@Path("/v1/accounts")
@RolesAllowed(Role.OPERATOR_NAME)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class AccountsResource {
    private final Accounts accounts;
    private final Keys keys;
    private final CurrentCaller caller;

    AccountsResource(Accounts accounts, Keys keys, CurrentCaller caller) {
        this.accounts = accounts;
        this.keys = keys;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "createAccount", summary = "Make an account with a role")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AccountRequest.class),
                            example = "{\"role\":\"CLIENT\",\"name\":\"Harbour Market\"}"))
    @APIResponse(
            responseCode = "201",
            description = "The account",
            content = @Content(schema = @Schema(implementation = Account.class)))
    public Response create(Body body) {
        var tenant = caller.get().tenant();
        var account = accounts.create(tenant, accounts.read(tenant, body));
        return Response.created(URI.create("/v1/accounts/" + account.id()))
                .tag(Etags.tag(account.version()))
                .entity(account)
                .build();
    }

    @GET
    @Operation(operationId = "listAccounts", summary = "Accounts, oldest first")
    public Page<Account> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return accounts.list(caller.get().tenant(), Parameters.limit(limit), cursor);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAccount", summary = "One account")
    @APIResponse(
            responseCode = "200",
            description = "The account",
            content = @Content(schema = @Schema(implementation = Account.class)))
    public Response get(@PathParam("id") String id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var account = accounts.get(caller.get().tenant(), id);
        return Etags.read(ifNoneMatch, account.version(), account);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeAccount",
            summary = "Change an account by a JSON merge patch",
            description =
                    "Its name; of a CLIENT whether it is verified, so that work which it confirms is proof, and the"
                            + " organisation it speaks for, which is shown beside that work and counts once; of an ISSUER whom"
                            + " it speaks for. The role stays. The evidence of everybody concerned is worked out anew.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = AccountRequest.class),
                            example = "{\"verified\":true,\"organisation\":\"Harbour Health\"}"))
    @APIResponse(
            responseCode = "200",
            description = "The account as it is now",
            content = @Content(schema = @Schema(implementation = Account.class)))
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, Body patch) {
        var account = accounts.change(caller.get().tenant(), id, ifMatch, patch);
        return Response.ok(account).tag(Etags.tag(account.version())).build();
    }

    @POST
    @Path("/{id}/keys")
    @Operation(operationId = "createKey", summary = "Make a key; its text is in this answer and never again")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = KeyRequest.class),
                            example = "{\"kind\":\"PUBLISHABLE\",\"origins\":[\"https://partner.example\"]}"))
    @APIResponse(
            responseCode = "201",
            description = "The key",
            content = @Content(schema = @Schema(implementation = Key.class)))
    public Response createKey(@PathParam("id") String id, Body body) {
        var key = keys.create(caller.get().tenant(), id, KeyRequest.of(body));
        return Response.created(URI.create("/v1/accounts/" + id + "/keys/" + key.id()))
                .entity(key)
                .build();
    }

    @GET
    @Path("/{id}/keys")
    @Operation(operationId = "listKeys", summary = "An account's keys by prefix, oldest first")
    public Page<Key> listKeys(@PathParam("id") String id) {
        return new Page<>(keys.list(caller.get().tenant(), id), null);
    }

    @DELETE
    @Path("/{id}/keys/{keyId}")
    @Operation(operationId = "revokeKey", summary = "Revoke a key at once")
    @APIResponse(responseCode = "204", description = "It no longer works")
    public void revokeKey(@PathParam("id") String id, @PathParam("keyId") String keyId) {
        keys.revoke(caller.get().tenant(), id, keyId);
    }
}
