package dev.laurel.freelancer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Body;
import dev.laurel.api.BodyReader;
import dev.laurel.api.Etags;
import dev.laurel.api.Json;
import dev.laurel.api.MergePatch;
import dev.laurel.api.Page;
import dev.laurel.api.Parameters;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.credential.CertificateLinks;
import dev.laurel.credential.Credentials;
import dev.laurel.credential.held.CredentialVisibility;
import dev.laurel.credential.held.HeldCredential;
import dev.laurel.credential.intake.Intake;
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
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The credentials of a profile: handed in, verified, shown. */
@Path("/v1/freelancers/{id}/credentials")
@RolesAllowed({Role.FREELANCER_NAME, Role.OPERATOR_NAME})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Credentials")
public class CredentialsResource {
    private static final String VC_JWT = "application/vc+jwt";
    private static final String PNG = "image/png";
    private static final String SVG = "image/svg+xml";
    private static final String IMAGE = "image";
    private static final String EXAMPLE =
            "{\"jwt\":\"eyJhbGciOiJFZERTQSJ9.eyJpc3MiOiJkaWQ6d2ViOm5vcnRobGlnaHQuZXhhbXBsZSJ9.c2ln\"}";
    private final Credentials credentials;
    private final CertificateLinks links;
    private final Freelancers freelancers;
    private final CurrentCaller caller;

    CredentialsResource(
            Credentials credentials, CertificateLinks links, Freelancers freelancers, CurrentCaller caller) {
        this.credentials = credentials;
        this.links = links;
        this.freelancers = freelancers;
        this.caller = caller;
    }

    /** Who may see a credential. */
    @Schema(name = "CredentialPatch", description = "Who may see a credential.")
    record VisibilityForm(CredentialVisibility visibility) {}

    @POST
    @Consumes({
        MediaType.APPLICATION_JSON,
        "application/ld+json",
        "application/vc",
        VC_JWT,
        "application/jwt",
        MediaType.TEXT_PLAIN,
        PNG,
        SVG
    })
    @Operation(
            operationId = "submitCredential",
            summary = "Hand in a credential; the answer is its verification, check by check",
            description =
                    "Open Badges 3.0 or 2.0, a learner record or a presentation: as JSON, as it is or under \"credential\";"
                            + " as a token, as text or under \"jwt\"; the address of a hosted badge, as text or under"
                            + " \"url\"; or a PNG or SVG image that carries one. Of a presentation or record of"
                            + " several, each is kept by itself too, and named under \"parts\". Or a certificate's page, under"
                            + " \"certificate\" with url, title, skills, issuedOn and expiresOn: it proves nothing"
                            + " until the operator or its issuer confirms it. A refused credential is kept with its report: a refusal"
                            + " is an answer. What is no credential of any kind is answered 422 credential_unreadable,"
                            + " and nothing is kept.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Object.class),
                            example = EXAMPLE))
    @APIResponse(
            responseCode = "201",
            description = "The credential with its report",
            content = @Content(schema = @Schema(implementation = HeldCredential.class)))
    public Response submit(
            @PathParam("id") String id, @HeaderParam("Content-Type") @Nullable MediaType type, InputStream body)
            throws IOException {
        var tenant = own(id);
        var held = submit(tenant, id, type, BodyReader.bounded(body, limit(type)));
        return Response.created(URI.create("/v1/freelancers/" + id + "/credentials/" + held.id()))
                .tag(Etags.tag(held.version()))
                .entity(held)
                .build();
    }

    private HeldCredential submit(String tenant, String id, @Nullable MediaType type, byte[] body) {
        if (type == null) {
            throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        boolean isJson = type.getSubtype().endsWith("json") || "vc".equals(type.getSubtype());
        if (!isJson) {
            return credentials.submit(tenant, id, body);
        }
        var json = Json.parse(body);
        return json.has("certificate") && !json.has("@context")
                ? links.submit(tenant, id, Body.of(body))
                : credentials.submit(tenant, id, unwrapped(json, body));
    }

    @GET
    @Operation(operationId = "listCredentials", summary = "A profile's credentials, oldest first")
    public Page<HeldCredential> list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return credentials.list(own(id), id, Parameters.limit(limit), cursor);
    }

    @GET
    @Path("/{credentialId}")
    @RolesAllowed({Role.FREELANCER_NAME, Role.OPERATOR_NAME, Role.ISSUER_NAME})
    @Operation(
            operationId = "getCredential",
            summary = "One credential with the report of its last verification",
            description = "An issuer's account reads the certificate links that it may confirm.")
    @APIResponse(
            responseCode = "200",
            description = "The credential",
            content = @Content(schema = @Schema(implementation = HeldCredential.class)))
    public Response get(
            @PathParam("id") String id,
            @PathParam("credentialId") String credentialId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var held = caller.get().is(Role.ISSUER)
                ? links.get(caller.get(), id, credentialId)
                : credentials.get(own(id), id, credentialId);
        return Etags.read(ifNoneMatch, held.version(), held);
    }

    @PATCH
    @Path("/{credentialId}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeCredential", summary = "Set who may see a credential; a PRIVATE one counts nowhere")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = VisibilityForm.class),
                            example = "{\"visibility\":\"PRIVATE\"}"))
    @APIResponse(
            responseCode = "200",
            description = "The credential",
            content = @Content(schema = @Schema(implementation = HeldCredential.class)))
    public Response patch(
            @PathParam("id") String id,
            @PathParam("credentialId") String credentialId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Body patch) {
        var tenant = own(id);
        // What is not there is said before what is wrong with the change of it.
        credentials.get(tenant, id, credentialId);
        var wanted = patch.<VisibilityForm>read(in -> {
            in.readOnly("id", "outcome", "assurance", "report", "version");
            var visibility = in.choice("visibility", CredentialVisibility.class);
            if (!in.has("visibility")) {
                in.required("visibility");
            }
            return visibility == null ? null : new VisibilityForm(visibility);
        });
        var held = credentials.show(tenant, id, credentialId, ifMatch, wanted.visibility());
        return Response.ok(held).tag(Etags.tag(held.version())).build();
    }

    @DELETE
    @Path("/{credentialId}")
    @Operation(operationId = "deleteCredential", summary = "Delete a credential")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(
            @PathParam("id") String id,
            @PathParam("credentialId") String credentialId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        credentials.remove(own(id), id, credentialId, ifMatch);
    }

    @POST
    @Path("/{credentialId}/verify")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "verifyCredential", summary = "Verify a credential again, now")
    @APIResponse(
            responseCode = "200",
            description = "The credential with its new report",
            content = @Content(schema = @Schema(implementation = HeldCredential.class)))
    public Response verify(@PathParam("id") String id, @PathParam("credentialId") String credentialId) {
        var held = credentials.verify(own(id), id, credentialId);
        return Response.ok(held).tag(Etags.tag(held.version())).build();
    }

    private String own(String id) {
        freelancers.requireOwn(caller.get(), id);
        return caller.get().tenant();
    }

    /** An image may be larger than an ordinary body. */
    private static int limit(@Nullable MediaType type) {
        return type != null && IMAGE.equals(type.getType()) ? Intake.MAX_INPUT_BYTES : Body.MAX_BYTES;
    }

    /** The credential itself: a JSON body may hold it, its token or its address under a name. */
    private static byte[] unwrapped(JsonNode json, byte[] body) {
        if (json.size() == 1 && json.path("credential").isObject()) {
            return json.get("credential").toString().getBytes(StandardCharsets.UTF_8);
        }
        for (var name : List.of("jwt", "url")) {
            if (json.size() == 1 && json.path(name).isTextual()) {
                return json.get(name).textValue().strip().getBytes(StandardCharsets.UTF_8);
            }
        }
        return body;
    }
}
