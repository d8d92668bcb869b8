package dev.laurel.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.skill.ask.Conditions;
import dev.laurel.skill.person.Availability;
import dev.laurel.skill.person.Circumstances;
import dev.laurel.skill.terms.ExchangeRates;
import dev.laurel.skill.terms.Money;
import dev.laurel.skill.terms.Place;
import dev.laurel.skill.terms.Rate;
import dev.laurel.skill.terms.RateUnit;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A screen looks at exactly those whom the outline's gate may let pass, whichever way it finds them. */
class ScreenTest {
    private static final long SEED = 20261130;
    /** More than a window, and the last eight not whole. */
    private static final int PEOPLE = Window.SIZE + 1_003;

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    /** The franc has no rate: whoever asks for francs passes no gate on price. */
    private static final ExchangeRates RATES =
            new ExchangeRates(DAY, currency("USD"), Map.of(currency("EUR"), new BigDecimal("0.9137")));

    private final Random random = new Random(SEED);

    private static Currency currency(String code) {
        return Currency.getInstance(code);
    }

    private static Rate rate(RateUnit unit, String currency, long cents) {
        return new Rate(unit, new Money(BigDecimal.valueOf(cents, 2), currency(currency)));
    }

    private @Nullable Rate price() {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> rate(RateUnit.HOUR, "EUR", random.nextInt(12_000));
            case 2 -> rate(RateUnit.DAY, "CHF", random.nextInt(100_000));
            // As dear as a number of an outline can say, and dearer.
            case 3 -> rate(RateUnit.HOUR, "USD", Outline.MAX_PRICE - 3 + random.nextInt(6));
            default -> rate(RateUnit.HOUR, "USD", random.nextInt(12_000));
        };
    }

    private Outline outline() {
        var region = "R-" + random.nextInt(2_000);
        var place = switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> new Place("C" + (char) ('A' + random.nextInt(26)), null);
            default -> new Place("C" + (char) ('A' + random.nextInt(26)), region);
        };
        var free = random.nextBoolean() ? new Availability(DAY, null, random.nextInt(60)) : null;
        return Outline.of(new Circumstances(place, null, null, List.of(), price(), free));
    }

    private static Form form(int number, Outline outline) {
        var none = new Terms(Terms.NONE_NUMBERED);
        return new Form(
                new BytesRef("key" + number), "p" + number, Map.of(), new BytesRef("facts"), none, 0, 0, 0, outline);
    }

    @Test
    void itLooksAtThoseAlone() throws IOException {
        var outlines = new ArrayList<Outline>();
        try (var directory = new ByteBuffersDirectory()) {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
                var bulk = new Bulk();
                for (int i = 0; i < PEOPLE; i++) {
                    outlines.add(outline());
                    bulk.add(form(i, outlines.get(i)));
                }
                writer.addIndexes(bulk.reader());
            }
            try (var reader = DirectoryReader.open(directory)) {
                var cache = SegmentCache.of(reader.leaves().getFirst().reader());
                int found = 0;
                for (int i = 0; i < 300; i++) {
                    found += compare(cache, outlines, new Place("CA", "R-" + random.nextInt(2_000)), null, null);
                }
                found += compare(cache, outlines, new Place("CB", null), 59, null);
                found += compare(cache, outlines, null, 59, null);
                assertTrue(found > 50, found + " found");
                int affordable = withBudgets(cache, outlines);
                assertTrue(affordable > 500, affordable + " affordable");
            }
        }
    }

    /** Of a place and of everywhere, from what nobody works for to what pays everybody. */
    private int withBudgets(SegmentCache cache, List<Outline> outlines) {
        int found = 0;
        for (int i = 0; i < 100; i++) {
            var place = new Place("C" + (char) ('A' + random.nextInt(26)), null);
            var currency = List.of("USD", "EUR", "CHF", "GBP").get(random.nextInt(4));
            found += compare(cache, outlines, place, 50, rate(RateUnit.HOUR, currency, random.nextInt(13_000)));
            found += compare(cache, outlines, null, 58, rate(RateUnit.DAY, currency, random.nextInt(13_000)));
        }
        for (long cents : new long[] {0, 1, Outline.MAX_PRICE - 1, Outline.MAX_PRICE, Outline.MAX_PRICE + 1}) {
            found += compare(cache, outlines, new Place("CC", null), 50, rate(RateUnit.HOUR, "USD", cents));
        }
        return found;
    }

    @Test
    void peopleStandByPlaceThenCurrencyThenPriceThenNumber() {
        var outlines = new ArrayList<Outline>();
        for (int i = 0; i < 3_000; i++) {
            outlines.add(outline());
        }
        var people = new ByPlace(
                column(outlines, Outline::when), column(outlines, Outline::spoken), column(outlines, Outline::price));
        var expected = IntStream.range(0, outlines.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(
                                doc -> Outline.placeKey(outlines.get(doc).when()))
                        .thenComparingLong(doc -> outlines.get(doc).price()))
                .toList();
        for (int slot = 0; slot < people.size(); slot++) {
            int doc = expected.get(slot);
            assertEquals(doc, people.doc(slot));
            assertEquals(slot, people.slot(doc));
            assertEquals(outlines.get(doc), new Outline(people.when(slot), people.spoken(slot), people.price(slot)));
        }
    }

    /** Nobody else is even asked: that is what the order is for. */
    @Test
    void whoIsTooDearIsPassedOver() {
        var outlines = new ArrayList<Outline>();
        for (int i = 0; i < 3_000; i++) {
            // Few prices, so that many people ask for exactly what is paid.
            var cheap = rate(RateUnit.HOUR, random.nextBoolean() ? "USD" : "EUR", random.nextInt(40));
            var price = random.nextInt(10) == 0 ? price() : cheap;
            outlines.add(Outline.of(new Circumstances(null, null, null, List.of(), price, null)));
        }
        var people = new ByPlace(
                column(outlines, Outline::when), column(outlines, Outline::spoken), column(outlines, Outline::price));
        for (int cents = 0; cents < 45; cents++) {
            var budget = rate(RateUnit.HOUR, "USD", cents);
            var gate = new OutlineGate(
                    new Conditions(null, null, null, List.of(), budget, null, null, null, null), RATES, DAY);
            var affordable = new ArrayList<Integer>();
            people.affordable(
                    gate,
                    0,
                    people.size(),
                    (from, to) -> IntStream.range(from, to).forEach(affordable::add));
            var expected = IntStream.range(0, people.size())
                    .filter(slot -> gate.mayPass(people.when(slot), people.spoken(slot), people.price(slot)))
                    .boxed()
                    .toList();
            assertEquals(expected, affordable);
        }
    }

    private static long[] column(List<Outline> outlines, ToLongFunction<Outline> of) {
        return outlines.stream().mapToLong(of).toArray();
    }

    private static int compare(
            SegmentCache people,
            List<Outline> outlines,
            @Nullable Place place,
            @Nullable Integer hours,
            @Nullable Rate budget) {
        var asked = new Conditions(null, null, hours, List.of(), budget, null, null, null, place);
        var gate = new OutlineGate(asked, RATES, DAY);
        var screen = Objects.requireNonNull(Screen.before(people.people(), gate), "too many pass");
        var expected = new TreeSet<Integer>();
        for (int i = 0; i < outlines.size(); i++) {
            var one = outlines.get(i);
            if (gate.mayPass(one.when(), one.spoken(), one.price())) {
                expected.add(i);
            }
        }
        var found = new TreeSet<Integer>();
        var window = new Window();
        for (int base = 0; base < outlines.size(); base += Window.SIZE) {
            screen.lookAt(window, base, Math.min(outlines.size(), base + Window.SIZE));
            for (int i = 0; i < window.size(); i++) {
                found.add(base + window.place(i));
            }
            window.clear();
        }
        assertEquals(expected, found);
        return found.size();
    }
}
