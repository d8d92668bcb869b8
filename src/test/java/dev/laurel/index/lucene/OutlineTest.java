package dev.laurel.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.index.Basis;
import dev.laurel.match.Policy;
import dev.laurel.skill.Graph;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Conditions;
import dev.laurel.skill.person.Availability;
import dev.laurel.skill.person.Circumstances;
import dev.laurel.skill.person.Person;
import dev.laurel.skill.terms.Cefr;
import dev.laurel.skill.terms.Compact;
import dev.laurel.skill.terms.ExchangeRates;
import dev.laurel.skill.terms.Language;
import dev.laurel.skill.terms.Money;
import dev.laurel.skill.terms.Place;
import dev.laurel.skill.terms.Rate;
import dev.laurel.skill.terms.RateUnit;
import dev.laurel.skill.terms.Tables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An outline refuses nobody whom the gates let pass, and most of those whom they do not. */
class OutlineTest {
    private static final long SEED = 20261129;
    private static final int PAIRS = 200_000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Basis BASIS = new Basis(Policy.bundled(), Graph.empty());
    /** The yen has a rate that does not divide evenly; the franc has none. */
    private static final ExchangeRates RATES = new ExchangeRates(
            DAY,
            Currency.getInstance("USD"),
            Map.of(
                    Currency.getInstance("EUR"),
                    new BigDecimal("0.9137"),
                    Currency.getInstance("JPY"),
                    new BigDecimal("151.37")));

    private final Random random = new Random(SEED);

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(4) == 0 ? null : value.get();
    }

    /** Close to today, and far beyond what an outline can tell apart. */
    private LocalDate day() {
        return random.nextInt(20) == 0
                ? pick(List.of(LocalDate.of(1970, 1, 1), LocalDate.of(1999, 12, 31), LocalDate.of(2400, 1, 1)))
                : DAY.plusDays(random.nextInt(9) - 4);
    }

    private Rate rate(boolean fixed) {
        var currency = Currency.getInstance(pick(List.of("USD", "EUR", "JPY", "CHF")));
        var amount = new BigDecimal(20 + random.nextInt(3));
        // Just on, below and above what the other asks or pays, once converted.
        var converted = pick(List.of(BigDecimal.ONE, new BigDecimal("0.9137"), new BigDecimal("151.37")));
        var exact = amount.multiply(converted)
                .setScale(currency.getDefaultFractionDigits(), java.math.RoundingMode.HALF_UP);
        var unit = pick(fixed ? List.of(RateUnit.values()) : List.of(RateUnit.HOUR, RateUnit.DAY));
        return new Rate(
                unit, new Money(unit == RateUnit.DAY ? exact.multiply(BigDecimal.valueOf(8)) : exact, currency));
    }

    private Language language() {
        return new Language(pick(List.of("en", "de", "pt-BR", "pt", "sw", "zh-Hant")), pick(List.of(Cefr.values())));
    }

    private Place place() {
        return new Place(
                pick(List.of("US", "DE", "ZZ", "AA", "x1")), maybe(() -> pick(List.of("US-TX", "US-CA", "Bayern"))));
    }

    private Circumstances stated() {
        var languages = new ArrayList<Language>();
        for (int i = random.nextInt(3); i > 0; i--) {
            languages.add(language());
        }
        return new Circumstances(
                maybe(this::place),
                null,
                null,
                languages,
                maybe(() -> rate(false)),
                maybe(() -> new Availability(day(), maybe(this::day), 1 + random.nextInt(168))));
    }

    private Conditions asked() {
        var first = random.nextBoolean() ? null : day();
        var last = random.nextBoolean() ? null : day();
        boolean isReversed = first != null && last != null && last.isBefore(first);
        return new Conditions(
                first,
                isReversed ? null : last,
                maybe(() -> 1 + random.nextInt(168)),
                random.nextBoolean() ? List.of() : List.of(language()),
                random.nextBoolean() ? null : rate(true),
                null,
                null,
                null,
                random.nextBoolean() ? null : place());
    }

    private static OutlineGate.Answer judge(OutlineGate gate, Circumstances stated) {
        var outline = Outline.of(stated);
        return gate.judge(outline.when(), outline.spoken(), outline.price());
    }

    @Test
    void anOutlineSaysWhatTheGatesSayOrThatItIsUnsure() {
        judgesLikeTheGates((conditions, stated) -> judge(new OutlineGate(conditions, RATES, DAY), stated));
    }

    @Test
    void anOutlineOfWhatAGigAsksSaysWhatItsGatesSayOrThatItIsUnsure() {
        judgesLikeTheGates((conditions, stated) -> {
            var asked = AskedOutline.of(conditions, null, false);
            return new AskedOutline(stated, RATES, DAY).judge(asked.when(), asked.spoken(), asked.price());
        });
    }

    private void judgesLikeTheGates(BiFunction<Conditions, Circumstances, OutlineGate.Answer> judging) {
        var matcher = BASIS.matcher(new Tables(Compact.none(), RATES));
        int passed = 0;
        int unsure = 0;
        for (int i = 0; i < PAIRS; i++) {
            var conditions = asked();
            var stated = stated();
            boolean passes = matcher.gate(
                            new Ask("gig", List.of(), List.of(), conditions),
                            new Person("frl", List.of(), List.of(), stated),
                            DAY)
                    .isEmpty();
            var answer = judging.apply(conditions, stated);
            var expected = passes ? OutlineGate.Answer.OPEN : OutlineGate.Answer.REFUSED;
            assertTrue(
                    answer == expected || answer == OutlineGate.Answer.UNSURE,
                    () -> answer + ", not " + expected + ": " + stated + " for " + conditions);
            passed += passes ? 1 : 0;
            unsure += answer == OutlineGate.Answer.UNSURE ? 1 : 0;
        }
        // The world asks both ways, and outlines are worth their place: few questions are left to the gates.
        assertTrue(passed > PAIRS / 50, passed + " passed");
        assertTrue(unsure < PAIRS / 10, unsure + " of " + PAIRS);
    }

    @Test
    void aGigThatAsksMoreThanItsOutlineSaysIsNeverOpenByItAlone() {
        var asked = AskedOutline.of(Conditions.none(), null, true);
        var person = new AskedOutline(stated(), RATES, DAY);
        assertEquals(OutlineGate.Answer.UNSURE, person.judge(asked.when(), asked.spoken(), asked.price()));
        var all = AskedOutline.of(Conditions.none(), null, false);
        assertEquals(OutlineGate.Answer.OPEN, person.judge(all.when(), all.spoken(), all.price()));
    }

    @Test
    void aGigIsOpenUntilItsLastDay() {
        for (int days = -2; days <= 2; days++) {
            var last = DAY.plusDays(days);
            var asked = AskedOutline.of(
                    new Conditions(null, last, null, List.of(language()), null, null, null, null, null), last, false);
            var without = AskedOutline.of(Conditions.none(), last, false);
            var free = new Circumstances(
                    null, null, null, everyLanguage(), null, new Availability(LocalDate.of(2026, 1, 1), null, 40));
            var person = new AskedOutline(free, RATES, DAY);
            var answer = person.judge(asked.when(), asked.spoken(), asked.price());
            if (days < 0) {
                assertEquals(OutlineGate.Answer.REFUSED, answer);
            } else {
                assertTrue(answer != OutlineGate.Answer.REFUSED, () -> "refused: " + asked);
            }
            // It says nowhere else when that day is.
            assertEquals(OutlineGate.Answer.UNSURE, person.judge(without.when(), without.spoken(), without.price()));
        }
    }

    private static List<Language> everyLanguage() {
        return Stream.of("en", "de", "pt-BR", "pt", "sw", "zh-Hant")
                .map(tag -> new Language(tag, Cefr.NATIVE))
                .toList();
    }

    @Test
    void somebodyOfAnotherRegionIsRefusedFromBothSides() {
        var texas = new Place("US", "US-TX");
        var there = new Conditions(null, null, null, List.of(), null, null, null, null, texas);
        var asked = AskedOutline.of(there, null, false);
        var gate = new OutlineGate(there, RATES, DAY);
        for (var region : List.of("US-CA", "US-TX")) {
            var stated = new Circumstances(new Place("US", region), null, null, List.of(), null, null);
            var expected = region.equals("US-TX") ? OutlineGate.Answer.UNSURE : OutlineGate.Answer.REFUSED;
            assertEquals(expected, judge(gate, stated));
            assertEquals(
                    expected, new AskedOutline(stated, RATES, DAY).judge(asked.when(), asked.spoken(), asked.price()));
        }
    }

    @Test
    void aPriceThatIsJustRightPassesAndOneAboveDoesNot() {
        var budget = new Rate(RateUnit.HOUR, new Money(new BigDecimal("30.00"), Currency.getInstance("USD")));
        var gate = new OutlineGate(
                new Conditions(null, null, null, List.of(), budget, null, null, null, null), RATES, DAY);
        assertEquals(OutlineGate.Answer.OPEN, gate.judge(0, 0, price("29.90", "USD")));
        assertEquals(OutlineGate.Answer.UNSURE, gate.judge(0, 0, price("30.00", "USD")));
        assertEquals(OutlineGate.Answer.REFUSED, gate.judge(0, 0, price("30.02", "USD")));
        assertEquals(OutlineGate.Answer.OPEN, gate.judge(0, 0, price("27.38", "EUR")));
        assertEquals(OutlineGate.Answer.UNSURE, gate.judge(0, 0, price("27.41", "EUR")));
        assertEquals(OutlineGate.Answer.REFUSED, gate.judge(0, 0, price("27.43", "EUR")));
        assertEquals(OutlineGate.Answer.REFUSED, gate.judge(0, 0, price("1.00", "CHF")), "no rate, no comparison");
        assertEquals(OutlineGate.Answer.REFUSED, gate.judge(0, 0, 0), "no price, no comparison");
    }

    private static long price(String amount, String currency) {
        var rate = new Rate(RateUnit.HOUR, new Money(new BigDecimal(amount), Currency.getInstance(currency)));
        return Outline.of(new Circumstances(null, null, null, List.of(), rate, null))
                .price();
    }

    @Test
    void currenciesComeBackAsTheyWere() {
        int seen = 0;
        for (var currency : Currency.getAvailableCurrencies()) {
            if (currency.getDefaultFractionDigits() >= 0) {
                long price = price("0", currency.getCurrencyCode());
                assertEquals(currency.getCurrencyCode(), Outline.currency((int) (price >>> Outline.CURRENCY_SHIFT)));
                seen++;
            }
        }
        assertTrue(seen > 100, seen + " currencies");
    }

    @Test
    void allLanguagesAreComparedAtOnceAsTheyAreOneByOne() {
        var random = new Random(8);
        int met = 0;
        for (int i = 0; i < 200_000; i++) {
            // Twenty languages and the three bits of all others; levels that are close, so that many meet.
            long spoken = random.nextLong() >>> 1;
            long asked = spoken & random.nextLong() & random.nextLong();
            asked = random.nextInt(3) == 0 ? asked : asked ^ (1L << random.nextInt(63));
            boolean expected = ((spoken >>> 60) & (asked >>> 60)) == asked >>> 60;
            for (int place = 0; place < 20; place++) {
                expected &= (spoken >>> (3 * place) & 7) >= (asked >>> (3 * place) & 7);
            }
            assertEquals(expected, Spoken.mayMeet(spoken, asked), spoken + " " + asked);
            met += expected ? 1 : 0;
        }
        assertTrue(met > 20_000 && met < 180_000, "both happen: " + met);
    }
}
