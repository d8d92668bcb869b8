package dev.laurel.upskilling;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Compressed;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** What a person might learn next. */
@Path("/v1/freelancers/{id}/upskilling")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Upskilling")
public class UpskillingResource {
    private final Upskilling upskilling;
    private final Taxonomy taxonomy;
    private final CurrentCaller caller;

    UpskillingResource(Upskilling upskilling, Taxonomy taxonomy, CurrentCaller caller) {
        this.upskilling = upskilling;
        this.taxonomy = taxonomy;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.FREELANCER_NAME, Role.OPERATOR_NAME})
    @Compressed
    @Operation(
            operationId = "listUpskilling",
            summary = "Rank offerings by what they would open for a person",
            description =
                    "For that person and operators. Every offering of a trusted issuer is foreseen as if its credential"
                            + " were issued today, verified and about the person: points, tier and rank are exactly those that"
                            + " will stand once it is there, as long as nothing else changes.")
    @APIResponse(
            responseCode = "200",
            description = "A page of offerings, and the best set of some if asked for",
            content = @Content(schema = @Schema(implementation = UpskillingView.class)))
    public UpskillingView list(
            @PathParam("id") String id,
            @Parameter(description = "OPENS where not given, PER_HOUR or PER_MONEY") @QueryParam("order") @Nullable
                    String order,
            @Parameter(
                            description =
                                    "At most so much money for one offering, or for the whole path; what states no"
                                            + " price is then left out")
                    @QueryParam("maxPrice")
                    @Nullable
                    String maxPrice,
            @Parameter(description = "Of prices and budgets; that of the person's rate where not given")
                    @QueryParam("currency")
                    @Nullable
                    String currency,
            @Parameter(
                            description =
                                    "At most so many hours for one offering, or for the whole path; what states none is"
                                            + " then left out")
                    @QueryParam("maxHours")
                    @Nullable
                    String maxHours,
            @Parameter(description = "Of this skill area only") @QueryParam("area") @Nullable String area,
            @Parameter(description = "Taught in this language only, such as en") @QueryParam("language") @Nullable
                    String language,
            @Parameter(description = "true for areas only in which nothing is proved yet")
                    @QueryParam("fieldChange")
                    @Nullable
                    String fieldChange,
            @Parameter(description = "Also the best set of up to so many offerings, 1 to 3")
                    @QueryParam("path")
                    @Nullable
                    String path,
            @Parameter(description = "Also so many single skills, 1 to 20, by what each would open")
                    @QueryParam("skills")
                    @Nullable
                    String skills,
            @Parameter(description = "1 to 100, 10 where not given") @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "From the page before") @QueryParam("cursor") @Nullable String cursor) {
        var wishes = Wishes.of(new Wishes.Given(
                order, maxPrice, currency, maxHours, area, language, fieldChange, path, skills, limit, cursor));
        return UpskillingView.of(upskilling.rank(caller.get(), id, wishes), taxonomy);
    }
}
