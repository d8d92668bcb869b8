package dev.laurel.gig;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Body;
import dev.laurel.api.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
    public ExchangeRatesForm get() {
        return table.find(caller.get().tenant()).map(ExchangeRatesForm::of).orElseThrow(ProblemException::notFound);
    }

    @PUT
    @Operation(operationId = "putExchangeRates", summary = "Replace the exchange rates as a whole")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ExchangeRatesForm.class),
                            example =
                                    "{\"day\":\"2026-11-22\",\"base\":\"EUR\",\"rates\":{\"USD\":\"1.0842\",\"GBP\":\"0.8365\"}}"))
    public ExchangeRatesForm put(Body body) {
        return ExchangeRatesForm.of(table.replace(caller.get().tenant(), body));
    }
}
