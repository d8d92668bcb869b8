package dev.laurel.credential.licence;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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

/** Boards' registers, for operators. */
@Path("/v1/licence-registers/{board}/entries")
@RolesAllowed(Role.OPERATOR_NAME)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Licences")
public class RegistersResource {
    private static final String EXAMPLE = """
            number,type,jurisdiction,holder,status,multistate,issuedOn,expiresOn,discipline,checkedOn
            RN-204417,RN,US-TX,Odalys Winterbourne,ACTIVE,true,2019-05-02,2027-05-31,false,2026-11-20
            """;
    private final RegisterLoader loader;
    private final CurrentCaller caller;

    RegistersResource(RegisterLoader loader, CurrentCaller caller) {
        this.loader = loader;
        this.caller = caller;
    }

    @POST
    @Consumes("text/csv")
    @Operation(
            operationId = "loadLicenceRegister",
            summary = "Load a board's register from CSV; good lines are kept, bad ones listed, licences confirmed anew")
    @RequestBody(
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING), example = EXAMPLE))
    @APIResponse(
            responseCode = "200",
            description = "What became of each line",
            content = @Content(schema = @Schema(implementation = RegisterLoad.class)))
    public RegisterLoad load(
            @Parameter(description = "The register's name", example = "texas-board-of-nursing") @PathParam("board")
                    String board,
            @Parameter(description = "Days after checkedOn that a line counts, 1 to 366; 35 at first")
                    @QueryParam("maxAgeDays")
                    @Nullable
                    String maxAgeDays,
            InputStream file)
            throws IOException {
        var who = caller.get();
        var days = maxAgeDays == null
                ? null
                : Parameters.integer("maxAgeDays", maxAgeDays, 1, RegisterLoader.LONGEST_MAX_AGE_DAYS, 0);
        return loader.load(who.tenant(), who.accountId(), board, days, file);
    }
}
