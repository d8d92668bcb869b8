package dev.laurel.demo.seed;

import dev.laurel.demo.DemoMode;
import dev.laurel.demo.issuing.DemoIssuers;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Sees to it that the demo's issuers reissue their status lists: at each start and once a day.
 *
 * <p>Every credential is judged again when a list that it stands on is put, which takes seconds for all of them. A
 * start waits for that only where the lists are so old that nobody should rely on them; else it is done soon after.
 */
@ApplicationScoped
class Lists {
    private static final String PUBLISHED = "lists";
    /** Lists older than this are reissued before anybody is served, and while the demo runs. */
    private static final Duration TOO_OLD = Duration.ofDays(1);

    private final DemoIssuers issuers;
    private final Actors actors;
    private final Steps steps;
    private final DemoMode mode;
    private final InstantSource clock;
    private volatile boolean wanted;

    Lists(DemoIssuers issuers, Actors actors, Steps steps, DemoMode mode, InstantSource clock) {
        this.issuers = issuers;
        this.actors = actors;
        this.steps = steps;
        this.mode = mode;
        this.clock = clock;
    }

    /** Reissues them now. */
    void publish() {
        wanted = false;
        issuers.publish(actors.operator().accountId());
        steps.note(PUBLISHED, clock.instant().toString());
    }

    /** Reissues them now where they are too old to be relied on, else soon. */
    void publishAtStart() {
        if (areOld()) {
            publish();
        } else {
            wanted = true;
        }
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void publishSoon() {
        if (mode.enabled() && (wanted || (steps.find(PUBLISHED).isPresent() && areOld()))) {
            publish();
        }
    }

    private boolean areOld() {
        return steps.find(PUBLISHED)
                .map(Instant::parse)
                .filter(at -> at.plus(TOO_OLD).isAfter(clock.instant()))
                .isEmpty();
    }
}
