package dev.laurel.event.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private final RandomGenerator random = new SplittableRandom(1);

    private Duration after(int attempts, Optional<Duration> asked) {
        return Duration.between(NOW, Schedule.next(attempts, asked, NOW, random).orElseThrow());
    }

    @Test
    void theWaitsGrowFromSecondsToADayAndEndAfterTheTenthTry() {
        var last = Duration.ZERO;
        for (int attempts = 1; attempts < Schedule.MAX_ATTEMPTS; attempts++) {
            var wait = after(attempts, Optional.empty());
            assertTrue(wait.compareTo(last) > 0, attempts + ": " + wait);
            last = wait;
        }
        assertTrue(last.compareTo(Duration.ofHours(24)) >= 0 && last.compareTo(Duration.ofMinutes(1_584)) <= 0);
        assertEquals(Optional.empty(), Schedule.next(Schedule.MAX_ATTEMPTS, Optional.empty(), NOW, random));
    }

    @Test
    void receiversThatFailedTogetherAreNotCalledTogether() {
        var first = after(4, Optional.empty());
        assertTrue(java.util.stream.IntStream.range(0, 20)
                .anyMatch(i -> !after(4, Optional.empty()).equals(first)));
    }

    @Test
    void aLongerWaitThatIsAskedForCountsAndAShorterOneDoesNot() {
        assertEquals(Duration.ofHours(3), after(1, Optional.of(Duration.ofHours(3))));
        assertTrue(after(4, Optional.of(Duration.ofSeconds(1))).compareTo(Duration.ofHours(2)) >= 0);
    }

    @Test
    void retryAfterIsSecondsOrADateAndNeverMoreThanADay() {
        assertEquals(Optional.of(Duration.ofSeconds(90)), Schedule.retryAfter(" 90 ", NOW));
        assertEquals(Optional.of(Duration.ofHours(1)), Schedule.retryAfter("Sun, 29 Nov 2026 13:00:00 GMT", NOW));
        assertEquals(Optional.of(Duration.ofHours(24)), Schedule.retryAfter("99999999", NOW));
        for (var nonsense :
                new String[] {"", "soon", "-5", "1.5", "99999999999999999999999", "Sun, 29 Nov 2026 11:00:00 GMT"}) {
            assertEquals(Optional.empty(), Schedule.retryAfter(nonsense, NOW), nonsense);
        }
    }
}
