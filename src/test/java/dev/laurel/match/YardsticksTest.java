package dev.laurel.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.skill.Graph;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Conditions;
import dev.laurel.skill.ask.Importance;
import dev.laurel.skill.ask.Requirement;
import dev.laurel.skill.terms.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A gig that is remembered measures as one that is made anew. */
class YardsticksTest {
    private static final int GIGS = 40;
    private static final int TIMES = 3;

    @Test
    void whatIsRememberedMeasuresAsWhatIsMadeAnew() {
        int same = 0;
        for (int i = 0; i < 20; i++) {
            var world = new World(Laws.seed() + i);
            var matcher = world.matcher();
            var yardsticks = new Yardsticks(matcher.policy(), world.graph);
            var asks = new ArrayList<Ask>();
            for (int gig = 0; gig < GIGS; gig++) {
                asks.add(new Asks(world).ask("gig_" + gig));
            }
            var before = new HashMap<String, Yardstick>();
            for (int time = 0; time < TIMES; time++) {
                for (var ask : asks) {
                    var person = new People(world).person("frl_a");
                    var remembered = yardsticks.of(copy(ask), world.tables);
                    var anew = matcher.yardstick(ask);
                    assertEquals(anew.explain(person, world.day), remembered.explain(person, world.day));
                    assertEquals(anew.gate(person, world.day), remembered.gate(person, world.day));
                    assertEquals(sizes(anew), sizes(remembered));
                    for (var skill : world.skills) {
                        assertEquals(
                                anew.evidenceOf().map(skills -> skills.contains(skill)),
                                remembered.evidenceOf().map(skills -> skills.contains(skill)));
                    }
                    same += remembered.equals(before.put(ask.id(), remembered)) ? 1 : 0;
                }
            }
        }
        int most = 20 * (TIMES - 1) * GIGS;
        // Two in one place drive each other out.
        assertTrue(same > most * 3 / 4, same + " of " + most);
    }

    /** The same id alone is not the same gig, nor does the same gig open the same gates by other tables. */
    @Test
    void oneThatAsksOtherwiseOrIsJudgedByOtherTablesIsMadeAnew() {
        var world = new World(Laws.seed());
        var yardsticks = new Yardsticks(world.matcher().policy(), world.graph);
        var ask = new Asks(world).ask("gig_a");
        var first = yardsticks.of(ask, world.tables);
        assertSame(first, yardsticks.of(ask, new Tables(world.tables.compact(), world.tables.exchangeRates())));
        assertNotSame(first, yardsticks.of(ask, Tables.none()));
        var further = new ArrayList<>(ask.requirements());
        further.add(new Asks(world).requirement(false));
        var other = Asks.with(ask, further, ask.qualifications());
        var changed = yardsticks.of(other, world.tables);
        assertEquals(other, changed.ask());
        assertEquals(ask, yardsticks.of(ask, world.tables).ask());
    }

    /** More skills than are kept reach this one: what counts is the same each time all the same. */
    @Test
    void whatIsTooMuchToBeKeptIsMadeEachTime() {
        var asked = new SkillId("tag:asked");
        var graph = new Graph.Builder();
        int children = 40;
        int grandchildren = 40;
        for (int i = 0; i < children; i++) {
            var child = new SkillId("tag:c" + i);
            graph.broader(child, Set.of(asked));
            for (int j = 0; j < grandchildren; j++) {
                graph.broader(new SkillId("tag:c" + i + "-" + j), Set.of(child));
            }
        }
        var requirement = new Requirement(List.of(asked), Level.FOUNDATION, Importance.REQUIRED, null);
        var ask = new Ask("gig_wide", List.of(requirement), List.of(), Conditions.none());
        var wide = new Yardsticks(Policy.bundled(), graph.build()).of(ask, Tables.none());
        int all = 1 + children + children * grandchildren;
        assertTrue(all > Yardstick.MOST_KEPT);
        assertEquals(List.of(all), sizes(wide));
        assertEquals(List.of(all), sizes(wide));
        assertNotSame(wide.claimedBy(), wide.claimedBy());
        assertTrue(wide.evidenceOf().orElseThrow().contains(new SkillId("tag:c39-39")));
    }

    private static Ask copy(Ask ask) {
        var requirements = ask.requirements().stream()
                .map(one -> new Requirement(
                        one.anyOf().stream()
                                .map(skill -> new SkillId(skill.value()))
                                .toList(),
                        one.level(),
                        one.importance(),
                        one.weight()))
                .toList();
        return new Ask(ask.id(), requirements, ask.qualifications(), ask.conditions());
    }

    private static List<Integer> sizes(Yardstick yardstick) {
        return yardstick.claimedBy().stream().map(List::size).toList();
    }
}
