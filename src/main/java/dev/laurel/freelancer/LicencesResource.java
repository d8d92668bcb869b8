package dev.laurel.freelancer;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Body;
import dev.laurel.api.Etags;
import dev.laurel.api.Page;
import dev.laurel.credential.licence.Licence;
import dev.laurel.credential.licence.LicenceRequest;
import dev.laurel.credential.licence.Licences;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** The licences of a profile; each counts once its board's register confirms it. */
@Path("/v1/freelancers/{id}/licences")
@RolesAllowed({Role.FREELANCER_NAME, Role.OPERATOR_NAME})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Licences")
public class LicencesResource {
    private final Freelancers freelancers;
    private final Licences licences;
    private final CurrentCaller caller;

    LicencesResource(Freelancers freelancers, Licences licences, CurrentCaller caller) {
        this.freelancers = freelancers;
        this.licences = licences;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "addLicence",
            summary = "Add a licence",
            description = "It is in force once the board's register has this number, type and jurisdiction under the"
                    + " profile's confirmed legal name. One that counts on another account: 409 `licence_taken`.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = LicenceRequest.class),
                            example = "{\"type\":\"RN\",\"number\":\"RN-204417\",\"board\":\"texas-board-of-nursing\","
                                    + "\"jurisdiction\":\"US-TX\"}"))
    @APIResponse(
            responseCode = "201",
            description = "The licence, with what the register says",
            content = @Content(schema = @Schema(implementation = Licence.class)))
    public Response add(@PathParam("id") String id, Body body) {
        var tenant = own(id);
        var licence = licences.add(tenant, id, LicenceRequest.of(body));
        return Response.created(URI.create("/v1/freelancers/" + id + "/licences/" + licence.id()))
                .tag(Etags.tag(licence.version()))
                .entity(licence)
                .build();
    }

    @GET
    @Operation(operationId = "listLicences", summary = "A profile's licences, oldest first")
    public Page<Licence> list(@PathParam("id") String id) {
        return new Page<>(licences.list(own(id), id), null);
    }

    @GET
    @Path("/{licenceId}")
    @Operation(operationId = "getLicence", summary = "One licence")
    @APIResponse(
            responseCode = "200",
            description = "The licence",
            content = @Content(schema = @Schema(implementation = Licence.class)))
    public Response get(
            @PathParam("id") String id,
            @PathParam("licenceId") String licenceId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var licence = licences.get(own(id), id, licenceId);
        return Etags.read(ifNoneMatch, licence.version(), licence);
    }

    @DELETE
    @Path("/{licenceId}")
    @Operation(operationId = "deleteLicence", summary = "Take a licence off the profile")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(
            @PathParam("id") String id,
            @PathParam("licenceId") String licenceId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        licences.remove(own(id), id, licenceId, ifMatch);
    }

    /** The caller's tenant, where the profile is theirs to act on. */
    private String own(String id) {
        freelancers.requireOwn(caller.get(), id);
        return caller.get().tenant();
    }
}
