package dev.laurel.alert;

import dev.laurel.freelancer.FreelancerChanged;
import dev.laurel.freelancer.FreelancersJoined;
import dev.laurel.gig.GigChanged;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One thread that looks for what is new: soon after a commit of this process, and every second for those of others.
 * What follows each other closely is looked at together.
 */
@ApplicationScoped
class TellerLoop {
    /** Another process may write to the change log without waking this one. */
    static final Duration POLL = Duration.ofSeconds(1);
    /** From one look to the next: of a hundred changes a second ten are looked at together. */
    static final Duration GATHER = Duration.ofMillis(100);

    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);
    private static final Duration END_OF_THREAD = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(TellerLoop.class);

    private final Telling telling;
    private final boolean isOn;
    private final Semaphore unheard = new Semaphore(0);
    private volatile boolean isOver;
    private @Nullable Thread thread;

    TellerLoop(Telling telling, @ConfigProperty(name = "laurel.alerts.enabled") boolean isOn) {
        this.telling = telling;
        this.isOn = isOn;
    }

    void start(@Observes StartupEvent event) {
        if (!isOn) {
            return;
        }
        thread = Thread.ofPlatform().daemon().name("laurel-teller").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        isOver = true;
        unheard.release();
        if (thread != null) {
            thread.join(END_OF_THREAD);
        }
    }

    void heard(@Observes(during = TransactionPhase.AFTER_SUCCESS) GigChanged changed) {
        unheard.release();
    }

    void heard(@Observes(during = TransactionPhase.AFTER_SUCCESS) FreelancerChanged changed) {
        unheard.release();
    }

    void heard(@Observes(during = TransactionPhase.AFTER_SUCCESS) FreelancersJoined joined) {
        unheard.release();
    }

    private void run() {
        try {
            while (!isOver) {
                long began = System.nanoTime();
                var atMost = turn();
                if (unheard.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                    TimeUnit.NANOSECONDS.sleep(GATHER.toNanos() - (System.nanoTime() - began));
                    unheard.drainPermits();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long to wait afterwards for something new. */
    private Duration turn() {
        try {
            return telling.step() ? Duration.ZERO : POLL;
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "alerts could not be told; trying again");
            telling.forget();
            unheard.drainPermits();
            return AFTER_A_FAULT;
        }
    }
}
