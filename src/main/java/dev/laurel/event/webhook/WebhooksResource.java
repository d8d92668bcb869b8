package dev.laurel.event.webhook;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Webhooks, for the account whose server is called. */
@Path("/v1/webhooks")
@RolesAllowed({Role.CLIENT_NAME, Role.FREELANCER_NAME, Role.PARTNER_NAME})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
public class WebhooksResource {
    private static final String PATH = "/v1/webhooks/";
    private static final String EXAMPLE = """
            {"url":"https://hooks.marketplace.example/laurel","types":["alert.freelancer","engagement.changed"]}""";

    private final Webhooks webhooks;
    private final CurrentCaller caller;

    WebhooksResource(Webhooks webhooks, CurrentCaller caller) {
        this.webhooks = webhooks;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "createWebhook",
            summary = "Have a server of yours called with your events",
            description =
                    "As Standard Webhooks 1.0 has it: POST of the event, with `webhook-id`, `webhook-timestamp` and"
                            + " `webhook-signature`; any 2xx within 15 seconds takes it. Else it is tried ten times in some"
                            + " three days; 410 ends it for good. The answer holds the secret, which is not shown again.")
    @RequestBody(content = @Content(schema = @Schema(implementation = WebhookRequest.Form.class), example = EXAMPLE))
    @APIResponse(
            responseCode = "201",
            description = "The webhook with its secret",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response create(Body body) {
        var webhook = webhooks.create(caller.get(), body);
        return Response.created(URI.create(PATH + webhook.id()))
                .tag(Etags.tag(webhook.version()))
                .entity(webhook)
                .build();
    }

    @GET
    @Operation(operationId = "listWebhooks", summary = "Your webhooks, oldest first")
    public Page<WebhookView> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return webhooks.list(caller.get(), Parameters.limit(limit), cursor);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getWebhook", summary = "One webhook of yours")
    @APIResponse(
            responseCode = "200",
            description = "The webhook",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response get(@PathParam("id") String id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var webhook = webhooks.get(caller.get(), id);
        return Etags.read(ifNoneMatch, webhook.version(), webhook);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeWebhook",
            summary = "Change a webhook, or switch it off and on, by a JSON merge patch",
            description =
                    "What is on its way to one that is switched off is given up, and what comes about meanwhile is"
                            + " not sent; afterwards `redeliver` with `since` sends it.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = WebhookRequest.Form.class),
                            example = "{\"state\":\"ACTIVE\"}"))
    @APIResponse(
            responseCode = "200",
            description = "The webhook as it is now",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response patch(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, Body patch) {
        var webhook = webhooks.patch(caller.get(), id, ifMatch, patch);
        return Response.ok(webhook).tag(Etags.tag(webhook.version())).build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteWebhook", summary = "Take a webhook away, with all that is on its way to it")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        webhooks.delete(caller.get(), id, ifMatch);
    }

    @POST
    @Path("/{id}/roll")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "rollWebhookSecret",
            summary = "Make another secret",
            description = "For a day all that is sent bears a signature with each, so that nothing is lost while you go"
                    + " over. The answer holds the new one.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook with its new secret",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response roll(@PathParam("id") String id) {
        var webhook = webhooks.roll(caller.get(), id);
        return Response.ok(webhook).tag(Etags.tag(webhook.version())).build();
    }

    /** An event that was made to try a webhook. */
    @Schema(name = "WebhookTest")
    public record Tested(
            @Schema(description = "Look for it among the deliveries")
            String event) {}

    @POST
    @Path("/{id}/test")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "testWebhook", summary = "Send a webhook an event that says nothing")
    @APIResponse(
            responseCode = "202",
            description = "The event that is sent",
            content = @Content(schema = @Schema(implementation = Tested.class)))
    public Response test(@PathParam("id") String id) {
        return Response.accepted(new Tested(webhooks.test(caller.get(), id))).build();
    }

    /** How much is sent again. */
    @Schema(name = "Redelivery")
    public record Redelivered(
            @Schema(description = "Events that are sent again, at most 10,000 at once")
            int events) {}

    @POST
    @Path("/{id}/redeliver")
    @Operation(
            operationId = "redeliverEvents",
            summary = "Send an event again, or all since an instant that did not get through")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = RedeliveryRequest.class),
                            example = "{\"since\":\"2026-11-28T09:00:00Z\"}"))
    @APIResponse(
            responseCode = "202",
            description = "How many are sent",
            content = @Content(schema = @Schema(implementation = Redelivered.class)))
    public Response redeliver(@PathParam("id") String id, Body body) {
        return Response.accepted(new Redelivered(webhooks.redeliver(caller.get(), id, body)))
                .build();
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "What is, or was, on its way to a webhook, newest first",
            description = "For thirty days, as long as events are kept.")
    public Page<DeliveryView> deliveries(
            @PathParam("id") String id,
            @QueryParam("state")
                    @Parameter(
                            description = "In this state only",
                            schema = @Schema(implementation = DeliveryState.class))
                    @Nullable
                    String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return webhooks.deliveries(
                caller.get(),
                id,
                Parameters.choice("state", state, DeliveryState.class),
                Parameters.limit(limit),
                cursor);
    }
}
