package dev.laurel.account;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Opens and closes the session of a page. */
@Path("/v1/session")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class SessionResource {
    private final Sessions sessions;
    private final CurrentCaller caller;

    SessionResource(Sessions sessions, CurrentCaller caller) {
        this.sessions = sessions;
        this.caller = caller;
    }

    /** What a page needs of its session beside the cookie. */
    @Schema(name = "Session", description = "An open session; its cookie came in Set-Cookie.")
    record SessionView(String account, Role role, String csrfToken, Instant endsAt) {}

    @POST
    @RolesAllowed({Role.OPERATOR_NAME, Role.CLIENT_NAME, Role.FREELANCER_NAME, Role.PARTNER_NAME, Role.ISSUER_NAME})
    @Operation(operationId = "openSession", summary = "Open a page's session from a secret key")
    @APIResponse(
            responseCode = "201",
            description = "The session",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response open(@Context UriInfo uri) {
        var who = caller.get();
        var session = sessions.open(who);
        return Response.status(Response.Status.CREATED)
                .cookie(session.toKeep(isSecure(uri)))
                .entity(new SessionView(who.accountId(), who.role(), session.csrfToken(), session.endsAt()))
                .build();
    }

    @DELETE
    @PermitAll
    @Operation(operationId = "closeSession", summary = "Forget the session's cookie")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public Response close(@Context UriInfo uri) {
        return Response.noContent().cookie(Sessions.toForget(isSecure(uri))).build();
    }

    private static boolean isSecure(UriInfo uri) {
        return "https".equals(uri.getBaseUri().getScheme());
    }
}
