package dev.laurel.web;

import dev.laurel.account.Role;
import dev.laurel.account.Sessions;
import dev.laurel.api.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Lets visitors of the demo see it in each role; where the service is no demo there is no such address. */
@Path("/demo/as/{role}")
@HtmlPage
public class DemoDoor {
    /** The demo's four parts, in the order in which they are offered. */
    static final List<Role> ROLES = List.of(Role.CLIENT, Role.FREELANCER, Role.PARTNER, Role.OPERATOR);

    private final WalkIn doors;
    private final Sessions sessions;

    DemoDoor(WalkIn doors, Sessions sessions) {
        this.doors = doors;
        this.sessions = sessions;
    }

    /** Opens a session in a role and goes on to its pages, or to the one asked for. */
    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response enter(@PathParam("role") String name, @QueryParam("to") @Nullable String to, @Context UriInfo uri) {
        var role = ROLES.stream()
                .filter(candidate -> path(candidate).equals(name))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        var caller = doors.as(role).orElseThrow(ProblemException::notFound);
        return Response.seeOther(URI.create(to == null ? Link.home(role).path() : Onward.within(to)))
                .cookie(sessions.open(caller)
                        .toKeep("https".equals(uri.getBaseUri().getScheme())))
                .build();
    }

    /** What stands for a role in the address. */
    static String path(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
