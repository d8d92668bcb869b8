package dev.laurel.widget;

import dev.laurel.account.PublicPaths;
import dev.laurel.api.AnyParameters;
import dev.laurel.web.Words;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What the loader puts into a partner's page. */
@Path("/embed/v1")
@PermitAll
@AnyParameters
public class FramesResource {
    private final Frames frames;
    private final Showcase showcase;

    FramesResource(Frames frames, Showcase showcase) {
        this.frames = frames;
        this.showcase = showcase;
    }

    @GET
    @Path("/matches")
    @Operation(hidden = true)
    public Response matches(
            @QueryParam(PublicPaths.KEY) @Nullable String key,
            @QueryParam("gig") @Nullable String gig,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("lang") @Nullable String lang) {
        return frames.of(key, lang, (caller, frame) -> {
            var matches = showcase.matches(caller, gig, limit);
            var title = Words.of(WidgetWords.class, frame.language()).people() + " “"
                    + matches.gig().title() + "”";
            return Frames.Templates.matches(frame, title, matches);
        });
    }

    @GET
    @Path("/gigs")
    @Operation(hidden = true)
    public Response gigs(
            @QueryParam(PublicPaths.KEY) @Nullable String key,
            @QueryParam("skills") @Nullable String skills,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("lang") @Nullable String lang) {
        return frames.of(key, lang, (caller, frame) -> {
            var gigs = showcase.gigs(caller, skills, limit);
            return Frames.Templates.gigs(
                    frame, Words.of(WidgetWords.class, frame.language()).gigs(), gigs);
        });
    }
}
