package dev.laurel.ranking;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.freelancer.RecentlyJoined.Joined;
import dev.laurel.match.TieKey;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The lot by which newcomers are drawn, and its settings. */
class NewcomerDrawTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final List<Joined> PEOPLE = IntStream.range(0, 8)
            .mapToObj(i -> new Joined("frl_" + i, TieKey.ofPerson("frl_" + i)))
            .toList();

    private record Set(int rows, int days) implements NewcomerSettings {}

    @Test
    void aDrawIsTheSameForOneGigOnOneDayWhoeverComesFirst() {
        var draw = NewcomerDraw.of("gig_a", DAY);
        assertEquals(draw.order(PEOPLE), NewcomerDraw.of("gig_a", DAY).order(PEOPLE.reversed()));
        assertNotEquals(draw.seed(), NewcomerDraw.of("gig_b", DAY).seed());
        assertNotEquals(draw.seed(), NewcomerDraw.of("gig_a", DAY.plusDays(1)).seed());
    }

    @Test
    void theSeedIsMadeOfGigAndDayAlone() {
        // printf 'gig_a\n2026-11-29' | sha256sum
        assertEquals(
                "fbde49b06a50b483",
                NewcomerDraw.text(NewcomerDraw.of("gig_a", DAY).seed()));
    }

    @Test
    void inTheLongRunEverybodyIsDrawnAboutAsOften() {
        int days = 4_000;
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < days; i++) {
            var drawn = NewcomerDraw.of("gig_a", DAY.plusDays(i)).order(PEOPLE).getFirst();
            first.merge(drawn.id(), 1, Integer::sum);
        }
        // Expected 500 each, with a standard deviation of √(4000 · 1/8 · 7/8) = 21; six of them either way.
        assertEquals(PEOPLE.size(), first.size());
        first.forEach((id, often) -> assertTrue(Math.abs(often - days / 8) < 126, id + " " + often));
    }

    @Test
    void settingsHoldAtTheirBorders() {
        for (var good : List.of(new Set(0, 1), new Set(Newcomers.MAX_ROWS, Newcomers.MAX_DAYS))) {
            assertDoesNotThrow(() -> Newcomers.check(good));
        }
        for (var bad : List.of(
                new Set(-1, 1),
                new Set(Newcomers.MAX_ROWS + 1, 1),
                new Set(0, 0),
                new Set(0, Newcomers.MAX_DAYS + 1))) {
            assertThrows(IllegalArgumentException.class, () -> Newcomers.check(bad), bad.toString());
        }
    }
}
