package dev.laurel.match;

import static dev.laurel.match.Sample.DAY;
import static dev.laurel.match.Sample.assessed;
import static dev.laurel.match.Sample.skill;
import static dev.laurel.skill.Level.INTERMEDIATE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.laurel.skill.Evidence;
import dev.laurel.skill.Graph;
import dev.laurel.skill.Relation;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.person.Circumstances;
import dev.laurel.skill.person.Person;
import dev.laurel.skill.terms.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table in which a person's skills are found again by number. */
class BearingsTest {
    @Test
    void everySkillIsFoundAgainHoweverManyThereAre() {
        var random = new Random(7);
        for (int skills : new int[] {1, 200, 256, 257, 5_000}) {
            var table = new Bearings();
            var expected = new HashMap<Integer, Integer>();
            for (int i = 0; i < 3 * skills; i++) {
                int number = random.nextInt(skills) * 64;
                table.add(number, skill("s" + number), Bearing.of(List.of(), Relation.SAME));
                expected.merge(number, 1, Integer::sum);
            }
            assertEquals(expected.size(), table.size());
            var found = new HashSet<String>();
            for (int i = 0; i < table.size(); i++) {
                found.add(table.skill(i).value());
            }
            assertEquals(expected.size(), found.size());
        }
    }

    @Test
    void whatBearsOnASkillFromTwoSidesIsAddedUp() {
        var table = new Bearings();
        var piece = Pieces.of(Policy.bundled(), List.of(assessed("a", "python", INTERMEDIATE, "x")), DAY)
                .all();
        table.add(3, skill("python"), Bearing.of(piece, Relation.SAME));
        table.add(3, skill("python"), Bearing.of(piece, Relation.RELATED));
        assertEquals(1, table.size());
        assertEquals(2, table.bearing(0).size());
    }

    @Test
    void somebodyWhoseProofReachesThousandsOfSkillsIsMeasuredAsByEachOfThem() {
        var graph = new Graph.Builder();
        var evidence = new ArrayList<Evidence>();
        for (int i = 0; i < 60; i++) {
            for (int k = 0; k < 40; k++) {
                graph.broader(skill("p" + i), List.of(skill("q" + (i * 31 + k * 7) % 2_000)));
            }
            evidence.add(assessed("c" + i, "p" + i, INTERMEDIATE, "g" + i % 5));
        }
        // No link names it, so the graph does not know it.
        evidence.add(assessed("alone", "alone", INTERMEDIATE, "z"));
        var known = graph.build();
        var person = new Person("frl_a", evidence, List.of(), Circumstances.none());
        var cells = new Matcher(Policy.bundled(), known, Tables.none()).proof(person, DAY);
        var reached = new HashSet<SkillId>();
        evidence.forEach(piece -> reached.addAll(known.reach(piece.skill()).keySet()));
        assertEquals(reached, cells.skills());
        var pieces = Pieces.of(Policy.bundled(), evidence, DAY);
        var readings = new PersonReadings(Policy.bundled(), evidence, DAY, new AskedSkills(known, reached));
        for (var skill : Set.copyOf(reached)) {
            // From the skill that is asked for, where both others come from what is proven.
            var near = known.reachedFrom(skill);
            var bearing = new Bearing();
            for (var piece : pieces.all()) {
                var relation = near.get(piece.evidence().skill());
                if (relation != null) {
                    bearing.add(piece, relation);
                }
            }
            int phi = bearing.sums(Policy.bundled().paths(), pieces.groups()).phi(INTERMEDIATE.number());
            assertEquals(phi, cells.read(skill, INTERMEDIATE).proof(), skill.value());
            assertEquals(phi, readings.read(skill, INTERMEDIATE).proof(), skill.value());
        }
    }
}
