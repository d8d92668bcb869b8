package dev.laurel.upskilling;

import dev.laurel.offering.Offering;
import dev.laurel.skill.ask.Conditions;
import dev.laurel.skill.terms.ExchangeRates;
import dev.laurel.skill.terms.Money;
import dev.laurel.skill.terms.Rate;
import dev.laurel.skill.terms.RateUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Optional;

/**
 * What things cost and bring, in one currency, by the operator's dated table. What cannot be converted is not known.
 *
 * @param currency in which everything is said
 */
record Costs(ExchangeRates rates, Currency currency) {
    private static final int DAYS_A_WEEK = 7;

    /** The price of an offering; empty where it is not known. */
    Optional<BigDecimal> price(Offering offering) {
        var price = offering.body().price();
        return price == null ? Optional.empty() : rates.convert(price, currency);
    }

    /**
     * What a gig pays at most from its first day to its last; empty where it does not say enough to tell.
     *
     * @param asked the gig's budget, hours and days
     */
    Optional<BigDecimal> budget(Conditions asked) {
        var budget = asked.budget();
        if (budget == null) {
            return Optional.empty();
        }
        return units(budget, asked)
                .flatMap(units -> rates.convert(budget.amount(), currency).map(units::multiply));
    }

    /** How many hours, days or wholes the budget is paid for. */
    private static Optional<BigDecimal> units(Rate budget, Conditions asked) {
        if (budget.unit() == RateUnit.FIXED) {
            return Optional.of(BigDecimal.ONE);
        }
        var first = asked.startsOn();
        var last = asked.endsOn();
        var weekly = asked.hoursPerWeek();
        if (first == null || last == null || weekly == null) {
            return Optional.empty();
        }
        var hours = BigDecimal.valueOf(ChronoUnit.DAYS.between(first, last) + 1)
                .multiply(BigDecimal.valueOf(weekly))
                .divide(BigDecimal.valueOf(DAYS_A_WEEK), MathContext.DECIMAL64);
        return Optional.of(
                budget.unit() == RateUnit.HOUR ? hours : hours.divide(BigDecimal.valueOf(RateUnit.HOURS_A_DAY)));
    }

    /** An amount as money, rounded half up. */
    Money money(BigDecimal amount) {
        return new Money(amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency);
    }
}
