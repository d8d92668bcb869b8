package dev.laurel.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A window in which everybody is looked at takes whatever else they have. */
class WindowTest {
    private static final int STRENGTH = Strength.ofPerson(100, true);

    private static Line line(int weight) {
        return new Line(List.of(), weight, false, true, Line.Counting.BY_STRENGTH);
    }

    private static Window full() {
        var window = new Window();
        for (int place = 0; place < Window.SIZE; place++) {
            window.add(place, Sum.LOOKED_AT);
        }
        return window;
    }

    @Test
    void everybodyMayHaveAnotherPart() {
        var window = full();
        for (int place = 0; place < Window.SIZE; place++) {
            window.add(place, line(3).value(STRENGTH));
        }
        assertEquals(Window.SIZE, window.size());
        assertEquals(300, Sum.points(window.sum(Window.SIZE - 1)));
    }

    @Test
    void ofSeveralSkillsTheBestCountsAndAClearedWindowKnowsNone() {
        var window = full();
        for (int place = 0; place < Window.SIZE; place++) {
            window.best(2).raiseIfLookedAt(place, Strength.ofPerson(40, false), line(3));
            window.best(2).raiseIfLookedAt(place, STRENGTH, line(3));
            window.best(2).raiseIfLookedAt(place, Strength.ofPerson(7, false), line(3));
        }
        assertEquals(300, Sum.points(window.sum(0)));
        assertEquals(300, Sum.points(window.sum(Window.SIZE - 1)));
        window.clear();
        window.best(2).raise(5, Strength.ofPerson(40, false), line(3));
        assertEquals(120, Sum.points(window.sum(5)));
        assertEquals(1, window.size());
    }

    /** One skill may prove what another one has the points of. */
    @Test
    void provenByOneAndStrongByAnother() {
        var window = new Window();
        var required = new Line(List.of(), 2, true, false, Line.Counting.BY_STRENGTH);
        window.best(0).raise(9, Strength.ofPerson(180, false), required);
        window.best(0).raise(9, Strength.ofPerson(150, true), required);
        assertEquals(360, Sum.points(window.sum(9)));
        assertEquals(1, Sum.met(window.sum(9)));
    }
}
