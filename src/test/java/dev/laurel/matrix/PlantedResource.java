package dev.laurel.matrix;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.gig.Gigs;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Faults for the matrix to find: served in tests alone, and hidden from the contract. */
@Path("/planted/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class PlantedResource {
    private final Gigs gigs;
    private final CurrentCaller caller;

    PlantedResource(Gigs gigs, CurrentCaller caller) {
        this.gigs = gigs;
        this.caller = caller;
    }

    /** Anybody may call it, and nobody asks whose gig it is. */
    @GET
    @PermitAll
    @Operation(hidden = true)
    public String unchecked(@PathParam("id") String id) {
        return "\"" + id + "\"";
    }

    /** The right status, with a text that tells somebody else's gig from one that does not exist. */
    @GET
    @Path("/telling")
    @RolesAllowed(Role.CLIENT_NAME)
    @Operation(hidden = true)
    public String telling(@PathParam("id") String id) {
        var who = caller.get();
        throw gigs.find(who.tenant(), id).isPresent()
                ? ProblemException.of(ProblemType.NOT_FOUND, "The gig is not yours.")
                : ProblemException.notFound();
    }

    /** Says nothing of who may call, which closes it. */
    @GET
    @Path("/silent")
    @Operation(hidden = true)
    public String silent(@PathParam("id") String id) {
        return "\"" + id + "\"";
    }
}
