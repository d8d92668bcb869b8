package dev.laurel.bench.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.freelancer.Claim;
import dev.laurel.skill.ask.Requirement;
import dev.laurel.taxonomy.source.Starter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorldTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final World WORLD = world(1);
    private static final int MANY = 1_000;

    private static World world(long seed) {
        return World.of(seed, Facts.rounded(), Starter.skills(), DAY);
    }

    @Test
    void theSameSeedGivesTheSameWorld() {
        assertEquals(WORLD.digest(50), world(1).digest(50));
        assertNotEquals(WORLD.digest(50), world(2).digest(50));
    }

    @Test
    void anybodyCanBeDrawnAloneAndInAnyOrder() {
        var inOrder = IntStream.range(0, 20).mapToObj(WORLD::person).toList();
        var backwards = IntStream.range(0, 20)
                .map(i -> 19 - i)
                .mapToObj(world(1)::person)
                .toList()
                .reversed();
        assertEquals(inOrder, backwards);
    }

    @Test
    void peopleHaveAsManySkillsAsTheFactsSay() {
        // The mean of a logarithmic normal distribution: e^(2.681 + .669² / 2) = 18.3; cut at 80, and repeated draws of
        // a
        // small occupation's skills give up, so a little less.
        double mean = IntStream.range(0, MANY)
                .map(i -> WORLD.person(i).claims().size())
                .average()
                .orElseThrow();
        assertTrue(mean > 16 && mean < 19, "skills per person: " + mean);
    }

    @Test
    void gigsNameAsManySkillsAsTheFactsSay() {
        // Straight between the quantiles 1 2 2 4 5 6 7 8 9 the mean is about 4.9.
        double mean = IntStream.range(0, MANY)
                .map(i -> WORLD.gig(i).body().requirements().size())
                .average()
                .orElseThrow();
        assertTrue(mean > 4.5 && mean < 5.3, "requirements per gig: " + mean);
    }

    @Test
    void mostPeopleHaveSomeProofAndManyHaveNone() {
        long proven = IntStream.range(0, MANY)
                .filter(i -> WORLD.person(i).held().stream()
                        .anyMatch(piece -> piece.evidence().isVerified()))
                .count();
        assertTrue(proven > MANY * .5 && proven < MANY * .95, "with proof: " + proven);
    }

    @Test
    void aFewSkillsAreFarCommonerThanTheRest() {
        var counts = IntStream.range(0, MANY)
                .boxed()
                .flatMap(i -> WORLD.person(i).claims().stream())
                .collect(Collectors.groupingBy(Claim::skill, Collectors.counting()));
        long all = counts.values().stream().mapToLong(count -> count).sum();
        long top = counts.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(100)
                .mapToLong(count -> count)
                .sum();
        long used = counts.size();
        assertTrue(top > all / 5 && top < all * 4 / 5, "the commonest hundred: " + top + " of " + all);
        assertTrue(used > 2_000, "skills used: " + used);
    }

    @Test
    void everythingIsWhatTheProgramWouldAccept() {
        var ids = new HashSet<String>();
        for (int i = 0; i < MANY; i++) {
            var gig = WORLD.gig(i);
            assertTrue(ids.add(gig.id()));
            assertTrue(ids.add(WORLD.person(i).id()));
            assertTrue(gig.body().requirements().size() >= 1);
            assertTrue(!gig.body().hasEnded(DAY));
            var ask = gig.body().ask(gig.id());
            var different = new HashSet<List<?>>();
            ask.requirements().stream().map(Requirement::anyOf).forEach(skills -> assertTrue(different.add(skills)));
        }
    }
}
