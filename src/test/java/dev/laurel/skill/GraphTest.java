package dev.laurel.skill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GraphTest {
    private static final SkillId ANALYSIS = id("analysis");
    private static final SkillId STATISTICS = id("statistics");
    private static final SkillId REGRESSION = id("regression");
    private static final SkillId CHARTS = id("charts");

    private static SkillId id(String name) {
        return new SkillId("laurel:" + name);
    }

    private static Graph graph() {
        return new Graph.Builder()
                .broader(REGRESSION, List.of(STATISTICS))
                .broader(STATISTICS, List.of(ANALYSIS))
                .related(STATISTICS, List.of(CHARTS))
                .build();
    }

    @Test
    void aSkillProvesItselfItsBroaderOnesItsRelatedAndItsNarrower() {
        assertEquals(
                Map.of(
                        STATISTICS, Relation.SAME,
                        ANALYSIS, Relation.NARROWER,
                        CHARTS, Relation.RELATED,
                        REGRESSION, Relation.BROADER),
                graph().reach(STATISTICS));
    }

    @Test
    void narrowerGoesTwoStepsButNoMixedPathExists() {
        // regression -> statistics -> analysis is two steps; regression -> statistics ~ charts would be mixed.
        assertEquals(
                Map.of(REGRESSION, Relation.SAME, STATISTICS, Relation.NARROWER, ANALYSIS, Relation.NARROWER_TWICE),
                graph().reach(REGRESSION));
    }

    @Test
    void broaderProvesNarrowerOneStepOnly() {
        assertEquals(Map.of(ANALYSIS, Relation.SAME, STATISTICS, Relation.BROADER), graph().reach(ANALYSIS));
    }

    @Test
    void ofSeveralWaysTheBestCounts() {
        var graph = new Graph.Builder()
                .broader(REGRESSION, List.of(STATISTICS))
                .related(REGRESSION, List.of(STATISTICS))
                .build();
        assertEquals(Relation.NARROWER, graph.reach(REGRESSION).get(STATISTICS));
        assertEquals(Relation.RELATED, graph.reach(STATISTICS).get(REGRESSION));
    }

    @Test
    void aBroaderSkillWithFiftyNarrowerIsProvedByThemAndWithFiftyOneByNone() {
        for (int count : new int[] {SkillGraph.MAX_NARROWER, SkillGraph.MAX_NARROWER + 1}) {
            var wide = id("wide");
            var above = id("above");
            var builder = new Graph.Builder().broader(wide, List.of(above));
            for (int i = 0; i < count; i++) {
                builder.broader(id("n" + i), List.of(wide));
            }
            var reach = builder.broader(id("deep"), List.of(id("n0"))).build().reach(id("n0"));
            var deep = builder.build().reach(id("deep"));
            if (count == SkillGraph.MAX_NARROWER) {
                assertEquals(Relation.NARROWER, reach.get(wide));
                assertEquals(Relation.NARROWER_TWICE, deep.get(wide));
            } else {
                assertNull(reach.get(wide));
                assertNull(deep.get(wide));
            }
            assertEquals(Relation.NARROWER_TWICE, reach.get(above), "paths through it stay");
        }
    }

    @Test
    void reachedFromIsTheInverseOfReach() {
        for (long seed = 1; seed <= 50; seed++) {
            var random = new Random(seed);
            var skills = new ArrayList<SkillId>();
            for (int i = 0; i < 80; i++) {
                skills.add(id("s" + i));
            }
            var builder = new Graph.Builder();
            for (int i = 0; i < 160; i++) {
                builder.broader(pick(random, skills), List.of(pick(random, skills.subList(0, 4 + random.nextInt(76)))));
                builder.related(pick(random, skills), List.of(pick(random, skills)));
            }
            var graph = builder.build();
            for (var from : skills) {
                for (var to : skills) {
                    assertEquals(
                            graph.reach(from).get(to),
                            graph.reachedFrom(to).get(from),
                            "seed " + seed + " " + from + to);
                }
            }
        }
    }

    private static SkillId pick(Random random, List<SkillId> skills) {
        return skills.get(random.nextInt(skills.size()));
    }
}
