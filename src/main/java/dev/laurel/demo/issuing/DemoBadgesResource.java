package dev.laurel.demo.issuing;

import dev.laurel.api.Page;
import dev.laurel.api.ProblemException;
import dev.laurel.demo.DemoMode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Badges to hand in, one for each outcome. Anywhere but in the demo: 404. */
@Path("/v1/demo/badges")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Demo")
public class DemoBadgesResource {
    private final DemoMode mode;
    private final SampleBadges samples;

    DemoBadgesResource(DemoMode mode, SampleBadges samples) {
        this.mode = mode;
        this.samples = samples;
    }

    @GET
    @Operation(
            operationId = "listDemoBadges",
            summary = "Badges to try, made out to the demo's freelancer, one for each outcome")
    public Page<SampleBadge> list() {
        requireDemo();
        return new Page<>(samples.all(), null);
    }

    @GET
    @Path("/{file}")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getDemoBadge",
            summary = "A badge's file, as somebody downloads it from their issuer",
            description = "`file` is a sample's name with `.json`, `.jwt` or `.png`.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "application/vc+ld+json"),
                @Content(mediaType = "application/vc+jwt"),
                @Content(mediaType = "image/png")
            })
    public Response get(@PathParam("file") String file) {
        requireDemo();
        for (var sample : Sample.values()) {
            for (var form : SampleFile.values()) {
                if (file.equals(sample.key() + "." + form.ending())) {
                    return Response.ok(samples.file(sample, form), form.mediaType())
                            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                            .build();
                }
            }
        }
        throw ProblemException.notFound();
    }

    private void requireDemo() {
        if (!mode.enabled()) {
            throw ProblemException.notFound();
        }
    }
}
