package dev.laurel.ranking;

import dev.laurel.gig.ExchangeRatesTable;
import dev.laurel.skill.terms.Compact;
import dev.laurel.skill.terms.Tables;
import jakarta.enterprise.context.ApplicationScoped;

/** The operator's dated tables that gates are judged by. */
@ApplicationScoped
class OperatorTables {
    private final ExchangeRatesTable exchangeRates;

    OperatorTables(ExchangeRatesTable exchangeRates) {
        this.exchangeRates = exchangeRates;
    }

    Tables of(String tenant) {
        return new Tables(Compact.none(), exchangeRates.current(tenant));
    }
}
