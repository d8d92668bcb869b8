package dev.laurel.skill.terms;

/**
 * The operator's dated tables that gates are judged by.
 *
 * @param compact nursing compact membership
 * @param exchangeRates for comparing rates with budgets
 */
public record Tables(Compact compact, ExchangeRates exchangeRates) {
    /** No compact, no exchange rates. */
    public static Tables none() {
        return new Tables(Compact.none(), ExchangeRates.none());
    }
}
