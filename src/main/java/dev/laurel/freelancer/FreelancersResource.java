package dev.laurel.freelancer;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Body;
import dev.laurel.api.Compressed;
import dev.laurel.api.Etags;
import dev.laurel.api.MergePatch;
import dev.laurel.api.Page;
import dev.laurel.api.Parameters;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Profiles: a freelancer's own, and what clients may read of others. */
@Path("/v1/freelancers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Freelancers")
public class FreelancersResource {
    private static final String PATH = "/v1/freelancers/";
    private static final String EXAMPLE = """
            {"displayName": "Amara O.", "showName": true, "headline": "Telehealth nurse, ten years of triage",
             "legalName": "Amara Okafor", "country": "US", "region": "US-TX",
             "timeZone": "America/Chicago", "workingHours": {"from": "09:00", "to": "17:00"},
             "languages": [{"tag": "en", "level": "NATIVE"}],
             "rate": {"unit": "HOUR", "amount": {"amount": "62.00", "currency": "USD"}},
             "availability": {"from": "2026-12-01", "until": null, "hoursPerWeek": 20}, "visibility": "MEMBERS",
             "claims": [{"skill": "telehealth platforms", "level": "ADVANCED"}]}
            """;
    private final Freelancers freelancers;
    private final Records records;
    private final Taxonomy taxonomy;
    private final CurrentCaller caller;

    FreelancersResource(Freelancers freelancers, Records records, Taxonomy taxonomy, CurrentCaller caller) {
        this.freelancers = freelancers;
        this.records = records;
        this.taxonomy = taxonomy;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.FREELANCER_NAME, Role.OPERATOR_NAME})
    @Operation(
            operationId = "createFreelancer",
            summary = "Make a profile",
            description = "A freelancer makes their own, one at most. An operator makes one for a FREELANCER account"
                    + " named in `account`, or for nobody yet.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ProfileForm.class), example = EXAMPLE))
    @APIResponse(
            responseCode = "201",
            description = "The profile",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    public Response create(Body body) {
        var profile = freelancers.create(caller.get(), body);
        return Response.created(URI.create(PATH + profile.id()))
                .tag(Etags.tag(profile.version()))
                .entity(ProfileView.of(profile, taxonomy))
                .build();
    }

    @GET
    @RolesAllowed({Role.OPERATOR_NAME, Role.FREELANCER_NAME})
    @Compressed
    @Operation(
            operationId = "listFreelancers",
            summary = "Profiles, oldest first",
            description = "All for an operator; for a freelancer their own, if they have made it.")
    public Page<ProfileView> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        var page = freelancers.list(caller.get(), Parameters.limit(limit), cursor);
        return new Page<>(
                page.items().stream()
                        .map(profile -> ProfileView.of(profile, taxonomy))
                        .toList(),
                page.next());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OPERATOR_NAME, Role.FREELANCER_NAME, Role.CLIENT_NAME})
    @Operation(
            operationId = "getFreelancer",
            summary = "One profile",
            description = "In full for its owner and operators; a client gets the card of a person who is not PRIVATE.")
    @APIResponse(
            responseCode = "200",
            description = "The profile",
            content = @Content(schema = @Schema(oneOf = {ProfileView.class, CardView.class})))
    public Response get(@PathParam("id") String id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var profile = freelancers.get(caller.get(), id);
        Object view = caller.get().is(Role.CLIENT) ? CardView.of(profile, taxonomy) : ProfileView.of(profile, taxonomy);
        return Etags.read(ifNoneMatch, profile.version(), view);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.FREELANCER_NAME, Role.OPERATOR_NAME})
    @Operation(
            operationId = "changeFreelancer",
            summary = "Change a profile by a JSON merge patch",
            description = "Lists are replaced as a whole; null takes a field back to its default. A skill that stays"
                    + " claimed keeps its claim's id. Another legal name has to be confirmed again.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = ProfileForm.class),
                            example = "{\"visibility\":\"PUBLIC\",\"rate\":null}"))
    @APIResponse(
            responseCode = "200",
            description = "The profile as it is now",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    public Response patch(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, Body patch) {
        return answer(freelancers.patch(caller.get(), id, ifMatch, patch));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.FREELANCER_NAME, Role.OPERATOR_NAME})
    @Operation(
            operationId = "eraseFreelancer",
            summary = "Erase a profile and everything held on the person",
            description = "The answer says what was erased, and what was kept and why.")
    @APIResponse(
            responseCode = "200",
            description = "What was erased and what was kept",
            content = @Content(schema = @Schema(implementation = Erasure.class)))
    public Erasure erase(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return records.erase(caller.get(), id, ifMatch);
    }

    @POST
    @Path("/{id}/legal-name/confirm")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OPERATOR_NAME)
    @Operation(
            operationId = "confirmLegalName",
            summary = "Confirm the legal name on a profile",
            description = "For operators, who have seen a document. If-Match may be sent and is then observed, so that"
                    + " the name that is confirmed is the one that was read.")
    @APIResponse(
            responseCode = "200",
            description = "The profile",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    public Response confirmLegalName(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(freelancers.confirmLegalName(caller.get(), id, ifMatch));
    }

    @GET
    @Path("/{id}/export")
    @RolesAllowed({Role.FREELANCER_NAME, Role.OPERATOR_NAME})
    @Operation(operationId = "exportFreelancer", summary = "Everything held on a person, machine-readable")
    @APIResponse(
            responseCode = "200",
            description = "Profile, evidence and all else by kind",
            content = @Content(schema = @Schema(implementation = Export.class)))
    public Export export(@PathParam("id") String id) {
        return records.export(caller.get(), id);
    }

    private Response answer(Freelancer profile) {
        return Response.ok(ProfileView.of(profile, taxonomy))
                .tag(Etags.tag(profile.version()))
                .build();
    }
}
