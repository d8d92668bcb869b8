package dev.laurel.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One thread that publishes events and hands them to the streams that are open. */
@ApplicationScoped
class Herald {
    /** Another process may have written or published events without waking this one. */
    static final Duration POLL = Duration.ofSeconds(1);

    private static final Duration PRUNE_EVERY = Duration.ofHours(1);
    private static final Duration END_OF_THREAD = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(Herald.class);

    private final Publishing publishing;
    private final Events events;
    private final Streams streams;
    private final Semaphore unheard = new Semaphore(0);
    private @Nullable Thread thread;
    private volatile boolean isOver;
    private long pruned = System.nanoTime();

    Herald(Publishing publishing, Events events, Streams streams) {
        this.publishing = publishing;
        this.events = events;
        this.streams = streams;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().daemon().name("laurel-herald").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        isOver = true;
        unheard.release();
        if (thread != null) {
            thread.join(END_OF_THREAD);
        }
        streams.closeAll();
    }

    void heard(@Observes(during = TransactionPhase.AFTER_SUCCESS) Told told) {
        unheard.release();
    }

    /** Somebody has begun to listen. */
    void wake() {
        unheard.release();
    }

    private void run() {
        while (!isOver) {
            try {
                turn();
                await();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException broken) {
                LOG.errorf(broken, "events could not be published; trying again");
                rest();
            }
        }
    }

    private void turn() {
        boolean more = true;
        while (more && !isOver) {
            more = publishing.publish();
            streams.push();
        }
        if (System.nanoTime() - pruned > PRUNE_EVERY.toNanos()) {
            events.prune();
            pruned = System.nanoTime();
        }
    }

    private void await() throws InterruptedException {
        if (unheard.tryAcquire(POLL.toNanos(), TimeUnit.NANOSECONDS)) {
            unheard.drainPermits();
        }
    }

    private void rest() {
        try {
            await();
        } catch (InterruptedException stopped) {
            isOver = true;
        }
    }
}
