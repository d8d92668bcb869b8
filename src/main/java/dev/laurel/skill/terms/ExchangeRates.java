package dev.laurel.skill.terms;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/**
 * The operator's dated table for comparing rates with budgets.
 *
 * @param day day of the table; {@link LocalDate#EPOCH} for the empty one
 * @param base every rate is units of that currency for one unit of base
 * @param rates by currency; the base itself need not be listed
 */
public record ExchangeRates(LocalDate day, Currency base, Map<Currency, BigDecimal> rates) {
    public ExchangeRates {
        rates = Map.copyOf(rates);
        rates.forEach((currency, rate) -> {
            if (rate.signum() <= 0) {
                throw new IllegalArgumentException("rate must be above 0: " + currency + " " + rate);
            }
        });
    }

    /** A table that converts each currency into itself only. */
    public static ExchangeRates none() {
        return new ExchangeRates(LocalDate.EPOCH, Currency.getInstance("USD"), Map.of());
    }

    /** The amount in another currency, not rounded to cents; empty when the table has no rate for the pair. */
    public Optional<BigDecimal> convert(Money money, Currency to) {
        if (money.currency().equals(to)) {
            return Optional.of(money.amount());
        }
        var from = rate(money.currency());
        var target = rate(to);
        return from.flatMap(f -> target.map(t -> money.amount().multiply(t).divide(f, MathContext.DECIMAL64)));
    }

    private Optional<BigDecimal> rate(Currency currency) {
        return currency.equals(base) ? Optional.of(BigDecimal.ONE) : Optional.ofNullable(rates.get(currency));
    }
}
