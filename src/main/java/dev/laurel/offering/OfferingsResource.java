package dev.laurel.offering;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Body;
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
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The catalogue of micro-credentials that can be earned, for operators. */
@Path("/v1/offerings")
@RolesAllowed(Role.OPERATOR_NAME)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Offerings")
public class OfferingsResource {
    private static final String PATH = "/v1/offerings/";
    private static final String EXAMPLE = """
            {"issuer":{"name":"Northlight University","identifier":"did:web:northlight.example"},
            "achievement":{"id":"https://northlight.example/a/sql-2","name":"SQL for Analysts II"},
            "kind":"ASSESSED_CREDENTIAL","skills":[{"skill":"SQL","level":"ADVANCED"}],
            "hours":40,"price":{"amount":"120.00","currency":"USD"},"asOf":"2026-11-01",
            "link":"https://northlight.example/courses/sql-2","area":"data-analytics","language":"en"}""";
    private static final String LINES = """
            issuer,identifier,achievement,name,kind,skills,hours,price,currency,asOf,link,area,language
            Northlight University,did:web:northlight.example,https://northlight.example/a/sql-2,SQL for Analysts II,ASSESSED_CREDENTIAL,SQL:ADVANCED;data analysis,40,120.00,USD,2026-11-01,https://northlight.example/courses/sql-2,data-analytics,en
            """;

    private final Offerings offerings;
    private final OfferingImports imports;
    private final Taxonomy taxonomy;
    private final CurrentCaller caller;

    OfferingsResource(Offerings offerings, OfferingImports imports, Taxonomy taxonomy, CurrentCaller caller) {
        this.offerings = offerings;
        this.imports = imports;
        this.taxonomy = taxonomy;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "createOffering", summary = "Add a micro-credential that can be earned")
    @RequestBody(content = @Content(schema = @Schema(implementation = OfferingForm.class), example = EXAMPLE))
    @APIResponse(
            responseCode = "201",
            description = "The offering",
            content = @Content(schema = @Schema(implementation = OfferingView.class)))
    public Response create(Body body) {
        var offering = offerings.create(caller.get().tenant(), body);
        return Response.created(URI.create(PATH + offering.id()))
                .tag(Etags.tag(offering.version()))
                .entity(view(offering))
                .build();
    }

    @POST
    @Path("/import")
    @Consumes({OfferingImports.CSV, OfferingImports.LINES})
    @Operation(
            operationId = "importOfferings",
            summary = "Load a catalogue from CSV or JSON Lines; good lines are kept, bad ones listed",
            description = "An issuer's achievement that is there already is changed in place, so that the same file can"
                    + " be loaded again. In CSV, skills stand behind each other with semicolons, each with a colon and"
                    + " its level where the credential states one.")
    @RequestBody(
            content = {
                @Content(mediaType = OfferingImports.CSV, schema = @Schema(type = SchemaType.STRING), example = LINES),
                @Content(mediaType = OfferingImports.LINES, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "200",
            description = "What became of each line",
            content = @Content(schema = @Schema(implementation = OfferingImport.class)))
    public OfferingImport load(@HeaderParam("Content-Type") String type, InputStream lines) throws IOException {
        return imports.load(caller.get().tenant(), MediaType.valueOf(type), lines);
    }

    @POST
    @Path("/starter")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "importStarterOfferings",
            summary = "Load the catalogue that Laurel comes with",
            description = "Courses and certificates of learning platforms and professional bodies in the five fields."
                    + " What their issuers sign counts for nothing before the registry trusts them.")
    @APIResponse(
            responseCode = "200",
            description = "What became of each line",
            content = @Content(schema = @Schema(implementation = OfferingImport.class)))
    public OfferingImport loadStarter() throws IOException {
        return imports.starter(caller.get().tenant());
    }

    @GET
    @Operation(operationId = "listOfferings", summary = "Micro-credentials that can be earned, oldest first")
    public Page<OfferingView> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        var page = offerings.list(caller.get().tenant(), Parameters.limit(limit), cursor);
        return new Page<>(page.items().stream().map(this::view).toList(), page.next());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getOffering", summary = "One micro-credential that can be earned")
    @APIResponse(
            responseCode = "200",
            description = "The offering",
            content = @Content(schema = @Schema(implementation = OfferingView.class)))
    public Response get(@PathParam("id") String id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var offering = offerings.get(caller.get().tenant(), id);
        return Etags.read(ifNoneMatch, offering.version(), view(offering));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeOffering", summary = "Change an offering by a JSON merge patch")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = OfferingForm.class),
                            example =
                                    "{\"price\":{\"amount\":\"99.00\",\"currency\":\"USD\"},\"asOf\":\"2026-11-20\"}"))
    @APIResponse(
            responseCode = "200",
            description = "The offering as it is now",
            content = @Content(schema = @Schema(implementation = OfferingView.class)))
    public Response patch(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, Body patch) {
        var offering = offerings.patch(caller.get().tenant(), id, ifMatch, patch);
        return Response.ok(view(offering)).tag(Etags.tag(offering.version())).build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteOffering", summary = "Take an offering out of the catalogue")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        offerings.delete(caller.get().tenant(), id, ifMatch);
    }

    private OfferingView view(Offering offering) {
        return OfferingView.of(offering, taxonomy);
    }
}
