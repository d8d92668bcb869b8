package dev.laurel.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
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
            var region = new Place("CA", "R-" + random.nextInt(2_000));
            found += compare(cache, outlines, region, null, rate(RateUnit.HOUR, currency, random.nextInt(13_000)));
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
        var people = byPlace(outlines);
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
            var country = List.of("DE", "FR", "US").get(random.nextInt(3));
            var place = new Place(country, random.nextBoolean() ? null : "R-" + random.nextInt(9));
            outlines.add(Outline.of(new Circumstances(place, null, null, List.of(), price, null)));
        }
        var people = byPlace(outlines);
        for (int cents = 0; cents < 45; cents++) {
            for (var country : List.of("DE", "FR", "US", "GB")) {
                var place = new Place(country, random.nextBoolean() ? null : "R-" + random.nextInt(9));
                assertAffordable(people, gate(place, rate(RateUnit.HOUR, "USD", cents)));
            }
            assertAffordable(people, gate(null, rate(RateUnit.HOUR, "USD", cents)));
        }
    }

    private static void assertAffordable(ByPlace people, OutlineGate gate) {
        int begin = people.from(gate.firstPlace());
        int end = people.from(gate.lastPlace() + 1);
        var affordable = new ArrayList<Integer>();
        people.affordable(
                gate, begin, end, (from, to) -> IntStream.range(from, to).forEach(affordable::add));
        assertEquals(passing(people, gate), affordable);
    }

    /** People of a place stand between its ends, and nobody else does: in each country, with a region and without. */
    @Test
    void aPlaceEndsWhereAnotherBegins() {
        var countries = List.of("AT", "AU", "DE", "FR", "FS", "GB", "IN", "US", "ZZ");
        var outlines = new ArrayList<Outline>();
        for (int i = 0; i < 2_000; i++) {
            var region = random.nextInt(4) == 0 ? null : "R-" + random.nextInt(6);
            var place =
                    random.nextInt(9) == 0 ? null : new Place(countries.get(random.nextInt(countries.size())), region);
            outlines.add(Outline.of(new Circumstances(place, null, null, List.of(), null, null)));
        }
        var people = byPlace(outlines);
        for (var country : countries) {
            for (var region : Arrays.asList(null, "R-0", "R-1", "R-2", "R-3", "R-4", "R-5")) {
                var gate = gate(new Place(country, region), null);
                var there = IntStream.range(people.from(gate.firstPlace()), people.from(gate.lastPlace() + 1))
                        .boxed()
                        .toList();
                assertFalse(there.isEmpty());
                assertEquals(passing(people, gate), there, country + " " + region);
            }
        }
    }

    /** Many of one place who ask for one currency: who stands first or last of a stretch is free, and nobody else. */
    @Test
    void manySideBySideAreAskedInStretches() {
        var outlines = new ArrayList<Outline>();
        for (int i = 0; i < 20_000; i++) {
            boolean isAtAnEnd = i % Screen.AT_ONCE == 0 || i % Screen.AT_ONCE == Screen.AT_ONCE - 1;
            var free = new Availability(DAY, null, isAtAnEnd ? 40 : 1);
            var price = rate(RateUnit.HOUR, "USD", 1_000 + i);
            outlines.add(Outline.of(new Circumstances(new Place("FR", null), null, null, List.of(), price, free)));
        }
        var people = byPlace(outlines);
        for (int paid : new int[] {1, Screen.AT_ONCE - 1, Screen.AT_ONCE, 2 * Screen.AT_ONCE + 1, 20_000}) {
            var asked = new Conditions(
                    null, null, 40, List.of(), rate(RateUnit.HOUR, "USD", 999 + paid), null, null, null, null);
            var gate = new OutlineGate(asked, RATES, DAY);
            var screen = Objects.requireNonNull(Screen.before(people, gate), "too many pass");
            var expected = Set.copyOf(passing(people, gate));
            assertTrue(expected.size() >= paid / (Screen.AT_ONCE / 2), expected.size() + " pass");
            assertEquals(expected, admitted(screen, outlines.size()));
        }
    }

    private static ByPlace byPlace(List<Outline> outlines) {
        return new ByPlace(
                column(outlines, Outline::when), column(outlines, Outline::spoken), column(outlines, Outline::price));
    }

    private static OutlineGate gate(@Nullable Place place, @Nullable Rate budget) {
        var asked = new Conditions(null, null, null, List.of(), budget, null, null, null, place);
        return new OutlineGate(asked, RATES, DAY);
    }

    /** The slots of all who pass, by asking everybody. */
    private static List<Integer> passing(ByPlace people, OutlineGate gate) {
        return IntStream.range(0, people.size())
                .filter(slot -> gate.mayPass(people.when(slot), people.spoken(slot), people.price(slot)))
                .boxed()
                .toList();
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
        var found = admitted(screen, outlines.size());
        assertEquals(expected, found);
        return found.size();
    }

    private static Set<Integer> admitted(Screen screen, int people) {
        var found = new TreeSet<Integer>();
        var window = new Window();
        for (int base = 0; base < people; base += Window.SIZE) {
            screen.lookAt(window, base, Math.min(people, base + Window.SIZE));
            for (int i = 0; i < window.size(); i++) {
                found.add(base + window.place(i));
            }
            window.clear();
        }
        return found;
    }
}
