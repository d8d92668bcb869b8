package dev.laurel.index.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the feeder when a transaction of this process has written to the change log. */
@ApplicationScoped
class News {
    private final Semaphore unheard = new Semaphore(0);

    /** There is something new. Never waits. */
    void announce() {
        unheard.release();
    }

    /** Returns at once if there was news since the last call, else at the first or after {@code atMost}. */
    void await(Duration atMost) throws InterruptedException {
        if (unheard.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            unheard.drainPermits();
        }
    }
}
