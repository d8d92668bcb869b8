package dev.laurel.gig;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.laurel.api.Body;
import dev.laurel.api.Element;
import dev.laurel.api.Fields;
import dev.laurel.skill.terms.ExchangeRates;
import dev.laurel.terms.Days;
import dev.laurel.terms.MoneyForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The operator's table of exchange rates as the API writes it.
 *
 * @param day day of the table
 * @param base every rate is units of that currency for one unit of base
 * @param rates decimal texts by ISO 4217 code
 */
@Schema(name = "ExchangeRates", description = "Units of each currency for one unit of the base, on a day.")
public record ExchangeRatesForm(
        LocalDate day,
        @Schema(examples = "EUR") String base,
        @Schema(examples = "{\"USD\":\"1.0842\"}") Map<String, String> rates) {
    /** Largest rate taken: no currency in use is that far from another. */
    static final BigDecimal MAX_RATE = new BigDecimal("1000000000");

    /** Where the day is already tomorrow's, while it is still today in UTC. */
    private static final int MAX_DAYS_AHEAD = 1;

    private static final int MAX_TEXT = 40;
    private static final Pattern DECIMAL = Pattern.compile("(?:0|[1-9][0-9]*)(?:\\.[0-9]{1,12})?");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static ExchangeRatesForm of(ExchangeRates table) {
        var rates = new TreeMap<String, String>();
        table.rates().forEach((currency, rate) -> rates.put(currency.getCurrencyCode(), rate.toPlainString()));
        return new ExchangeRatesForm(table.day(), table.base().getCurrencyCode(), rates);
    }

    /** @param today UTC */
    static ExchangeRates read(Body body, LocalDate today) {
        return body.read(in -> read(in, today));
    }

    private static @Nullable ExchangeRates read(Fields in, LocalDate today) {
        var day = in.required("day") == null ? null : Days.read(in, "day");
        if (day != null && day.isAfter(today.plusDays(MAX_DAYS_AHEAD))) {
            in.fault("day", "in_the_future", "Must not be later than tomorrow: rates are what was, not a forecast.");
        }
        var base = MoneyForm.currency(in, "base");
        var table = in.required("rates");
        var rates = table == null ? null : table.object(fields -> rates(fields, base));
        if (rates != null && in.json().path("rates").isEmpty()) {
            in.fault("rates", "too_few", "Must have the rate of at least one other currency.");
        }
        return day == null || base == null || rates == null ? null : new ExchangeRates(day, base, rates);
    }

    private static Map<Currency, BigDecimal> rates(Fields in, @Nullable Currency base) {
        var rates = new HashMap<Currency, BigDecimal>();
        var codes = new ArrayList<String>();
        in.json().fieldNames().forEachRemaining(codes::add);
        for (var code : codes) {
            var value = in.required(code);
            var currency = MoneyForm.inUse(code);
            if (currency.isEmpty()) {
                in.fault(code, "unknown_currency", "Must be an ISO 4217 code in use, such as USD.");
            } else if (currency.get().equals(base)) {
                in.fault(code, "base_in_rates", "Is the base, whose rate is 1.");
            }
            var rate = value == null ? null : rate(value);
            if (currency.isPresent() && rate != null) {
                rates.put(currency.get(), rate);
            }
        }
        return rates;
    }

    private static @Nullable BigDecimal rate(Element value) {
        var text = value.text(1, MAX_TEXT, false);
        if (text == null) {
            return null;
        }
        if (!DECIMAL.matcher(text).matches()) {
            value.fault("invalid_amount", "Must be a decimal number in a text, such as \"1.0842\".");
            return null;
        }
        var rate = new BigDecimal(text);
        if (rate.signum() <= 0 || rate.compareTo(MAX_RATE) > 0) {
            value.fault("out_of_range", "Must be above 0 and at most " + MAX_RATE.toPlainString() + ".");
            return null;
        }
        return rate;
    }

    String storedRates() {
        try {
            return MAPPER.writeValueAsString(rates);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts by texts cannot be written", impossible);
        }
    }

    static ExchangeRates ofStored(ExchangeRatesRow row) {
        return new Stored(row.day, row.base, row.rates).table();
    }

    /**
     * A table as a row holds it.
     *
     * @param rates JSON: texts by currency
     */
    record Stored(LocalDate day, String base, String rates) {
        ExchangeRates table() {
            try {
                var read = new HashMap<Currency, BigDecimal>();
                MAPPER.readValue(rates, new TypeReference<Map<String, String>>() {})
                        .forEach((code, rate) -> read.put(Currency.getInstance(code), new BigDecimal(rate)));
                return new ExchangeRates(day, Currency.getInstance(base), read);
            } catch (JsonProcessingException broken) {
                throw new IllegalStateException("stored exchange rates cannot be read", broken);
            }
        }
    }
}
