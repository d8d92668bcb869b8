package dev.laurel.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.match.Tier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Whoever may be wanted is found in a list that is searched, and has all their points from the lists that are asked.
 */
class DivisionTest {
    private static final int WORLDS = 4_000;
    private static final int DOCS = 60;
    private static final int MOST_LINES = 5;

    /** Somebody's strengths, by number of the list. */
    private record Doc(Map<Integer, Integer> strengths) {}

    /** One window of people, and what a gig asks. */
    private static final class World {
        private final List<Line> lines = new ArrayList<>();
        private final List<Doc> docs = new ArrayList<>();
        private final int required;
        private int lists;

        World(Random random) {
            for (int i = 0; i < DOCS; i++) {
                docs.add(new Doc(new HashMap<>()));
            }
            int count = 1 + random.nextInt(MOST_LINES);
            int required = 0;
            for (int i = 0; i < count; i++) {
                boolean isRequired = random.nextBoolean();
                required += isRequired ? 1 : 0;
                addLine(random, isRequired, 1 + random.nextInt(3));
            }
            this.required = required;
        }

        private void addLine(Random random, boolean isRequired, int skills) {
            var layers = new ArrayList<Layer>();
            for (int skill = 0; skill < skills; skill++) {
                addSkill(random, layers);
            }
            lines.add(new Line(layers, 1 + random.nextInt(60), isRequired, skills == 1, Line.Counting.BY_STRENGTH));
        }

        private void addSkill(Random random, List<Layer> layers) {
            var most = new int[Strength.LAYERS];
            var sizes = new int[Strength.LAYERS];
            int unproven = 1 + random.nextInt(256);
            for (var doc : docs) {
                if (random.nextBoolean()) {
                    boolean isProven = random.nextInt(4) == 0;
                    int strength = Strength.ofPerson(1 + random.nextInt(isProven ? 256 : unproven), isProven);
                    int layer = Strength.layer(strength);
                    doc.strengths.put(lists + layer, strength);
                    most[layer] = Math.max(most[layer], strength);
                    sizes[layer]++;
                }
            }
            for (int layer = 0; layer < Strength.LAYERS; layer++) {
                layers.add(new Layer(
                        () -> {
                            throw new AssertionError("a division opens nothing");
                        },
                        Math.max(1, sizes[layer]),
                        Ceiling.flat(DOCS, most[layer]),
                        Strength.isProvenIn(layer)));
            }
            lists += Strength.LAYERS;
        }

        /** What somebody comes to, of some lists. */
        private int sum(Doc doc, Set<Layer> of) {
            int sum = 0;
            int list = 0;
            for (var line : lines) {
                int best = 0;
                for (var layer : line.layers()) {
                    int strength = of.contains(layer) ? doc.strengths.getOrDefault(list, 0) : 0;
                    best = best == 0 ? strength : strength == 0 ? best : Strength.better(best, strength);
                    list++;
                }
                sum += best == 0 ? 0 : line.value(best);
            }
            return sum;
        }

        private Set<Layer> all() {
            var all = new HashSet<Layer>();
            lines.forEach(line -> all.addAll(line.layers()));
            return all;
        }

        private int key(int sum) {
            int points = Sum.points(sum);
            return PointsKey.of(required == 0 ? points > 0 : Sum.met(sum) == required, points);
        }
    }

    @Test
    void nobodyWhoIsWantedIsLostOrCountsLess() {
        int wanted = 0;
        int leftOut = 0;
        int unsearched = 0;
        int qualified = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            var random = new Random(seed);
            var world = new World(random);
            var all = world.all();
            int border = 0;
            for (int i = 0; i < (seed % 2 == 0 ? 2 : 3 * DOCS); i++) {
                border = Math.max(border, world.key(world.sum(world.docs.get(random.nextInt(DOCS)), all)));
            }
            var least = Least.of(Math.max(1, border), world.required);
            var division = new Division(world.lines, DOCS);
            boolean isDivided = division.divide(0, least);
            var asked = new HashSet<Layer>();
            var searched = new HashSet<Layer>();
            for (int at = 0; isDivided && at < division.size(); at++) {
                asked.add(division.layer(at));
                if (at < division.searched()) {
                    searched.add(division.layer(at));
                }
            }
            for (var doc : world.docs) {
                int sum = world.sum(doc, all);
                if (world.key(sum) >= Math.max(1, border)) {
                    wanted++;
                    assertEquals(sum, world.sum(doc, asked), "world " + seed);
                    assertTrue(world.sum(doc, searched) != 0, "not found in world " + seed);
                    assertBounded(world, doc, division, seed);
                }
            }
            leftOut += all.size() - asked.size();
            unsearched += asked.size() - searched.size();
            qualified += PointsKey.tier(border) == Tier.QUALIFIED ? 1 : 0;
        }
        assertTrue(wanted > WORLDS * 2, wanted + " are wanted");
        assertTrue(leftOut > WORLDS / 2 && unsearched > WORLDS / 2, leftOut + " left out, " + unsearched);
        assertTrue(qualified > WORLDS / 8 && qualified < WORLDS * 7 / 8, qualified + " ask for QUALIFIED");
    }

    /**
     * Before each part that is still to be asked, what somebody has and what may come is no less than what they have in
     * the end.
     */
    private static void assertBounded(World world, Doc doc, Division division, int seed) {
        int whole = world.sum(doc, world.all());
        var before = new HashSet<Layer>();
        for (int at = 0; at < division.size(); at++) {
            if (at >= division.searched() && division.beginsPart(at)) {
                int sum = world.sum(doc, before);
                assertTrue(Sum.points(sum) + division.pointsFrom(at) >= Sum.points(whole), "points in world " + seed);
                assertTrue(Sum.met(sum) + division.metFrom(at) >= Sum.met(whole), "met in world " + seed);
            }
            before.add(division.layer(at));
        }
    }

    @Test
    void whoeverLacksWhatMustBeProvenIsNotAskedFor() {
        var proven = layer(200, 10, true);
        var unproven = layer(220, 90, false);
        var other = layer(180, 50, false);
        var lines = List.of(
                new Line(List.of(proven, unproven), 100, true, true, Line.Counting.BY_STRENGTH),
                new Line(List.of(other), 156, false, true, Line.Counting.BY_STRENGTH));
        var division = new Division(lines, DOCS);
        assertTrue(division.divide(0, Least.of(PointsKey.of(true, 40_000), 1)));
        assertEquals(2, division.size());
        assertEquals(1, division.searched());
        assertEquals(proven, division.layer(0));
        assertEquals(other, division.layer(1));
        assertEquals(180 * 156, division.pointsFrom(1));
        assertEquals(0, division.metFrom(1));
        // With so many points others may be wanted, too, as long as nobody is QUALIFIED.
        assertTrue(division.divide(0, Least.of(PointsKey.of(false, 40_000), 1)));
        assertEquals(3, division.size());
    }

    private static Layer layer(int phi, int docs, boolean proves) {
        return new Layer(
                () -> {
                    throw new AssertionError("a division opens nothing");
                },
                docs,
                Ceiling.flat(DOCS, Strength.ofPerson(phi, proves)),
                proves);
    }
}
