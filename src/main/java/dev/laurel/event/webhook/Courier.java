package dev.laurel.event.webhook;

import dev.laurel.credential.fetched.FetchSettings;
import dev.laurel.event.Published;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One thread that sets out with what is due, at once where something was published and every second. */
@ApplicationScoped
class Courier {
    static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration END_OF_THREAD = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(Courier.class);

    private final Rounds rounds;
    private final InstantSource clock;
    private final boolean isOn;
    private final Semaphore unheard = new Semaphore(0);
    private @Nullable Thread thread;
    private volatile boolean isOver;

    Courier(
            Rounds rounds,
            FetchSettings network,
            InstantSource clock,
            @ConfigProperty(name = "laurel.webhooks.enabled") boolean isOn) {
        this.rounds = rounds;
        this.clock = clock;
        this.isOn = isOn && network.enabled();
    }

    void start(@Observes StartupEvent event) {
        if (isOn) {
            thread = Thread.ofPlatform().daemon().name("laurel-courier").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        isOver = true;
        unheard.release();
        if (thread != null) {
            thread.join(END_OF_THREAD);
        }
    }

    void heard(@Observes(during = TransactionPhase.AFTER_SUCCESS) Published published) {
        unheard.release();
    }

    private void run() {
        while (!isOver) {
            try {
                rounds.begin(clock);
            } catch (RuntimeException broken) {
                LOG.errorf(broken, "webhooks could not be served; trying again");
            }
            try {
                if (unheard.tryAcquire(POLL.toNanos(), TimeUnit.NANOSECONDS)) {
                    unheard.drainPermits();
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }
}
