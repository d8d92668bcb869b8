package dev.laurel.alert;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Body;
import dev.laurel.api.Page;
import dev.laurel.api.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

/** Alerts, for the account that is told. */
@Path("/v1/alerts")
@RolesAllowed({Role.CLIENT_NAME, Role.FREELANCER_NAME, Role.PARTNER_NAME})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
public class AlertsResource {
    private static final String PATH = "/v1/alerts/";

    private final Alerts alerts;
    private final CurrentCaller caller;

    AlertsResource(Alerts alerts, CurrentCaller caller) {
        this.alerts = alerts;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "createAlert",
            summary = "Be told of what newly fits",
            description =
                    "A freelancer is told of gigs that open or change so that they qualify; a client of people who"
                            + " newly qualify for one of their gigs; a partner of new public gigs. Each is told once, as the"
                            + " event `alert.gig` or `alert.freelancer`. What fits already when the alert is made is not told.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AlertRequest.Form.class),
                            example = "{\"gig\":\"gig_b2kq7cxm5vjz3n6yt4fdw2eaou\",\"minScore\":0.6}"))
    @APIResponse(
            responseCode = "201",
            description = "The alert",
            content = @Content(schema = @Schema(implementation = AlertView.class)))
    public Response create(Body body) {
        var alert = alerts.create(caller.get(), body);
        return Response.created(URI.create(PATH + alert.id())).entity(alert).build();
    }

    @GET
    @Operation(operationId = "listAlerts", summary = "Your alerts, oldest first")
    public Page<AlertView> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return alerts.list(caller.get(), Parameters.limit(limit), cursor);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAlert", summary = "One alert of yours")
    public AlertView get(@PathParam("id") String id) {
        return alerts.get(caller.get(), id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteAlert", summary = "End an alert")
    @APIResponse(responseCode = "204", description = "It tells no more")
    public void delete(@PathParam("id") String id) {
        alerts.delete(caller.get(), id);
    }
}
