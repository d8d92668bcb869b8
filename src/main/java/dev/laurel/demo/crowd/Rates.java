package dev.laurel.demo.crowd;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.demo.content.KindSheet;
import dev.laurel.demo.content.PlaceSheet;
import dev.laurel.skill.terms.RateUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/** Draws what people ask: usual for their kind and place, in the place's currency, rounded as people do. */
final class Rates {
    private static final MathContext AS_PEOPLE_ROUND = new MathContext(2, RoundingMode.HALF_UP);
    private final Map<String, BigDecimal> perDollar = new HashMap<>();

    Rates(ObjectNode table) {
        perDollar.put(table.get("base").textValue(), BigDecimal.ONE);
        table.get("rates")
                .properties()
                .forEach(rate -> perDollar.put(
                        rate.getKey(), new BigDecimal(rate.getValue().textValue())));
    }

    /** An amount of the place's currency for one unit. */
    String draw(Draw draw, KindSheet kind, PlaceSheet place, RateUnit unit) {
        double dollars = draw.between(kind.hourly().getFirst(), kind.hourly().getLast()) * place.rateFactor();
        var hours = unit == RateUnit.DAY ? RateUnit.HOURS_A_DAY : 1;
        var amount = BigDecimal.valueOf(dollars * hours)
                .multiply(inDollars(place.currency()))
                .round(AS_PEOPLE_ROUND);
        return amount.setScale(place.currency().getDefaultFractionDigits(), RoundingMode.HALF_UP)
                .toPlainString();
    }

    private BigDecimal inDollars(Currency currency) {
        var rate = perDollar.get(currency.getCurrencyCode());
        if (rate == null) {
            throw new IllegalStateException("no exchange rate for " + currency);
        }
        return rate;
    }
}
