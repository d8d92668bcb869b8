package dev.laurel.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.laurel.bench.world.Currencies;
import dev.laurel.skill.terms.Compact;
import dev.laurel.skill.terms.ExchangeRates;
import dev.laurel.skill.terms.Tables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.stream.Collectors;

/** The exchange rates of the world: as the program is told them, and as gates judge by them. */
final class Rates {
    private static final String BASE = "USD";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private Rates() {}

    static JsonNode body() {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("day", DAY.toString());
        body.put("base", BASE);
        var rates = body.putObject("rates");
        Currencies.PER_DOLLAR.forEach(rates::put);
        return body;
    }

    /** No licence of the world is multistate, so that no compact is needed. */
    static Tables tables() {
        var rates = Currencies.PER_DOLLAR.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> Currency.getInstance(entry.getKey()), entry -> new BigDecimal(entry.getValue())));
        return new Tables(Compact.none(), new ExchangeRates(DAY, Currency.getInstance(BASE), rates));
    }
}
