package dev.laurel.freelancer;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Body;
import dev.laurel.api.Etags;
import dev.laurel.credential.CertificateLinks;
import dev.laurel.credential.Comparison;
import dev.laurel.credential.held.HeldCredential;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** The word of the operator, or of an issuer's own account, on a certificate link. */
@Path("/v1/freelancers/{id}/credentials/{credentialId}/confirm")
@RolesAllowed({Role.OPERATOR_NAME, Role.ISSUER_NAME})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Credentials")
public class ConfirmationResource {
    private static final String EXAMPLE = """
            {"name":"Amara Okafor","title":"SEO Certification","issuedOn":"2026-03-01","expiresOn":"2027-04-01",\
            "skills":["laurel:search-engine-optimisation"]}""";

    private final CertificateLinks links;
    private final CurrentCaller caller;

    ConfirmationResource(CertificateLinks links, CurrentCaller caller) {
        this.links = links;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "confirmCredential",
            summary = "Confirm a certificate link, having opened its page",
            description =
                    "Send what stands on the page; whatever differs from the link, or from the person's confirmed legal"
                            + " name, is refused. It counts as proof for twelve months or until the certificate ends. For"
                            + " operators, and for the account of the issuer whose site the page is on. Confirming again"
                            + " begins anew.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Comparison.class), example = EXAMPLE))
    @APIResponse(
            responseCode = "200",
            description = "The credential with its new report",
            content = @Content(schema = @Schema(implementation = HeldCredential.class)))
    public Response confirm(@PathParam("id") String id, @PathParam("credentialId") String credentialId, Body body) {
        var held = links.confirm(caller.get(), id, credentialId, body);
        return Response.ok(held).tag(Etags.tag(held.version())).build();
    }

    @DELETE
    @Operation(
            operationId = "withdrawConfirmation",
            summary = "Take the confirmation of a certificate link back",
            description = "For those who may confirm it. The link is judged again, and proves nothing any more.")
    @APIResponse(
            responseCode = "200",
            description = "The credential with its new report",
            content = @Content(schema = @Schema(implementation = HeldCredential.class)))
    public Response withdraw(@PathParam("id") String id, @PathParam("credentialId") String credentialId) {
        var held = links.withdraw(caller.get(), id, credentialId);
        return Response.ok(held).tag(Etags.tag(held.version())).build();
    }
}
