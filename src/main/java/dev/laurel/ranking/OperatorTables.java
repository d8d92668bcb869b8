package dev.laurel.ranking;

import dev.laurel.credential.licence.Compacts;
import dev.laurel.gig.ExchangeRatesTable;
import dev.laurel.skill.terms.Tables;
import jakarta.enterprise.context.ApplicationScoped;

/** The operator's dated tables that gates are judged by. */
@ApplicationScoped
public class OperatorTables {
    private final Compacts compacts;
    private final ExchangeRatesTable exchangeRates;

    OperatorTables(Compacts compacts, ExchangeRatesTable exchangeRates) {
        this.compacts = compacts;
        this.exchangeRates = exchangeRates;
    }

    /** Those in force now. */
    public Tables of(String tenant) {
        return new Tables(compacts.current(tenant), exchangeRates.current(tenant));
    }
}
