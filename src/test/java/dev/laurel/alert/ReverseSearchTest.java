package dev.laurel.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.index.GigEntry;
import dev.laurel.index.PersonEntry;
import dev.laurel.index.World;
import dev.laurel.match.Matcher;
import dev.laurel.match.Tier;
import dev.laurel.match.Yardstick;
import dev.laurel.skill.person.Person;
import dev.laurel.skill.terms.Tables;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Candidates of both directions, judged, are exactly those whom judging everybody finds. */
class ReverseSearchTest {
    /** Alerts that are saved. */
    private static final int MANY = 11_000;

    private static final int FEW = 30;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final World crowd = World.of(7, MANY, FEW);
    private final World market = World.of(8, FEW, MANY);

    private static Matcher matcher(World world) {
        return new Matcher(world.basis().policy(), world.basis().graph(), Tables.none());
    }

    private static boolean qualifies(Yardstick yardstick, Person person) {
        return yardstick.gate(person, DAY).isEmpty()
                && yardstick.score(person, DAY).tier() == Tier.QUALIFIED;
    }

    private static Set<String> judged(Yardstick yardstick, Map<String, Person> people, Iterable<String> candidates) {
        var found = new TreeSet<String>();
        candidates.forEach(id -> {
            var person = people.get(id);
            if (person != null && qualifies(yardstick, person)) {
                found.add(id);
            }
        });
        return found;
    }

    private static Map<String, Person> persons(World world) {
        return world.peopleOf(World.TENANT).stream()
                .collect(Collectors.toMap(entry -> entry.person().id(), PersonEntry::person));
    }

    private static ProvenSets sets(World world) {
        var matcher = matcher(world);
        var sets = new ProvenSets();
        world.peopleOf(World.TENANT).forEach(entry -> sets.put(entry.person(), matcher.proof(entry.person(), DAY)));
        return sets;
    }

    /** Gigs for which candidates and everybody differ. */
    private static long differences(World world, ProvenSets sets, Map<String, Person> people) {
        var matcher = matcher(world);
        return world.gigsOf(World.TENANT).stream()
                .map(GigEntry::ask)
                .filter(ask -> {
                    var yardstick = matcher.yardstick(ask);
                    return !judged(yardstick, people, sets.candidates(yardstick, DAY))
                            .equals(judged(yardstick, people, people.keySet()));
                })
                .count();
    }

    @Test
    void ofTenThousandWhoWaitEverybodyWhoQualifiesIsACandidate() {
        var people = persons(crowd);
        var sets = sets(crowd);
        assertEquals(people.size(), sets.size());
        assertEquals(0, differences(crowd, sets, people));
        var found = crowd.gigsOf(World.TENANT).stream()
                .mapToLong(gig -> sets.candidates(matcher(crowd).yardstick(gig.ask()), DAY)
                        .size())
                .sum();
        assertTrue(found > 100, "the world has candidates: " + found);
    }

    @Test
    void whoHasChangedOrGoneIsACandidateByWhatTheyBringNow() {
        var people = new HashMap<>(persons(crowd));
        var sets = sets(crowd);
        var matcher = matcher(crowd);
        var random = new Random(3);
        var ids = List.copyOf(new TreeSet<>(people.keySet()));
        for (int i = 0; i < 3_000; i++) {
            var id = ids.get(random.nextInt(ids.size()));
            if (i % 3 == 0) {
                people.remove(id);
                sets.remove(id);
            } else {
                var other = crowd.peopleOf(World.TENANT)
                        .get(random.nextInt(ids.size()))
                        .person();
                var now = new Person(id, other.evidence(), other.licences(), other.circumstances());
                people.put(id, now);
                sets.put(now, matcher.proof(now, DAY));
            }
        }
        assertEquals(people.size(), sets.size());
        assertEquals(0, differences(crowd, sets, people));
        people.keySet().forEach(sets::remove);
        assertEquals(0, sets.size());
        assertTrue(crowd.gigsOf(World.TENANT).stream()
                .allMatch(gig ->
                        sets.candidates(matcher.yardstick(gig.ask()), DAY).isEmpty()));
    }

    @Test
    void aChangeThatIsNotTakenOverIsSeen() {
        var people = new HashMap<>(persons(crowd));
        var sets = sets(crowd);
        var best = crowd.gigsOf(World.TENANT).stream()
                .map(gig -> matcher(crowd).yardstick(gig.ask()))
                .flatMap(yardstick -> judged(yardstick, people, people.keySet()).stream())
                .findFirst()
                .orElseThrow();
        var brought = Objects.requireNonNull(people.get(best));
        var nobody = "frl_somebody-new";
        people.put(nobody, new Person(nobody, brought.evidence(), brought.licences(), brought.circumstances()));
        assertFalse(differences(crowd, sets, people) == 0, "somebody who was never put in");
    }

    @Test
    void ofTenThousandGigsEveryOneThatAPersonQualifiesForIsACandidate() {
        var matcher = matcher(market);
        var gigs = new KeyedGigs();
        var yardsticks = market.gigsOf(World.TENANT).stream()
                .map(gig -> matcher.yardstick(gig.ask()))
                .toList();
        yardsticks.forEach(gigs::put);
        yardsticks.subList(0, 500).forEach(yardstick -> gigs.put(yardstick));
        assertEquals(yardsticks.size(), gigs.size());
        long looked = 0;
        long qualified = 0;
        for (var entry : market.peopleOf(World.TENANT)) {
            var person = entry.person();
            var candidates = gigs.candidates(matcher.proof(person, DAY));
            var found = ids(
                    candidates.stream().filter(one -> qualifies(one, person)).toList());
            assertEquals(
                    ids(yardsticks.stream()
                            .filter(one -> qualifies(one, person))
                            .toList()),
                    found);
            looked += candidates.size();
            qualified += found.size();
        }
        assertTrue(qualified > 0);
        assertTrue(
                looked
                        < (long) yardsticks.size()
                                * market.peopleOf(World.TENANT).size()
                                / 2,
                "looked at " + looked);
        yardsticks.forEach(yardstick -> gigs.remove(yardstick.ask().id()));
        assertEquals(0, gigs.size());
        assertTrue(market.peopleOf(World.TENANT).stream()
                .allMatch(entry ->
                        gigs.candidates(matcher.proof(entry.person(), DAY)).isEmpty()));
    }

    private static Set<String> ids(List<Yardstick> yardsticks) {
        return yardsticks.stream().map(one -> one.ask().id()).collect(Collectors.toCollection(TreeSet::new));
    }
}
