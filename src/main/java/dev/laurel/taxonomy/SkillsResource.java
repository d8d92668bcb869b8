package dev.laurel.taxonomy;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Body;
import dev.laurel.api.Page;
import dev.laurel.api.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The published skills: typing ahead, looking one up, finding them in a text. */
@Path("/v1/skills")
@RolesAllowed({
    Role.OPERATOR_NAME,
    Role.CLIENT_NAME,
    Role.FREELANCER_NAME,
    Role.PARTNER_NAME,
    Role.ISSUER_NAME,
    Role.PUBLISHABLE_NAME
})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Skills")
public class SkillsResource {
    /** Longest text typed ahead, in characters: no name of a skill is longer. */
    static final int MAX_TYPED = 200;

    /** Longest text that skills are looked for in, in characters: a long posting ten times over. */
    static final int MAX_TEXT = 50_000;

    private final Taxonomy taxonomy;
    private final CurrentCaller caller;

    SkillsResource(Taxonomy taxonomy, CurrentCaller caller) {
        this.taxonomy = taxonomy;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "findSkills",
            summary = "Skills that fit what was typed so far",
            description = "Each typed word must begin some word of a name, preferred or alternative. The name itself"
                    + " comes first, then names that begin with what was typed. Nothing in q has a special meaning.")
    public Page<SkillMatch> find(
            @QueryParam("q")
                    @Parameter(description = "What was typed, at most 200 characters", example = "data vis")
                    @Nullable
                    String q,
            @QueryParam("limit") @Nullable String limit) {
        var typed = Parameters.text("q", q, MAX_TYPED);
        var found = taxonomy.complete(caller.get().tenant(), typed == null ? "" : typed, Parameters.limit(limit));
        return new Page<>(found, null);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSkill", summary = "A skill, by any of its ids, with its neighbours")
    public SkillView get(@PathParam("id") String id) {
        return taxonomy.view(id);
    }

    @POST
    @Path("/extract")
    @Operation(
            operationId = "extractSkills",
            summary = "The skills that a text speaks of, with the words they stand on",
            description = "By names and alternative names, the longest at each place. Skills that the text denies"
                    + " (\"no experience with…\") are left out. Nothing is stored.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ExtractRequest.class),
                            example = "{\"text\":\"Analyst with SQL and Tableau; no Excel macros needed.\"}"))
    public ExtractAnswer extract(Body body) {
        return new ExtractAnswer(ExtractedSkill.of(
                taxonomy.extract(caller.get().tenant(), ExtractRequest.of(body).text())));
    }

    /**
     * What the text speaks of.
     *
     * @param skills each once, in the order of first mention
     */
    @Schema(name = "ExtractAnswer", description = "What a text speaks of.")
    public record ExtractAnswer(List<ExtractedSkill> skills) {
        public ExtractAnswer {
            skills = List.copyOf(skills);
        }
    }
}
