package dev.laurel.upskilling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.index.GigEntry;
import dev.laurel.index.PersonEntry;
import dev.laurel.index.SmallWorld;
import dev.laurel.match.Matcher;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.Level;
import dev.laurel.skill.person.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a sweep foresees is what the plain judgement says of the person with the evidence, gig by gig. */
class SweepTest {
    private static final int PAIRS = 500;
    private static final long SEED = 20_261_129;

    private final SmallWorld world = new SmallWorld(SEED, 300, 330);
    private final List<PersonEntry> people = world.people().toList();
    private final List<GigEntry> gigs = world.gigs().toList();
    private final Matcher matcher = world.basis().matcher(world.tables());
    private final Demand demand = Demand.of(
            gigs.stream()
                    .map(gig -> new Asked(gig.ask().id(), 1, gig.ask(), matcher.yardstick(gig.ask())))
                    .toList(),
            matcher);
    private final Random random = new Random(SEED);
    private final SomeProspects some = new SomeProspects(random, world);

    private Outset outset(Person person) {
        return new Outset(demand, matcher.outlook(person, SmallWorld.DAY, demand.skills()), person, SmallWorld.DAY);
    }

    private List<Evidence> further(int number) {
        return some.evidence("off_" + number);
    }

    @Test
    void whatIsForeseenIsWhatTheEvidenceGives() {
        int opened = 0;
        int raised = 0;
        for (int i = 0; i < PAIRS; i++) {
            var person = people.get(random.nextInt(people.size())).person();
            var further = further(i);
            var sweep = new Sweep(outset(person)).over(further);
            var changes = sweep.changes().stream().collect(Collectors.toMap(Change::gig, change -> change));
            for (int gig = 0; gig < demand.gigs(); gig++) {
                var asked = demand.gig(gig);
                check(gig, Plainly.place(asked, person), Plainly.place(asked, Plainly.with(person, further)), changes);
            }
            var sum = sweep.sum();
            assertEquals(changes.size(), sum.raised());
            assertEquals(changes.values().stream().filter(Change::opens).count(), sum.opens());
            assertEquals(changes.values().stream().mapToLong(Change::gained).sum(), sum.gained());
            opened += sum.opens();
            raised += sum.raised();
        }
        assertTrue(opened > PAIRS / 4, "too few gigs were opened for the test to say much: " + opened);
        assertTrue(raised > 5 * PAIRS, "too few gigs saw any change: " + raised);
    }

    private static void check(int gig, Plainly.Place before, Plainly.Place after, Map<Integer, Change> changes) {
        var change = changes.get(gig);
        boolean isSeen = after.listed() && !after.equals(before);
        assertEquals(isSeen, change != null, () -> "gig " + gig + ": " + before + ", then " + after);
        if (change != null) {
            assertEquals(before, new Plainly.Place(change.wasListed(), change.before()));
            assertEquals(after, new Plainly.Place(change.isListed(), change.after()));
        }
    }

    /** One sweep must leave nothing behind for the next. */
    @Test
    void sweepsDoNotMix() {
        for (var person : people.subList(0, 40)) {
            var outset = outset(person.person());
            var again = new Sweep(outset);
            for (int i = 0; i < 10; i++) {
                var further = further(i);
                var fresh = new Sweep(outset).over(further);
                again.over(further);
                assertEquals(fresh.sum(), again.sum());
                assertEquals(byGig(fresh.changes()), byGig(again.changes()));
            }
        }
    }

    /** The planted fault: evidence at a level too low by one must be noticed, or the comparison sees nothing. */
    @Test
    void aLevelTooLowIsNoticed() {
        int noticed = 0;
        for (int i = 0; i < PAIRS; i++) {
            var person = people.get(random.nextInt(people.size())).person();
            var further = further(i);
            var lower = further.stream().map(SweepTest::lower).toList();
            var sweep = new Sweep(outset(person));
            var right = byGig(sweep.over(further).changes());
            noticed += right.equals(byGig(sweep.over(lower).changes())) ? 0 : 1;
        }
        assertNotEquals(0, noticed);
    }

    private static Evidence lower(Evidence piece) {
        var levels = Level.values();
        return new Evidence(
                piece.id(),
                piece.kind(),
                piece.assurance(),
                piece.skill(),
                piece.nature(),
                levels[Math.max(0, piece.level().number() - 2)],
                piece.trust(),
                piece.group(),
                piece.issuedOn(),
                piece.validity(),
                piece.issuer(),
                piece.achievement());
    }

    private static Map<Integer, Change> byGig(List<Change> changes) {
        var all = new HashMap<Integer, Change>();
        changes.forEach(change -> all.put(change.gig(), change));
        return all;
    }
}
