package dev.laurel.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.terms.Tables;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A gig that is remembered measures as one that is made anew. */
class YardsticksTest {
    private static final int GIGS = 40;

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
            for (int again = 0; again < 3; again++) {
                for (var ask : asks) {
                    var person = new People(world).person("frl_a");
                    var remembered = yardsticks.of(ask, world.tables);
                    var anew = matcher.yardstick(ask);
                    assertEquals(anew.explain(person, world.day), remembered.explain(person, world.day));
                    assertEquals(anew.gate(person, world.day), remembered.gate(person, world.day));
                    assertEquals(sizes(anew), sizes(remembered));
                    same += yardsticks.of(copy(ask), world.tables) == remembered ? 1 : 0;
                }
            }
        }
        assertEquals(20 * 3 * GIGS, same);
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

    private static Ask copy(Ask ask) {
        return Asks.with(ask, List.copyOf(ask.requirements()), List.copyOf(ask.qualifications()));
    }

    private static List<Integer> sizes(Yardstick yardstick) {
        return yardstick.claimedBy().stream().map(List::size).toList();
    }
}
