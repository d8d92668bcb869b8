package dev.laurel.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.match.Explanation.OfQualification;
import dev.laurel.match.Explanation.OfRequirement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The laws of scoring.md on random worlds, and proof that they catch what they are there to catch. */
class LawsTest {
    static final List<Law> LAWS = Laws.ALL;

    @ParameterizedTest
    @FieldSource("LAWS")
    void theCoreObeys(Law law) {
        assertEquals("", broken(law, Laws.CASES, world -> new Scoring.Core(world.matcher())));
    }

    /** Otherwise a fault could be caught by a law that nothing can obey. */
    @ParameterizedTest
    @FieldSource("LAWS")
    void theSecondImplementationObeys(Law law) {
        assertEquals("", broken(law, Laws.CASES / 10, world -> new NaiveScoring(world, Fault.NONE)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everyPlantedFaultIsCaught(Fault fault) {
        boolean isCaught = LongStream.range(0, Laws.CASES)
                .mapToObj(i -> Laws.seed() + i)
                .anyMatch(seed -> LAWS.stream().anyMatch(law -> isBroken(law, seed, fault)));
        assertTrue(isCaught, fault + " breaks no law");
    }

    private static boolean isBroken(Law law, long seed, Fault fault) {
        return broken(law, new World(seed), world -> new NaiveScoring(world, fault)) != null;
    }

    @Test
    void theCoreIsWhatTheSecondImplementationSays() {
        everyWorld((world, place) -> {
            var core = new Scoring.Core(world.matcher());
            var naive = new NaiveScoring(world, Fault.NONE);
            var ask = new Asks(world).ask("gig_a");
            var person = new People(world).person("frl_a");
            assertEquals(naive.weights(ask), core.weights(ask), () -> place + ask);
            assertEquals(
                    naive.score(ask, person, world.day),
                    core.score(ask, person, world.day),
                    () -> place + ask + person);
            assertEquals(
                    naive.passes(ask, person, world.day),
                    core.passes(ask, person, world.day),
                    () -> place + ask + person);
        });
    }

    @Test
    void bothDirectionsGiveTheSameIntegers() {
        everyWorld((world, place) -> {
            var person = new People(world).person("frl_a");
            var cells = world.matcher().cells(person, world.day);
            for (int i = 0; i < 3; i++) {
                var ask = new Asks(world).ask("gig_" + i);
                var yardstick = world.matcher().yardstick(ask);
                assertEquals(
                        yardstick.score(person, world.day),
                        yardstick.score(cells, person, world.day),
                        () -> place + ask + person);
            }
        });
    }

    /** What an index keeps: proof spread over the skills it reaches, and claims as they are (decision 0107). */
    @Test
    void claimsCountTheSameHoweverTheyAreKept() {
        everyWorld((world, place) -> {
            var person = new People(world).person("frl_a");
            var matcher = world.matcher();
            var ask = new Asks(world).ask("gig_a");
            var claims = matcher.claims(person);
            var yardstick = matcher.yardstick(ask);
            var weights = yardstick.weights().requirements();
            int bySkill = 0;
            int byNearest = 0;
            for (int i = 0; i < weights.size(); i++) {
                var requirement = ask.requirements().get(i);
                bySkill += weights.get(i)
                        * requirement.anyOf().stream()
                                .mapToInt(skill -> matcher.claimed(claims, skill, requirement.level()))
                                .max()
                                .orElseThrow();
                byNearest += weights.get(i) * best(yardstick.claimedBy().get(i), claims);
            }
            int claimed = yardstick.score(person, world.day).claimed();
            assertEquals(claimed, bySkill, () -> place + ask + person);
            assertEquals(claimed, byNearest, () -> place + ask + person);
        });
    }

    private static int best(List<ClaimedBy> counted, List<NamedClaim> claims) {
        return counted.stream()
                .mapToInt(by -> claims.stream()
                        .filter(claim -> claim.skill().equals(by.skill()))
                        .mapToInt(claim -> by.phis()[claim.grades()])
                        .max()
                        .orElse(0))
                .max()
                .orElse(0);
    }

    @Test
    void proofAloneIsTheProofOfAllCells() {
        everyWorld((world, place) -> {
            var person = new People(world).person("frl_a");
            assertEquals(
                    proof(world.matcher().cells(person, world.day)),
                    proof(world.matcher().proof(person, world.day)),
                    () -> place + person);
        });
    }

    private static Set<String> proof(Cells cells) {
        var seen = new HashSet<String>();
        cells.forEach((skill, level, proof, proven, claim) -> {
            if (proof > 0) {
                seen.add(skill + " " + level + " " + proof + " " + proven);
            }
        });
        return seen;
    }

    @Test
    void theExplanationAddsUpToTheScore() {
        everyWorld((world, place) -> {
            var ask = new Asks(world).ask("gig_a");
            var person = new People(world).person("frl_a");
            var explanation = world.matcher().explain(ask, person, world.day);
            var parts = explanation.requirements();
            int points = parts.stream().mapToInt(OfRequirement::points).sum()
                    + explanation.qualifications().stream()
                            .mapToInt(OfQualification::points)
                            .sum();
            int claimed = parts.stream().mapToInt(OfRequirement::claimed).sum();
            assertEquals(
                    world.matcher().score(ask, person, world.day), explanation.score(), () -> place + ask + person);
            assertEquals(explanation.score().points(), points, () -> place + ask + person);
            assertEquals(explanation.score().claimed(), claimed, () -> place + ask + person);
            parts.forEach(part -> assertTrue(Recomputed.agrees(part), () -> place + part));
        });
    }

    @Test
    void theOrderOfEvidenceDoesNotShowInTheExplanation() {
        everyWorld((world, place) -> {
            var ask = new Asks(world).ask("gig_a");
            var person = new People(world).person("frl_a");
            var other = People.with(person, world.shuffled(person.evidence()));
            assertEquals(
                    world.matcher().explain(ask, person, world.day),
                    world.matcher().explain(ask, other, world.day),
                    () -> place + ask + person);
        });
    }

    private static String broken(Law law, int cases, Function<World, Scoring> scoring) {
        return Stream.iterate(Laws.seed(), seed -> seed + 1)
                .limit(cases)
                .map(seed -> broken(law, new World(seed), scoring))
                .filter(fault -> fault != null)
                .findFirst()
                .orElse("");
    }

    private static @Nullable String broken(Law law, World world, Function<World, Scoring> scoring) {
        var fault = law.check().broken(world, scoring.apply(world));
        return fault == null ? null : "seed " + world.seed + " breaks \"" + law + "\":" + fault;
    }

    private static void everyWorld(BiConsumer<World, String> check) {
        for (int i = 0; i < Laws.CASES; i++) {
            var world = new World(Laws.seed() + i);
            check.accept(world, "seed " + world.seed + ": ");
        }
    }
}
