package dev.laurel.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When figures are counted, and who waits for it. */
class RecountingTest {
    private static final Instant BEGIN = Instant.parse("2026-11-29T12:00:00Z");
    private static final Recounting.Patience PATIENT =
            new Recounting.Patience(Duration.ofMinutes(1), Duration.ofMinutes(1));
    private static final Recounting.Patience HASTY =
            new Recounting.Patience(Duration.ofMillis(1), Duration.ofMillis(1));

    private volatile Instant now = BEGIN;
    private final AtomicInteger counts = new AtomicInteger();
    private Recounting recounting = of(PATIENT, this::count);

    private Snapshot count(String tenant) {
        counts.incrementAndGet();
        return new Snapshot(now, List.of());
    }

    private Recounting of(Recounting.Patience patience, Function<String, Snapshot> count) {
        var settings = new InsightSettings() {
            @Override
            public Duration refresh() {
                return Duration.ofMinutes(10);
            }

            @Override
            public int rest() {
                return 20;
            }
        };
        return new Recounting(count, settings, patience, () -> now);
    }

    @AfterEach
    void stop() {
        recounting.stop();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    @Test
    void figuresAreKeptForTenMinutesAndNotLonger() {
        var first = recounting.of("one");
        pass(Duration.ofMinutes(10).minusMillis(1));
        assertSame(first, recounting.of("one"));
        pass(Duration.ofMillis(1));
        assertEquals(now, recounting.of("one").asOf());
        assertEquals(2, counts.get());
    }

    @Test
    void eachMarketplaceHasItsOwn() {
        recounting.of("one");
        recounting.of("other");
        assertEquals(2, counts.get());
    }

    @Test
    void whatTakesLongRestsTwentyTimesAsLong() {
        recounting.stop();
        recounting = of(PATIENT, tenant -> {
            var counted = count(tenant);
            pass(Duration.ofMinutes(1));
            return counted;
        });
        recounting.of("one");
        now = BEGIN.plus(Duration.ofMinutes(20)).minusMillis(1);
        recounting.of("one");
        assertEquals(1, counts.get());
        now = BEGIN.plus(Duration.ofMinutes(20));
        recounting.of("one");
        assertEquals(2, counts.get());
    }

    @Test
    void withoutFiguresNobodyWaitsForEver() {
        var go = new CountDownLatch(1);
        recounting.stop();
        recounting = of(HASTY, tenant -> {
            await(go);
            return count(tenant);
        });
        var none = assertThrows(ProblemException.class, () -> recounting.of("one"));
        assertEquals(ProblemType.NOT_COUNTED_YET, none.type());
        go.countDown();
    }

    @Test
    void olderFiguresAreAnsweredWhileNewerAreCounted() {
        var go = new CountDownLatch(1);
        recounting.stop();
        recounting = of(new Recounting.Patience(Duration.ofMinutes(1), Duration.ofMillis(1)), tenant -> {
            if (counts.get() > 0) {
                await(go);
            }
            return count(tenant);
        });
        var first = recounting.of("one");
        pass(Duration.ofMinutes(10));
        assertSame(first, recounting.of("one"));
        assertSame(first, recounting.of("one"), "and nothing is counted twice at once");
        assertEquals(1, counts.get());
        go.countDown();
    }

    @Test
    void aFailureIsToldAndTheNextRequestCountsAgain() {
        recounting.stop();
        recounting = of(PATIENT, tenant -> {
            if (counts.getAndIncrement() == 0) {
                throw new IllegalArgumentException("the database is away");
            }
            return new Snapshot(now, List.of());
        });
        assertThrows(IllegalArgumentException.class, () -> recounting.of("one"));
        assertEquals(BEGIN, recounting.of("one").asOf());
    }

    private static void await(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
