package dev.laurel.bench.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final Arrivals.Round ROUND = new Arrivals.Round("endpoint", 50, List.of("/a", "/b"));
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Time passes while somebody waits for it, or when it is told to. */
    private static final class Told implements Pace {
        private long now = 1_000_000;

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public void until(long nanos) {
            now = Math.max(now, nanos);
        }
    }

    private final Told pace = new Told();
    private final List<String> sent = new ArrayList<>();

    private ArrivalTime measured(int rate, Duration length, Arrivals.Sender sender)
            throws IOException, InterruptedException {
        var arrivals = new Arrivals(
                path -> {
                    sent.add(path);
                    return sender.send(path);
                },
                () -> Duration.ofMillis(sent.size()),
                pace);
        return arrivals.measure(ROUND, rate, length, 1);
    }

    private static CompletableFuture<Integer> answered() {
        return CompletableFuture.completedFuture(10);
    }

    @Test
    void asManyArriveAsTheRateSays() {
        // 100 a second for 60 seconds: 6,000 on average, with a deviation of 77.
        assertEquals(6_000, Arrivals.schedule(100, MINUTE, 1).length, 300);
        var due = Arrivals.schedule(100, MINUTE, 7);
        assertEquals(0, due[0]);
        assertTrue(due[due.length - 1] < MINUTE.toNanos());
        assertArrayEquals(due, Arrivals.schedule(100, MINUTE, 7));
        assertFalse(due[1] == Arrivals.schedule(100, MINUTE, 8)[1]);
    }

    @Test
    void gapsAreExponential() {
        var due = Arrivals.schedule(100, MINUTE, 1);
        int shorter = 0;
        for (int i = 1; i < due.length; i++) {
            shorter += due[i] - due[i - 1] < 10_000_000 ? 1 : 0;
        }
        // A gap is shorter than its mean with probability 1 - 1/e = .632, not with one half.
        assertEquals(.632, (double) shorter / (due.length - 1), .03);
    }

    @Test
    void pathsAreAskedInTurnAndAnAnswerAtOnceTakesNoTime() throws IOException, InterruptedException {
        var time = measured(10, Duration.ofSeconds(1), _ -> answered());
        assertEquals(sent.size(), time.arrived());
        assertEquals(List.of("/a", "/b", "/a"), sent.subList(0, 3));
        assertEquals(new Spread(0, 0, 0, 0), time.wall());
        assertTrue(time.isKeptUp());
        // The counter of processor time grows by a millisecond a request.
        assertEquals(1_000, time.programCpu());
    }

    @Test
    void waitingForAnEarlierAnswerIsCounted() throws IOException, InterruptedException {
        var due = Arrivals.schedule(100, MINUTE, 1);
        // The first answer comes after a minute, in which nobody else is served; the second is due by then long since.
        var time = measured(100, MINUTE, _ -> {
            pace.now += sent.size() == 1 ? MINUTE.toNanos() : 0;
            return answered();
        });
        assertEquals(due.length, time.arrived());
        // The slowest hundredth waited for nearly the whole minute: that one slow answer alone would be one in 6,000.
        double least = (MINUTE.toNanos() - due[due.length / 50]) / 1_000.0;
        assertTrue(time.wall().p99() > least, time.toString());
    }

    @Test
    void aProgramThatDoesNotKeepUpIsLeftAlone() throws InterruptedException, ExecutionException {
        var open = new ArrayList<CompletableFuture<Integer>>();
        var round = new FutureTask<>(() -> measured(100, MINUTE, _ -> {
            var answer = new CompletableFuture<Integer>();
            open.add(answer);
            return answer;
        }));
        var thread = Thread.ofPlatform().start(round);
        // It waits for nothing but the answers, and not before it has stopped asking.
        while (thread.isAlive() && thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        open.forEach(answer -> answer.complete(10));
        assertFalse(round.get().isKeptUp());
        assertEquals(Arrivals.MOST_OPEN, round.get().arrived());
    }

    @Test
    void failuresAreCountedAndInNoTime() throws IOException, InterruptedException {
        var time = measured(
                10,
                Duration.ofSeconds(2),
                path -> path.equals("/a") ? CompletableFuture.failedFuture(new IOException("503")) : answered());
        assertEquals((sent.size() + 1) / 2, time.failed());
        assertEquals(sent.size(), time.arrived());
        assertThrows(
                IOException.class,
                () -> measured(10, MINUTE, _ -> CompletableFuture.failedFuture(new IOException("503"))));
    }
}
