package dev.laurel.upskilling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.index.SmallWorld;
import dev.laurel.match.Matcher;
import dev.laurel.match.Tier;
import dev.laurel.offering.Prospect;
import dev.laurel.skill.person.Person;
import dev.laurel.skill.terms.ExchangeRates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The searches for sets of offerings, against trying everything and judging each plainly. */
class PathSearchTest {
    private static final long SEED = 12;
    private static final int CATALOGUE = 12;
    private static final int CASES = 60;

    private final SmallWorld world = new SmallWorld(SEED, 120, 90);
    private final Matcher matcher = world.basis().matcher(world.tables());
    private final List<Asked> gigs = world.gigs()
            .map(gig -> new Asked(gig.ask().id(), 1, gig.ask(), matcher.yardstick(gig.ask())))
            .toList();
    private final Random random = new Random(SEED);
    private final SomeProspects some = new SomeProspects(random, world);
    private final Costs costs = new Costs(ExchangeRates.none(), Currency.getInstance("USD"));

    private Outset outset(Person person, List<Asked> asked) {
        var demand = Demand.of(asked, matcher);
        return new Outset(demand, matcher.outlook(person, SmallWorld.DAY, demand.skills()), person, SmallWorld.DAY);
    }

    private Person anybody() {
        var people = world.people().toList();
        return people.get(random.nextInt(people.size())).person();
    }

    /** What a set comes to, judged plainly on every gig. */
    private Sweep.Sum plainly(Person person, List<Prospect> chosen) {
        int opens = 0;
        long gained = 0;
        int raised = 0;
        for (var gig : gigs) {
            var before = Plainly.place(gig, person);
            var after = Plainly.place(gig, Plainly.with(person, PathSearch.evidence(chosen)));
            opens += after.isQualified() && !before.isQualified() ? 1 : 0;
            gained += after.listed()
                    ? after.score().points() - (before.listed() ? before.score().points() : 0)
                    : 0;
            raised += after.listed() && !after.equals(before) ? 1 : 0;
        }
        return new Sweep.Sum(opens, gained, raised);
    }

    private static List<List<Prospect>> sets(List<Prospect> catalogue) {
        var sets = new ArrayList<List<Prospect>>();
        for (int a = 0; a < catalogue.size(); a++) {
            sets.add(List.of(catalogue.get(a)));
            for (int b = a + 1; b < catalogue.size(); b++) {
                sets.add(List.of(catalogue.get(a), catalogue.get(b)));
                for (int c = b + 1; c < catalogue.size(); c++) {
                    sets.add(List.of(catalogue.get(a), catalogue.get(b), catalogue.get(c)));
                }
            }
        }
        return sets;
    }

    private boolean fits(List<Prospect> set, @Nullable BigDecimal maxPrice) {
        return maxPrice == null
                || Cost.of(set, costs)
                        .price()
                        .filter(price -> price.compareTo(maxPrice) <= 0)
                        .isPresent();
    }

    @Test
    void theBestSetOfTwelveIsTheBestThereIs() {
        int longer = 0;
        for (int i = 0; i < CASES; i++) {
            var person = anybody();
            var catalogue = some.of(CATALOGUE);
            var cap = i % 2 == 0 ? null : BigDecimal.valueOf(150);
            var found = new PathSearch(new Sweep(outset(person, gigs)), costs, cap, null).best(catalogue, 3);
            var best = sets(catalogue).stream()
                    .filter(set -> fits(set, cap))
                    .filter(set -> set.stream().allMatch(Prospect::isProof))
                    .map(set -> new PathSearch.Found(set, plainly(person, set), true))
                    .filter(set -> set.sum().raised() > 0)
                    .min(PathSearch.Found.BEST);
            assertEquals(best.map(PathSearch.Found::sum), found.map(PathSearch.Found::sum));
            assertTrue(found.isEmpty() || found.get().exact());
            longer += found.filter(set -> set.prospects().size() > 1).isPresent() ? 1 : 0;
        }
        assertTrue(longer > CASES / 2, "sets of several are rarely best: " + longer);
    }

    @Test
    void aLargerCatalogueIsNeverWorseThanItsBestPair() {
        for (int i = 0; i < 5; i++) {
            var person = anybody();
            var catalogue = some.of(PathSearch.EXACT + 6);
            var sweep = new Sweep(outset(person, gigs));
            var found = new PathSearch(sweep, costs, null, null).best(catalogue, 3);
            var pair = sets(catalogue.stream().filter(Prospect::isProof).toList()).stream()
                    .filter(set -> set.size() < 3)
                    .map(set -> new PathSearch.Found(
                            set, sweep.over(PathSearch.evidence(set)).sum(), true))
                    .filter(set -> set.sum().raised() > 0)
                    .min(PathSearch.Found.BEST);
            assertTrue(pair.isEmpty() || PathSearch.Found.BEST.compare(found.orElseThrow(), pair.get()) <= 0);
            assertFalse(found.filter(PathSearch.Found::exact).isPresent()
                    && catalogue.stream().filter(Prospect::isProof).count() > PathSearch.EXACT);
        }
    }

    @Test
    void theCheapestWayIsTheCheapestThereIs() {
        int several = 0;
        int none = 0;
        for (int i = 0; i < 20 * CASES; i++) {
            var person = anybody();
            var gig = gigs.get(random.nextInt(gigs.size()));
            var outset = outset(person, List.of(gig));
            if (!outset.open[0] || Plainly.place(gig, person).isQualified()) {
                continue;
            }
            var catalogue = some.of(CATALOGUE);
            var found = new WaySearch(new Sweep(outset), costs).cheapest(catalogue);
            var best = sets(catalogue).stream()
                    .filter(set -> Plainly.place(gig, Plainly.with(person, PathSearch.evidence(set)))
                            .isQualified())
                    .map(set -> Cost.of(set, costs))
                    .min(Comparator.naturalOrder());
            assertEquals(best, found.map(WaySearch.Found::cost));
            several += found.filter(way -> way.prospects().size() > 1).isPresent() ? 1 : 0;
            none += found.isEmpty() ? 1 : 0;
            found.ifPresent(
                    way -> assertEquals(Tier.QUALIFIED, way.change().after().tier()));
        }
        assertTrue(several > 5 && none > 5, "too few cases of several or none: " + several + ", " + none);
    }
}
