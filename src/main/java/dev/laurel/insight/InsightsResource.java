package dev.laurel.insight;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Compressed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the market asks for and who can prove it. */
@Path("/v1/insights")
@RolesAllowed({Role.OPERATOR_NAME, Role.CLIENT_NAME, Role.FREELANCER_NAME, Role.PARTNER_NAME, Role.ISSUER_NAME})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insights")
public class InsightsResource {
    private static final String OF_AREA = "Of this skill area only";
    private static final String OF_SKILL = "This skill only, by id or name";
    private static final String WITH_WORDS = "Skills of which a name has these words only";
    private static final String ROWS = "1 to 100, 20 where not given";
    private static final String BEFORE = "From the page before";

    private final Insights insights;
    private final CurrentCaller caller;

    InsightsResource(Insights insights, CurrentCaller caller) {
        this.insights = insights;
        this.caller = caller;
    }

    @GET
    @Path("/skills")
    @Compressed
    @Operation(
            operationId = "listSkillInsights",
            summary = "Demand, verified people, unmet demand and rates, skill by skill",
            description =
                    "Of the caller's marketplace, counted as of `asOf`. Nothing is told about fewer than ten people:"
                            + " a number that would is null and `suppressed`. 503 `not_counted_yet` while the first figures of a"
                            + " large marketplace are being counted.")
    @APIResponse(
            responseCode = "200",
            description = "A page of skills",
            content =
                    @Content(schema = @Schema(implementation = SkillInsights.class), example = InsightExamples.SKILLS))
    public SkillInsights skills(
            @Parameter(description = OF_AREA) @QueryParam("area") @Nullable String area,
            @Parameter(description = OF_SKILL) @QueryParam("skill") @Nullable String skill,
            @Parameter(description = WITH_WORDS) @QueryParam("q") @Nullable String q,
            @Parameter(description = "DEMAND where not given, UNMET, TREND or NAME") @QueryParam("order") @Nullable
                    String order,
            @Parameter(description = ROWS) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = BEFORE) @QueryParam("cursor") @Nullable String cursor) {
        var given = new Inquiry.Given(area, skill, q, order, limit, cursor);
        var inquiry = Inquiry.of(given, Order.DEMAND, insights.skills(caller.get()));
        return SkillInsights.of(insights.skills(caller.get(), inquiry));
    }

    @GET
    @Path("/gaps")
    @Compressed
    @Operation(
            operationId = "listSkillGaps",
            summary = "Skills asked for most and proved least, with how many offerings teach them",
            description = "For issuers and makers of courses: skills that seats of open gigs require and too few people"
                    + " can prove, those first of which most seats stay empty.")
    @APIResponse(
            responseCode = "200",
            description = "A page of gaps",
            content = @Content(schema = @Schema(implementation = SkillGaps.class), example = InsightExamples.GAPS))
    public SkillGaps gaps(
            @Parameter(description = OF_AREA) @QueryParam("area") @Nullable String area,
            @Parameter(description = OF_SKILL) @QueryParam("skill") @Nullable String skill,
            @Parameter(description = WITH_WORDS) @QueryParam("q") @Nullable String q,
            @Parameter(description = ROWS) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = BEFORE) @QueryParam("cursor") @Nullable String cursor) {
        var given = new Inquiry.Given(area, skill, q, null, limit, cursor);
        var inquiry = Inquiry.of(given, Order.UNMET, insights.skills(caller.get()));
        return SkillGaps.of(insights.gaps(caller.get(), inquiry));
    }
}
