package dev.laurel.ranking;

import dev.laurel.credential.licence.Compacts;
import dev.laurel.gig.ExchangeRatesTable;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.terms.Compact;
import dev.laurel.skill.terms.ExchangeRates;
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

    /**
     * The same, as far as one gig's gates are judged by them: each is a read of the database. A gig without a licence
     * asks no compact, and one without a budget by the hour or day no exchange rates.
     */
    public Tables of(String tenant, Ask ask) {
        return new Tables(
                ask.asksLicence() ? compacts.current(tenant) : Compact.none(),
                ask.conditions().mostRate() == null ? ExchangeRates.none() : exchangeRates.current(tenant));
    }
}
