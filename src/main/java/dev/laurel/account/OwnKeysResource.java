package dev.laurel.account;

import dev.laurel.api.Body;
import dev.laurel.api.Etags;
import dev.laurel.api.MergePatch;
import dev.laurel.api.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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

/** A partner's own publishable keys: on which pages the widget may be seen. Secret keys stay the operator's. */
@Path("/v1/keys")
@RolesAllowed(Role.PARTNER_NAME)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Widget")
public class OwnKeysResource {
    private final Keys keys;
    private final CurrentCaller caller;

    OwnKeysResource(Keys keys, CurrentCaller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listOwnKeys", summary = "Your own publishable keys that work, oldest first")
    public Page<Key> list() {
        return new Page<>(keys.publishable(caller.get().tenant(), caller.get().accountId()), null);
    }

    @POST
    @Operation(operationId = "createOwnKey", summary = "Make a publishable key for your own pages")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Origins.class),
                            example = "{\"origins\":[\"https://partner.example\"]}"))
    @APIResponse(
            responseCode = "201",
            description = "The key",
            content = @Content(schema = @Schema(implementation = Key.class)))
    public Response create(Body body) {
        var request = new KeyRequest(KeyKind.PUBLISHABLE, Origins.of(body).origins());
        var key = keys.create(caller.get().tenant(), caller.get().accountId(), request);
        return Response.created(URI.create("/v1/keys/" + key.id()))
                .tag(Etags.tag(key.version()))
                .entity(key)
                .build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeOwnKey",
            summary = "Bind one of your publishable keys to other origins",
            description = "The list is replaced as a whole, at once; the key's text stays as it is.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = Origins.class),
                            example = "{\"origins\":[\"https://partner.example\",\"http://localhost:3000\"]}"))
    @APIResponse(
            responseCode = "200",
            description = "The key as it is now",
            content = @Content(schema = @Schema(implementation = Key.class)))
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, Body patch) {
        var key = keys.rebind(caller.get().tenant(), caller.get().accountId(), id, ifMatch, patch);
        return Response.ok(key).tag(Etags.tag(key.version())).build();
    }
}
