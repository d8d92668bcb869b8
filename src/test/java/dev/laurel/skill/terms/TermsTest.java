package dev.laurel.skill.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TermsTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static Money money(String amount, Currency currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    @Test
    void moneyHasNoMoreDecimalsThanItsCurrency() {
        assertEquals("65.00", money("65.00", USD).amount().toPlainString());
        assertEquals("65.0000", money("65.0000", USD).amount().toPlainString());
        assertThrows(IllegalArgumentException.class, () -> money("65.001", USD));
        assertThrows(IllegalArgumentException.class, () -> money("65.5", JPY));
        assertThrows(IllegalArgumentException.class, () -> money("-1", USD));
    }

    @Test
    void amountsConvertThroughTheTablesBase() {
        var table = new ExchangeRates(DAY, EUR, Map.of(USD, new BigDecimal("1.25"), JPY, new BigDecimal("160")));
        // 100 USD = 80 EUR = 12 800 JPY
        assertEquals(
                0,
                new BigDecimal("80")
                        .compareTo(table.convert(money("100", USD), EUR).orElseThrow()));
        assertEquals(
                0,
                new BigDecimal("12800")
                        .compareTo(table.convert(money("100", USD), JPY).orElseThrow()));
        assertEquals(Optional.empty(), table.convert(money("1", Currency.getInstance("CHF")), EUR));
        assertEquals(Optional.empty(), ExchangeRates.none().convert(money("1", EUR), USD));
        assertEquals(Optional.of(new BigDecimal("7")), ExchangeRates.none().convert(money("7", EUR), EUR));
    }

    @Test
    void aLanguageIsMetByTheSamePrimaryTagAtTheLevel() {
        var asked = new Language("en", Cefr.C1);
        assertTrue(new Language("en", Cefr.C1).meets(asked));
        assertTrue(new Language("en-GB", Cefr.NATIVE).meets(asked));
        assertFalse(new Language("en", Cefr.B2).meets(asked));
        assertFalse(new Language("de", Cefr.NATIVE).meets(asked));
        assertTrue(new Language("pt-BR", Cefr.C2).meets(new Language("pt-BR", Cefr.C1)));
        assertFalse(new Language("pt", Cefr.C2).meets(new Language("pt-BR", Cefr.C1)));
    }

    @Test
    void aMultistateLicenceCountsInMembersOnAllTheDays() {
        var compact = new Compact(
                "NLC",
                Set.of("RN"),
                List.of(
                        new CompactMembership("US-TX", LocalDate.of(2018, 1, 19), null),
                        new CompactMembership("US-XA", DAY, DAY.plusDays(10)),
                        new CompactMembership("US-MA", null, null)));
        assertTrue(compact.carries("RN", "US-TX", "US-XA", DAY, DAY.plusDays(9)));
        assertFalse(compact.carries("RN", "US-TX", "US-XA", DAY, DAY.plusDays(10)), "withdrawn on the last day");
        assertFalse(compact.carries("RN", "US-TX", "US-XA", DAY.minusDays(1), DAY), "not yet on the first day");
        assertFalse(compact.carries("RN", "US-XB", "US-TX", DAY, DAY), "home is no member");
        assertFalse(compact.carries("RN", "US-TX", "US-MA", DAY, DAY), "enacted only");
        assertFalse(compact.carries("APRN", "US-TX", "US-TX", DAY, DAY), "never by the compact");
    }
}
