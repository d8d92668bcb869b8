package dev.laurel.skill.terms;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of one currency.
 *
 * @param amount not negative; at most as many decimals as the currency has
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) {
    public Money {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("negative amount: " + amount);
        }
        if (amount.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
            throw new IllegalArgumentException("too many decimals for " + currency + ": " + amount);
        }
    }
}
