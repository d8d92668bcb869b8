package dev.laurel.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final Sight SIGHT = new Sight("/v1/gigs/gig_1/matches", "frl_1");
    private static final byte[] SHOWS = bytes("{\"items\":[{\"freelancer\":{\"id\":\"frl_1\"}}]}");
    private static final byte[] HIDES = bytes("{\"items\":[{\"freelancer\":{\"id\":\"frl_12\"}}]}");
    private static final long MILLI = 1_000_000;

    private final Told pace = new Told();
    private int asked;

    /** Time passes when it is told to. */
    private static final class Told implements Pace {
        private long now = 77;

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public void until(long nanos) {
            throw new AssertionError("it must not rest");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Each answer takes so long. */
    private Watch watch(long nanosAnAnswer, Watch.Asking asking) {
        return new Watch(
                path -> {
                    assertEquals(SIGHT.path(), path);
                    asked++;
                    pace.now += nanosAnAnswer;
                    return asking.ask(path);
                },
                pace);
    }

    @Test
    void theFirstAnswerThatShowsItEndsTheWait() throws IOException, InterruptedException {
        var seen = watch(3 * MILLI, _ -> Optional.of(asked < 4 ? HIDES : SHOWS)).until(SIGHT, 77);
        // Three answers of 3 ms do not show it; the fourth is asked for after 9 ms and has come after 12.
        assertEquals(new Seen(9 * MILLI, 12 * MILLI, 4), seen);
    }

    @Test
    void noAnswerIsNoSight() throws IOException, InterruptedException {
        var seen = watch(MILLI, _ -> asked < 3 ? Optional.empty() : Optional.of(SHOWS))
                .until(SIGHT, 77);
        assertEquals(3, seen.answers());
    }

    /** The planted fault: an update that never shows must be told, and not waited for without end. */
    @Test
    void whatNeverShowsIsAFailureAfterTheLimit() {
        var never = watch(MILLI, _ -> Optional.of(HIDES));
        var told = assertThrows(NeverSeenException.class, () -> never.until(SIGHT, 77));
        assertTrue(told.toString().contains("frl_1"), told.toString());
        assertEquals(Watch.LIMIT.toMillis(), asked);
    }

    @Test
    void answersThatTakeNoTimeAreBoundedToo() {
        var never = watch(0, _ -> Optional.empty());
        assertThrows(NeverSeenException.class, () -> never.until(SIGHT, 77));
        assertEquals(Watch.MOST_ANSWERS, asked);
    }

    @Test
    void anIdIsLookedForWhole() {
        assertTrue(SIGHT.isIn(SHOWS));
        assertFalse(SIGHT.isIn(HIDES));
    }
}
