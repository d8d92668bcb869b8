package dev.laurel.widget;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.PublicPaths;
import dev.laurel.account.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The widget's data for pages that draw it themselves: with a publishable key, in the Authorization header or in the
 * address. A browser may read the answer on the key's origins alone.
 */
@Path("/v1/widget")
@RolesAllowed(Role.PUBLISHABLE_NAME)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Widget")
public class WidgetResource {
    private static final String KEY_IN_ADDRESS = "A publishable key, where no Authorization header is sent.";

    private final Showcase showcase;
    private final CurrentCaller caller;

    WidgetResource(Showcase showcase, CurrentCaller caller) {
        this.showcase = showcase;
        this.caller = caller;
    }

    @GET
    @Path("/matches")
    @Operation(
            operationId = "widgetMatches",
            summary = "People for an open PUBLIC gig, as everybody may see them",
            description =
                    "In the order of the gig's ranking, only people who are PUBLIC, each under a pseudonym of its own"
                            + " for this key, with the skills that credentials prove which they show to everybody.")
    public PublicMatches matches(
            @Parameter(description = "An open PUBLIC gig") @QueryParam("gig") @Nullable String gig,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "50", defaultValue = "5"))
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @Parameter(description = KEY_IN_ADDRESS) @QueryParam(PublicPaths.KEY) @Nullable String key) {
        return showcase.matches(caller.get(), gig, limit);
    }

    @GET
    @Path("/gigs")
    @Operation(
            operationId = "widgetGigs",
            summary = "Open PUBLIC gigs for some skills",
            description =
                    "Those of which most requirements accept one of the skills first, then the newest; all, newest"
                            + " first, without skills.")
    public PublicGigList gigs(
            @Parameter(description = "Names or ids, 20 at most, with commas between them")
                    @QueryParam("skills")
                    @Nullable
                    String skills,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "50", defaultValue = "5"))
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @Parameter(description = KEY_IN_ADDRESS) @QueryParam(PublicPaths.KEY) @Nullable String key) {
        return showcase.gigs(caller.get(), skills, limit);
    }
}
