package dev.laurel.gig;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Closes gigs whose last day has passed, soon after midnight UTC. Reads need not wait for it. */
@ApplicationScoped
class EndedGigs {
    /** Gigs closed in one transaction: enough that a day's worth is quick, few enough that nobody waits for a lock. */
    private static final int BATCH = 200;

    private final Gigs gigs;

    EndedGigs(Gigs gigs) {
        this.gigs = gigs;
    }

    @Scheduled(every = "60s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void close() {
        int closed;
        do {
            closed = gigs.closeEnded(BATCH);
        } while (closed == BATCH);
    }
}
