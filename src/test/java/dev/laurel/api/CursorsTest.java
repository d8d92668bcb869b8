package dev.laurel.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final List<String> PARTS = List.of("2026-11-22T09:00:00Z", "gig_a");

    private static Cursors at(Instant now) {
        return new Cursors(() -> "a pepper of more than thirty-two characters", InstantSource.fixed(now));
    }

    @Test
    void aCursorGivesBackWhatItHolds() {
        assertEquals(
                PARTS,
                at(NOW).read("gigs:main", at(NOW).make("gigs:main", PARTS)).parts());
    }

    @Test
    void anAlteredCharacterIsNoticedWhereverItIs() {
        var cursor = at(NOW).make("gigs:main", PARTS);
        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'Q' : 'A';
            var altered = cursor.substring(0, i) + other + cursor.substring(i + 1);
            assertRefused(ProblemType.CURSOR_INVALID, () -> at(NOW).read("gigs:main", altered));
        }
    }

    @Test
    void aCursorOfAnotherListOrTenantIsRefused() {
        var cursor = at(NOW).make("gigs:main", PARTS);
        assertRefused(ProblemType.CURSOR_INVALID, () -> at(NOW).read("gigs:other", cursor));
    }

    @Test
    void aRankingsCursorLastsAnHourAndNotLonger() {
        var cursor = at(NOW).make("matches", PARTS);
        var hour = NOW.plus(Cursors.MAX_RANKING_AGE);
        assertEquals(PARTS, at(hour).readRanking("matches", cursor).parts());
        assertRefused(
                ProblemType.CURSOR_EXPIRED,
                () -> at(hour.plus(Duration.ofMillis(1))).readRanking("matches", cursor));
    }

    @Test
    void garbageIsNoCursor() {
        for (var text : List.of("", "x", "%%%", "A".repeat(2_000))) {
            assertRefused(ProblemType.CURSOR_INVALID, () -> at(NOW).read("gigs:main", text));
        }
    }

    private static void assertRefused(ProblemType type, Runnable call) {
        assertEquals(type, assertThrows(ProblemException.class, call::run).type());
    }
}
