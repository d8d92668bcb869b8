package dev.laurel.demo.seed;

import dev.laurel.demo.DemoMode;
import dev.laurel.demo.issuing.DemoIssuers;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Sees to it that the demo's issuers reissue their status lists: at each start, and every few hours while it runs. */
@ApplicationScoped
class Lists {
    private static final String PUBLISHED = "lists";
    /** Lists older than this are reissued while the demo runs: long before anybody doubts them. */
    private static final Duration TOO_OLD = Duration.ofHours(6);

    private final DemoIssuers issuers;
    private final Actors actors;
    private final Steps steps;
    private final DemoMode mode;
    private final InstantSource clock;

    Lists(DemoIssuers issuers, Actors actors, Steps steps, DemoMode mode, InstantSource clock) {
        this.issuers = issuers;
        this.actors = actors;
        this.steps = steps;
        this.mode = mode;
        this.clock = clock;
    }

    /** Reissues them now. */
    void publish() {
        issuers.publish(actors.operator().accountId());
        steps.note(PUBLISHED, clock.instant().toString());
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void publishOld() {
        if (mode.enabled() && areOld()) {
            publish();
        }
    }

    /** Nothing is published before the demo is seeded. */
    private boolean areOld() {
        return steps.find(PUBLISHED)
                .map(Instant::parse)
                .filter(at -> !at.plus(TOO_OLD).isAfter(clock.instant()))
                .isPresent();
    }
}
