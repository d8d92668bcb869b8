package dev.laurel.credential;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Body;
import dev.laurel.api.BodyReader;
import dev.laurel.api.Etags;
import dev.laurel.api.Page;
import dev.laurel.api.Parameters;
import dev.laurel.credential.document.DocumentAddress;
import dev.laurel.credential.document.DocumentText;
import dev.laurel.credential.document.StoredDocument;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The document store, for operators. */
@Path("/v1/documents")
@RolesAllowed(Role.OPERATOR_NAME)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
public class DocumentsResource {
    private static final String URL = "Absolute URL of the document, exactly as credentials name it";
    private static final String EXAMPLE_URL = "https://northlight.example/status/1";
    private final Documents documents;
    private final CurrentCaller caller;

    DocumentsResource(Documents documents, CurrentCaller caller) {
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getDocument",
            summary = "One document with its text and history; without url, all documents by URL")
    @APIResponse(
            responseCode = "200",
            description = "The document, or a page of documents without their texts",
            content = @Content(schema = @Schema(oneOf = {StoredDocument.class, Page.class})))
    public Response get(
            @Parameter(description = URL, example = EXAMPLE_URL) @QueryParam("url") @Nullable String url,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var tenant = caller.get().tenant();
        if (url == null) {
            return Response.ok(documents.list(tenant, Parameters.limit(limit), cursor))
                    .build();
        }
        var document = documents.get(tenant, DocumentAddress.of(url));
        return Etags.read(ifNoneMatch, document.version(), document);
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "putDocument",
            summary = "Store a context, DID document, key set or status list; credentials that stand on it are judged"
                    + " again")
    @RequestBody(
            description = "The document's text, at most 1 MiB. Content-Type says what it is.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(type = SchemaType.OBJECT),
                        example = "{\"id\":\"did:web:northlight.example\"}"),
                @Content(mediaType = "application/ld+json", schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = "application/did+json", schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = "application/vc+jwt", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "200",
            description = "Stored; the credentials that stand otherwise now",
            content = @Content(schema = @Schema(implementation = DocumentChange.class)))
    public Response put(
            @Parameter(description = URL, required = true, example = EXAMPLE_URL) @QueryParam("url") @Nullable
                    String url,
            @HeaderParam("Content-Type") @Nullable MediaType type,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            InputStream body)
            throws IOException {
        var address = DocumentAddress.of(url);
        var text = DocumentText.of(mediaType(type), BodyReader.bounded(body, Body.MAX_BYTES));
        var change = documents.put(caller.get().tenant(), caller.get().accountId(), address, text, ifMatch);
        return Response.ok(change).tag(Etags.tag(change.document().version())).build();
    }

    @DELETE
    @Operation(
            operationId = "deleteDocument",
            summary = "Take a document away; its texts stay in the history, credentials are judged again")
    @APIResponse(responseCode = "204", description = "It is no longer resolved")
    public void delete(
            @Parameter(description = URL, required = true, example = EXAMPLE_URL) @QueryParam("url") @Nullable
                    String url,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        documents.remove(caller.get().tenant(), caller.get().accountId(), DocumentAddress.of(url), ifMatch);
    }

    private static String mediaType(@Nullable MediaType type) {
        return type == null ? "" : type.getType() + "/" + type.getSubtype();
    }
}
