package dev.laurel.web.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.insight.GuardedNumber;
import dev.laurel.insight.SkillInsight;
import dev.laurel.insight.SkillInsights;
import dev.laurel.skill.Level;
import dev.laurel.terms.SkillForm;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the dots of the plot stand. */
class PlotTest {
    private static final double NEAR = 1e-9;

    private static GuardedNumber number(int least, int most) {
        return new GuardedNumber(least == most ? least : null, least != most, least, most);
    }

    /** A skill asked for at INTERMEDIATE. */
    private static SkillInsight skill(int seats, int least, int most) {
        return new SkillInsight(
                new SkillForm("laurel:sql", "SQL"),
                "data-analytics",
                new SkillInsight.Demand(1, 1, 0, seats),
                new SkillInsight.Trend(1, 0, 1),
                Arrays.stream(Level.values())
                        .map(level -> new SkillInsight.AtLevel(
                                level,
                                level.number() <= Level.INTERMEDIATE.number() ? seats : 0,
                                number(least, most),
                                number(Math.max(0, seats - most), Math.max(0, seats - least))))
                        .toList(),
                number(0, 0),
                new SkillInsight.Rates(true, null, null, null, null, null));
    }

    private static Plot plot(SkillInsight... skills) {
        return Plot.of(new SkillInsights(List.of(skills), null, Instant.EPOCH));
    }

    @Test
    void asManySeatsAsPeopleIsOnTheDiagonal() {
        var dot = plot(skill(20, 20, 20)).dots().getFirst();
        assertEquals(Plot.SIDE - dot.x(), dot.y(), NEAR);
        assertTrue(dot.isExact());
    }

    @Test
    void moreSeatsThanPeopleIsBelowIt() {
        var dot = plot(skill(40, 10, 10)).dots().getFirst();
        assertTrue(Plot.SIDE - dot.y() < dot.x());
        assertEquals(Plot.SIDE, dot.x(), NEAR, "the largest number stands at the end of the axis");
    }

    @Test
    void whatIsNotToldIsALineFromTheFewestToTheMost() {
        var dot = plot(skill(5, 0, 9)).dots().getFirst();
        assertFalse(dot.isExact());
        assertEquals(Plot.SIDE, dot.foot(), NEAR);
        assertTrue(dot.y() < dot.foot());
    }

    @Test
    void rowsAtOnePlaceShareADotAndOthersLabelsDoNotLieOnEachOther() {
        var dots = plot(skill(5, 20, 20), skill(5, 20, 20), skill(5, 21, 21)).dots();
        assertEquals(List.of("3", "1, 2"), dots.stream().map(Plot.Dot::label).toList());
        assertTrue(dots.getLast().name() - dots.getFirst().name() > 10);
    }

    @Test
    void anEmptyMarketHasAxesAlone() {
        var plot = plot();
        assertEquals(List.of(), plot.dots());
        assertEquals(0, plot.ticks().getFirst().at(), NEAR);
        assertEquals(Plot.SIDE, plot.ticks().getLast().at(), NEAR);
    }
}
