package dev.laurel.alert;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One thread that looks a few times a second for what is new. */
@ApplicationScoped
class TellerLoop {
    static final Duration POLL = Duration.ofMillis(250);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);
    private static final Duration END_OF_THREAD = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(TellerLoop.class);

    private final Telling telling;
    private final boolean isOn;
    private final CountDownLatch stop = new CountDownLatch(1);
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
        stop.countDown();
        if (thread != null) {
            thread.join(END_OF_THREAD);
        }
    }

    private void run() {
        try {
            while (!stop.await(turn().toMillis(), TimeUnit.MILLISECONDS)) {
                // The turn is taken in the condition.
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long to rest afterwards. */
    private Duration turn() {
        try {
            return telling.step() ? Duration.ZERO : POLL;
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "alerts could not be told; trying again");
            return AFTER_A_FAULT;
        }
    }
}
