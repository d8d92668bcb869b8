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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Open PUBLIC gigs for sites that run no script: a server reads them, or a reader of feeds. */
@Path(PublicPaths.FEED)
@RolesAllowed(Role.PUBLISHABLE_NAME)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Widget")
public class FeedResource {
    private final Showcase showcase;
    private final CurrentCaller caller;

    FeedResource(Showcase showcase, CurrentCaller caller) {
        this.showcase = showcase;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "widgetFeed",
            summary = "Open PUBLIC gigs as schema.org job postings",
            description =
                    "Fifty at most: those of which most requirements accept one of the skills first, then the newest.")
    public JobPostings feed(
            @Parameter(description = "Names or ids, 20 at most, with commas between them")
                    @QueryParam("skills")
                    @Nullable
                    String skills,
            @Parameter(description = "A publishable key, where no Authorization header is sent.")
                    @QueryParam(PublicPaths.KEY)
                    @Nullable
                    String key) {
        return showcase.postings(caller.get(), skills);
    }
}
