package dev.laurel.gig;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Body;
import dev.laurel.api.Etags;
import dev.laurel.api.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The dated table by which rates are compared with budgets, for operators. */
@Path("/v1/exchange-rates")
@RolesAllowed(Role.OPERATOR_NAME)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Exchange rates")
public class ExchangeRatesResource {
    private final ExchangeRatesTable table;
    private final CurrentCaller caller;

    ExchangeRatesResource(ExchangeRatesTable table, CurrentCaller caller) {
        this.table = table;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getExchangeRates",
            summary = "The exchange rates in force",
            description = "404 while none have been given: then a rate is compared with a budget of its own currency"
                    + " only.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = @Content(schema = @Schema(implementation = ExchangeRatesForm.class)))
    public Response get(@HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var given = table.given(caller.get().tenant()).orElseThrow(ProblemException::notFound);
        return Etags.read(ifNoneMatch, given.version(), ExchangeRatesForm.of(given.table()));
    }

    @PUT
    @Operation(
            operationId = "putExchangeRates",
            summary = "Replace the exchange rates as a whole",
            description = "The first table, and one that changes nothing, needs no `If-Match`. The day may be"
                    + " tomorrow's (UTC) at the latest.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ExchangeRatesForm.class),
                            example =
                                    "{\"day\":\"2026-11-22\",\"base\":\"EUR\",\"rates\":{\"USD\":\"1.0842\",\"GBP\":\"0.8365\"}}"))
    @APIResponse(
            responseCode = "200",
            description = "The table now",
            content = @Content(schema = @Schema(implementation = ExchangeRatesForm.class)))
    public Response put(@HeaderParam("If-Match") @Nullable String ifMatch, Body body) {
        var given = table.put(caller.get().tenant(), ifMatch, body);
        return Response.ok(ExchangeRatesForm.of(given.table()))
                .tag(Etags.tag(given.version()))
                .build();
    }
}
