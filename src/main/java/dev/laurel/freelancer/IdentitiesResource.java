package dev.laurel.freelancer;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Body;
import dev.laurel.api.BodyReader;
import dev.laurel.api.Etags;
import dev.laurel.api.Fields;
import dev.laurel.api.Page;
import dev.laurel.credential.Challenges;
import dev.laurel.credential.Identities;
import dev.laurel.credential.identity.HolderChallenge;
import dev.laurel.credential.identity.HolderIdentity;
import dev.laurel.credential.identity.IdentityRequest;
import dev.laurel.credential.identity.ProvedHow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The e-mail addresses and DIDs of a profile, by which credentials name the person. */
@Path("/v1/freelancers/{id}/identities")
@RolesAllowed({Role.FREELANCER_NAME, Role.OPERATOR_NAME})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identities")
public class IdentitiesResource {
    private static final int MAX_NOTE = 500;
    private static final String PRESENTATION = """
            {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiablePresentation"],\
            "holder":"did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK","proof":{"type":"DataIntegrityProof",\
            "cryptosuite":"eddsa-rdfc-2022","proofPurpose":"authentication","challenge":"vRq0Yz1k0mB7mYtG3sK1bA",\
            "domain":"https://laurel.example","verificationMethod":"did:key:z6Mk…#z6Mk…","created":"2026-11-22T10:00:00Z",\
            "proofValue":"z…"}}""";

    private final Freelancers freelancers;
    private final Identities identities;
    private final Challenges challenges;
    private final CurrentCaller caller;

    IdentitiesResource(Freelancers freelancers, Identities identities, Challenges challenges, CurrentCaller caller) {
        this.freelancers = freelancers;
        this.identities = identities;
        this.challenges = challenges;
        this.caller = caller;
    }

    /**
     * What an operator says when vouching.
     *
     * @param note what was compared
     */
    @Schema(name = "IdentityConfirmation", description = "What the operator says when vouching for an identity.")
    record Confirmation(@Nullable String note) {
        static Confirmation of(byte[] body) {
            return body.length == 0 ? new Confirmation(null) : Body.of(body).read(Confirmation::read);
        }

        private static Confirmation read(Fields in) {
            return new Confirmation(in.text("note", MAX_NOTE));
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addIdentity",
            summary = "Add an e-mail address or DID, unproved",
            description = "Credentials are bound to a person by identities that are proved; an operator vouches for one"
                    + " with `confirm`.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = IdentityRequest.class),
                            example = "{\"type\":\"EMAIL\",\"value\":\"amara@mail.example\"}"))
    @APIResponse(
            responseCode = "201",
            description = "The identity",
            content = @Content(schema = @Schema(implementation = HolderIdentity.class)))
    public Response add(@PathParam("id") String id, Body body) {
        var tenant = own(id);
        var identity = identities.add(tenant, id, IdentityRequest.of(body));
        return Response.created(URI.create("/v1/freelancers/" + id + "/identities/" + identity.id()))
                .tag(Etags.tag(identity.version()))
                .entity(identity)
                .build();
    }

    @GET
    @Operation(operationId = "listIdentities", summary = "A profile's identities, oldest first")
    public Page<HolderIdentity> list(@PathParam("id") String id) {
        return new Page<>(identities.list(own(id), id), null);
    }

    @GET
    @Path("/{identityId}")
    @Operation(operationId = "getIdentity", summary = "One identity")
    @APIResponse(
            responseCode = "200",
            description = "The identity",
            content = @Content(schema = @Schema(implementation = HolderIdentity.class)))
    public Response get(
            @PathParam("id") String id,
            @PathParam("identityId") String identityId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var identity = identities.get(own(id), id, identityId);
        return Etags.read(ifNoneMatch, identity.version(), identity);
    }

    @DELETE
    @Path("/{identityId}")
    @Operation(
            operationId = "deleteIdentity",
            summary = "Take an identity off; credentials that were bound by it are judged again")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(
            @PathParam("id") String id,
            @PathParam("identityId") String identityId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        identities.remove(own(id), id, identityId, ifMatch);
    }

    @POST
    @Path("/{identityId}/confirm")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OPERATOR_NAME)
    @Operation(
            operationId = "confirmIdentity",
            summary = "Vouch for an identity; the person's credentials are judged again",
            description = "For operators. An identity is proved on one account only: elsewhere 409 `identity_taken`.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Confirmation.class),
                            example = "{\"note\":\"Answered a call to the number on file\"}"))
    @APIResponse(
            responseCode = "200",
            description = "The identity, proved",
            content = @Content(schema = @Schema(implementation = HolderIdentity.class)))
    public Response confirm(@PathParam("id") String id, @PathParam("identityId") String identityId, InputStream body)
            throws IOException {
        var note = Confirmation.of(BodyReader.bounded(body, Body.MAX_BYTES)).note();
        var who = caller.get();
        var identity = identities.prove(own(id), id, identityId, ProvedHow.OPERATOR, who.accountId(), note);
        return Response.ok(identity).tag(Etags.tag(identity.version())).build();
    }

    @POST
    @Path("/{identityId}/challenge")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "challengeIdentity",
            summary = "Ask for a challenge, to show that a DID is yours",
            description =
                    "Have your wallet sign a verifiable presentation for it, and send that to `presentation` within"
                            + " five minutes. A new challenge puts an end to the one before.")
    @APIResponse(
            responseCode = "201",
            description = "What the presentation must be made for",
            content = @Content(schema = @Schema(implementation = HolderChallenge.class)))
    public Response challenge(@PathParam("id") String id, @PathParam("identityId") String identityId) {
        return Response.status(Response.Status.CREATED)
                .entity(challenges.ask(own(id), id, identityId))
                .build();
    }

    @POST
    @Path("/{identityId}/presentation")
    @Consumes({
        MediaType.APPLICATION_JSON,
        "application/ld+json",
        "application/vp",
        "application/vp+jwt",
        "application/jwt",
        MediaType.TEXT_PLAIN
    })
    @Operation(
            operationId = "presentIdentity",
            summary = "Answer the challenge with a presentation that the DID's key signed",
            description = "As JSON-LD with a Data Integrity proof of purpose `authentication` that holds challenge and"
                    + " domain, or as a token with `nonce` and `aud`. The person's credentials are judged again. A challenge is"
                    + " answered once: whatever is wrong, ask for a new one.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Object.class),
                            example = PRESENTATION))
    @APIResponse(
            responseCode = "200",
            description = "The identity, proved",
            content = @Content(schema = @Schema(implementation = HolderIdentity.class)))
    public Response present(@PathParam("id") String id, @PathParam("identityId") String identityId, InputStream body)
            throws IOException {
        var tenant = own(id);
        var presentation = BodyReader.bounded(body, Body.MAX_BYTES);
        var identity = challenges.answer(
                tenant, id, identityId, presentation, caller.get().accountId());
        return Response.ok(identity).tag(Etags.tag(identity.version())).build();
    }

    /** The caller's tenant, where the profile is theirs to act on. */
    private String own(String id) {
        freelancers.requireOwn(caller.get(), id);
        return caller.get().tenant();
    }
}
