package dev.laurel.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.bench.SomeEntries;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AtOnceTest {
    @Test
    void oneThreadAsksAloneAndTwoTogether() throws InterruptedException {
        var asking = new AtomicInteger();
        var most = new AtomicInteger();
        var asked = new AtomicInteger();
        var workload = new Workload("people", SomeEntries.questions(4), 10, 1);
        var time = new AtOnce(
                        _ -> {
                            most.accumulateAndGet(asking.incrementAndGet(), Math::max);
                            asked.incrementAndGet();
                            Thread.onSpinWait();
                            asking.decrementAndGet();
                            return 1;
                        },
                        Duration.ofMillis(20))
                .measure(workload);
        assertEquals(2, most.get());
        assertTrue(time.one() > 0 && time.two() > 0 && asked.get() > 2 * AtOnce.ROUNDS, time.toString());
    }

    @Test
    void ratiosAreTwoThreadsOverOne() {
        var time = new AtOnceTime("people", 10, 100, 150, 10_000, 10_500, 1, .8);
        assertEquals(1.5, time.counted());
        // Each search costs a twentieth more where two ask: 2 / 1.05.
        assertEquals(1.905, time.byCpu(), .001);
    }
}
