package dev.laurel.demo.issuing;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Body;
import dev.laurel.api.Page;
import dev.laurel.api.ProblemException;
import dev.laurel.demo.DemoMode;
import dev.laurel.demo.issuing.BadgeOrder.Standing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The demo's own issuers, so that anyone can see a credential come and go. Anywhere but in the demo: 404. */
@Path("/v1/demo/issuers")
@RolesAllowed(Role.OPERATOR_NAME)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Demo", description = "Only where Laurel runs as the demo; elsewhere these answer 404.")
public class DemoIssuersResource {
    private final DemoMode mode;
    private final DemoIssuers issuers;
    private final CurrentCaller caller;

    DemoIssuersResource(DemoMode mode, DemoIssuers issuers, CurrentCaller caller) {
        this.mode = mode;
        this.issuers = issuers;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listDemoIssuers", summary = "The demo's issuers and what they certify")
    public Page<DemoIssuer> list() {
        requireDemo();
        return new Page<>(issuers.all().stream().map(DemoIssuer::of).toList(), null);
    }

    @POST
    @Path("/{name}/credentials")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "issueDemoCredential", summary = "Have a demo issuer sign a badge for a mail address")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = BadgeRequest.class),
                            example = "{\"achievement\":\"seo-certification\",\"recipient\":\"you@people.example\"}"))
    @APIResponse(
            responseCode = "201",
            description = "The badge; its credential is what a holder hands in",
            content = @Content(schema = @Schema(implementation = IssuedBadge.class)))
    public Response issue(@PathParam("name") String name, Body body) {
        requireDemo();
        return Response.status(Response.Status.CREATED)
                .entity(issuers.issue(name, body))
                .build();
    }

    @POST
    @Path("/{name}/credentials/{id}/revoke")
    @Operation(operationId = "revokeDemoCredential", summary = "Revoke a badge: its issuer publishes a new status list")
    public IssuedBadge revoke(@PathParam("name") String name, @PathParam("id") String id) {
        return change(name, id, Standing.REVOKED);
    }

    @POST
    @Path("/{name}/credentials/{id}/suspend")
    @Operation(operationId = "suspendDemoCredential", summary = "Suspend a badge")
    public IssuedBadge suspend(@PathParam("name") String name, @PathParam("id") String id) {
        return change(name, id, Standing.SUSPENDED);
    }

    @POST
    @Path("/{name}/credentials/{id}/reinstate")
    @Operation(
            operationId = "reinstateDemoCredential",
            summary = "Let a suspended or, as no real issuer would, a revoked badge count again")
    public IssuedBadge reinstate(@PathParam("name") String name, @PathParam("id") String id) {
        return change(name, id, Standing.GOOD);
    }

    private IssuedBadge change(String name, String id, Standing standing) {
        requireDemo();
        return issuers.change(caller.get().accountId(), name, id, standing);
    }

    private void requireDemo() {
        if (!mode.enabled()) {
            throw ProblemException.notFound();
        }
    }
}
