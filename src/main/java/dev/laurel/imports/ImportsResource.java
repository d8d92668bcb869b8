package dev.laurel.imports;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Fault;
import dev.laurel.api.Page;
import dev.laurel.api.Parameters;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** People and gigs by the thousand. */
@Path("/v1/imports")
@RolesAllowed({Role.OPERATOR_NAME, Role.PARTNER_NAME})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportsResource {
    static final String PATH = "/v1/imports/";
    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";
    private static final String GZIP = "gzip";
    private static final String LINES = """
            {"reference": "7001", "displayName": "Amara O.", "country": "US", "claims": [{"skill": "Python"}]}
            {"reference": "7002", "displayName": "Ben L.", "claims": [{"skill": "SQL", "level": "ADVANCED"}]}
            """;
    private static final String COLUMNS = """
            reference,displayName,country,languages,rateUnit,rateAmount,rateCurrency,claims
            7001,Amara O.,US,en=NATIVE; es=B2,HOUR,62.00,USD,Python=ADVANCED; SQL
            """;
    private static final String EXAMPLE = """
            {"id": "imp_…", "kind": "freelancers", "format": "ndjson", "state": "FINISHED",
             "startedAt": "2026-11-29T18:00:00Z", "updatedAt": "2026-11-29T18:00:08Z",
             "lines": 100000, "kept": 99999, "created": 99999, "updated": 0, "unchanged": 0, "refused": 1,
             "bytes": 98123456,
             "errors": [{"line": 17, "errors": [{"pointer": "/claims/0/skill", "code": "unknown_skill",
                         "message": "No skill goes by this name.", "suggestions": ["Python"]}]}]}
            """;

    private final Imports imports;
    private final CurrentCaller caller;

    ImportsResource(Imports imports, CurrentCaller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @POST
    @Consumes({NDJSON, CSV})
    @Operation(
            operationId = "importMany",
            summary = "Import people or gigs, one a line; good lines are kept, bad ones listed",
            description = "The body is read as it comes, and kept a thousand lines at a time; meanwhile"
                    + " `GET /v1/imports` shows how far it is. Each line is what one POST of a profile or gig would be,"
                    + " and may have a `reference` beside it: the same again means the same person or gig. An operator's"
                    + " lines may name an `account`, or a `client`. It may be sent with `Content-Encoding: gzip`. Where"
                    + " the connection breaks, what was kept stays; send the file again.")
    @RequestBody(
            content = {
                @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING), example = LINES),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING), example = COLUMNS)
            })
    @APIResponse(
            responseCode = "201",
            description = "What became of it",
            content = @Content(schema = @Schema(implementation = Import.class), example = EXAMPLE))
    public Response run(
            @Parameter(
                            description = "What the lines are",
                            required = true,
                            schema = @Schema(enumeration = {"freelancers", "gigs"}))
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @HeaderParam("Content-Type") String type,
            @HeaderParam("Content-Encoding") @Nullable String encoding,
            InputStream body)
            throws IOException {
        var done = imports.run(caller.get(), kind(kind), format(type), unpacked(body, encoding));
        return Response.created(URI.create(PATH + done.id())).entity(done).build();
    }

    @GET
    @Operation(
            operationId = "listImports",
            summary = "Imports of the last 30 days, latest first",
            description = "All for an operator, their own for a partner; those that run now with how far they are.")
    public Page<Import> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return imports.list(caller.get(), Parameters.limit(limit), cursor);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getImport", summary = "How far an import is, or what became of it")
    @APIResponse(
            responseCode = "200",
            description = "The import",
            content = @Content(schema = @Schema(implementation = Import.class), example = EXAMPLE))
    public Import get(@PathParam("id") String id) {
        return imports.get(caller.get(), id);
    }

    private static Kind kind(@Nullable String given) {
        var words = Arrays.stream(Kind.values()).map(Kind::word).toList();
        if (given == null || !words.contains(given)) {
            throw ProblemException.invalid(Fault.in(
                    "kind",
                    given == null ? "required" : "unknown_value",
                    "Must be one of " + String.join(", ", words) + "."));
        }
        return Kind.valueOf(given.toUpperCase(Locale.ROOT));
    }

    private static Format format(String type) {
        var given = MediaType.valueOf(type);
        return CSV.equals(given.getType() + "/" + given.getSubtype()) ? Format.CSV : Format.NDJSON;
    }

    private static InputStream unpacked(InputStream body, @Nullable String encoding) throws IOException {
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return body;
        }
        if (!encoding.equalsIgnoreCase(GZIP)) {
            throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Content-Encoding may be gzip, or none.");
        }
        try {
            return new GZIPInputStream(body);
        } catch (ZipException | EOFException none) {
            throw ProblemException.of(ProblemType.MALFORMED_REQUEST, "The body is not gzip.");
        }
    }
}
