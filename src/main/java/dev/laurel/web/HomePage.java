package dev.laurel.web;

import dev.laurel.account.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The console's door: it leads to where the visitor's role begins; the demo begins as a client by itself. */
@Path("/")
@HtmlPage
public class HomePage {
    private final Visitor visitor;
    private final WalkIn doors;

    HomePage(Visitor visitor, WalkIn doors) {
        this.visitor = visitor;
        this.doors = doors;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response enter() {
        var strangers = doors.isOpen() ? "/demo/as/client" : "/sign-in";
        var path = visitor.caller()
                .map(Caller::role)
                .map(role -> Link.home(role).path())
                .orElse(strangers);
        return Response.seeOther(URI.create(path)).build();
    }
}
