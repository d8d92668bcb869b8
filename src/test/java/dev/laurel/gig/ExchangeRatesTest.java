package dev.laurel.gig;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.api.Ids;
import dev.laurel.skill.terms.Money;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/** The operator's table of exchange rates. */
@QuarkusTest
class ExchangeRatesTest {
    private static final String TABLE =
            "{\"day\":\"2026-11-22\",\"base\":\"EUR\",\"rates\":{\"USD\":\"1.25\",\"JPY\":\"160\"}}";

    private static final String PATH = "/v1/exchange-rates";

    @Inject
    TestKeys keys;

    @Inject
    InstantSource clock;

    @Inject
    ExchangeRatesTable table;

    @Test
    void aTableIsReplacedAsAWholeAndConverts() {
        var operator = keys.holder(Ids.next("ten_"), Role.OPERATOR);
        operator.asking()
                .body("{\"day\":\"2026-01-01\",\"base\":\"USD\",\"rates\":{\"GBP\":\"0.8\"}}")
                .put(PATH)
                .then()
                .statusCode(200);
        GigsTest.problem(operator.asking().body(TABLE).put(PATH), 428, "precondition_required");
        GigsTest.problem(
                operator.asking().header("If-Match", "\"v2\"").body(TABLE).put(PATH), 412, "precondition_failed");
        operator.asking()
                .header("If-Match", "\"v1\"")
                .body(TABLE)
                .put(PATH)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""));
        // What changes nothing needs no If-Match and makes no version.
        operator.asking().body(TABLE).put(PATH).then().statusCode(200).header("ETag", equalTo("\"v2\""));
        operator.asking().header("If-None-Match", "\"v2\"").get(PATH).then().statusCode(304);
        operator.asking()
                .get(PATH)
                .then()
                .statusCode(200)
                .body("day", equalTo("2026-11-22"))
                .body("base", equalTo("EUR"))
                .body("rates.USD", equalTo("1.25"))
                .body("rates.size()", equalTo(2));
        var current = table.current(operator.tenant());
        assertEquals(LocalDate.of(2026, 11, 22), current.day());
        // 100 USD = 80 EUR = 12,800 JPY
        var dollars = new Money(new BigDecimal("100.00"), Currency.getInstance("USD"));
        assertEquals(
                0,
                new BigDecimal("12800")
                        .compareTo(current.convert(dollars, Currency.getInstance("JPY"))
                                .orElseThrow()));
    }

    @Test
    void aTenantWithoutATableComparesEachCurrencyWithItself() {
        assertEquals(LocalDate.EPOCH, table.current("nobody").day());
    }

    @Test
    void nonsenseRatesAreRefusedOneByOne() {
        var operator = keys.holder(Role.OPERATOR);
        GigsTest.faults(
                operator.asking()
                        .body(
                                "{\"day\":\"2026-11-31\",\"base\":\"ECU\",\"rates\":{\"USD\":1.25,\"XXX\":\"1\",\"GBP\":\"0\","
                                        + "\"JPY\":\"-160\",\"INR\":null,\"CHF\":\"1000000000.1\"},\"source\":\"bank\"}")
                        .put(PATH),
                "/day invalid_date",
                "/base unknown_currency",
                "/rates/USD wrong_type",
                "/rates/XXX unknown_currency",
                "/rates/GBP out_of_range",
                "/rates/JPY invalid_amount",
                "/rates/INR required",
                "/rates/CHF out_of_range",
                "/source unknown_field");
        GigsTest.faults(
                operator.asking()
                        .body("{\"day\":\"2026-11-22\",\"base\":\"EUR\",\"rates\":{\"EUR\":\"1\"}}")
                        .put(PATH),
                "/rates/EUR base_in_rates");
    }

    @Test
    void aDayAfterTomorrowAndAnEmptyTableAreRefused() {
        var operator = keys.holder(Ids.next("ten_"), Role.OPERATOR);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var empty = "{\"day\":\"%s\",\"base\":\"EUR\",\"rates\":{}}";
        GigsTest.faults(
                operator.asking().body(empty.formatted(today.plusDays(2))).put(PATH),
                "/day in_the_future",
                "/rates too_few");
        GigsTest.faults(operator.asking().body(empty.formatted(today)).put(PATH), "/rates too_few");
        operator.asking()
                .body("{\"day\":\"%s\",\"base\":\"EUR\",\"rates\":{\"USD\":\"1.25\"}}".formatted(today.plusDays(1)))
                .put(PATH)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""));
    }

    @Test
    void onlyOperatorsSeeAndSetThem() {
        var client = keys.holder(Role.CLIENT);
        GigsTest.problem(client.asking().get(PATH), 403, "forbidden");
        GigsTest.problem(client.asking().body(TABLE).put(PATH), 403, "forbidden");
    }
}
