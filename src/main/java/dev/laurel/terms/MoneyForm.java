package dev.laurel.terms;

import dev.laurel.api.Element;
import dev.laurel.api.Fields;
import dev.laurel.api.Nearest;
import dev.laurel.skill.terms.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Money as the API writes it.
 *
 * @param amount decimal text with as many decimals as the currency has
 * @param currency ISO 4217, of some country today
 */
@Schema(name = "Money", description = "An amount as a decimal text, so that nobody rounds it, and its currency.")
public record MoneyForm(
        @Schema(examples = "65.00") String amount,
        @Schema(examples = "USD") String currency) {
    /**
     * Largest amount taken, in units of any currency: some 200,000 dollars in the smallest units in use, and far beyond
     * any hour's or project's price in the others.
     */
    public static final BigDecimal MAX = new BigDecimal("10000000000");

    private static final int MAX_TEXT = 40;
    private static final Pattern DECIMAL = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?");
    /** What some country pays with today: no historic currencies, metals, funds or test codes. */
    private static final Map<String, Currency> IN_USE = currencies();

    public static MoneyForm of(Money money) {
        return new MoneyForm(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }

    /** The amount this stands for; only for forms that were read before. */
    public Money money() {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** Reads {@code {"amount": "65.00", "currency": "USD"}}, above 0 and at most {@link #MAX}. */
    public static @Nullable Money read(Element value) {
        return value.object(in -> read(in, false));
    }

    /** The same, or 0 for what is free. */
    public static @Nullable Money readOrFree(Element value) {
        return value.object(in -> read(in, true));
    }

    private static @Nullable Money read(Fields in, boolean orFree) {
        var currency = currency(in, "currency");
        var amount = in.required("amount");
        var text = amount == null ? null : amount.text(1, MAX_TEXT, false);
        if (amount == null || text == null) {
            return null;
        }
        if (!DECIMAL.matcher(text).matches()) {
            amount.fault("invalid_amount", "Must be a decimal number in a text, such as \"65.00\".");
            return null;
        }
        var number = new BigDecimal(text);
        if (number.signum() < (orFree ? 0 : 1) || number.compareTo(MAX) > 0) {
            var least = orFree ? "at least 0" : "above 0";
            amount.fault("out_of_range", "Must be " + least + " and at most " + MAX.toPlainString() + ".");
            return null;
        }
        return currency == null ? null : money(amount, number, currency);
    }

    private static @Nullable Money money(Element amount, BigDecimal number, Currency currency) {
        int decimals = currency.getDefaultFractionDigits();
        if (number.stripTrailingZeros().scale() > decimals) {
            amount.fault(
                    "too_many_decimals",
                    "Must have at most " + decimals + " decimals in " + currency.getCurrencyCode() + ".");
            return null;
        }
        return new Money(number.setScale(decimals), currency);
    }

    /** Reads a required field as a currency in use. */
    public static @Nullable Currency currency(Fields in, String name) {
        var value = in.required(name);
        return value == null ? null : currency(value);
    }

    /** Reads a currency in use. */
    public static @Nullable Currency currency(Element value) {
        var text = value.text(1, MAX_TEXT, false);
        if (text == null) {
            return null;
        }
        var currency = inUse(text);
        if (currency.isEmpty()) {
            value.fault(
                    "unknown_currency",
                    "Must be an ISO 4217 code in use, such as USD.",
                    Nearest.to(text, IN_USE.keySet()));
        }
        return currency.orElse(null);
    }

    /** The currency with that code, if some country uses it today. */
    public static Optional<Currency> inUse(String code) {
        return Optional.ofNullable(IN_USE.get(code));
    }

    private static Map<String, Currency> currencies() {
        var found = new TreeMap<String, Currency>();
        Arrays.stream(Locale.getISOCountries())
                .map(country -> Currency.getInstance(Locale.of("", country)))
                .filter(Objects::nonNull)
                .forEach(currency -> found.put(currency.getCurrencyCode(), currency));
        return Map.copyOf(found);
    }
}
