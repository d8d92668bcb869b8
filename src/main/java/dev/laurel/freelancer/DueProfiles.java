package dev.laurel.freelancer;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Announces people whose evidence expired, came into force or grew older, within seconds of the instant. */
@ApplicationScoped
class DueProfiles {
    /** People in one transaction: at a quarter's border everybody is due, and nobody should wait long for a lock. */
    private static final int BATCH = 200;

    private final Upkeep upkeep;

    DueProfiles(Upkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Scheduled(every = "2s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void renew() {
        int renewed;
        do {
            renewed = upkeep.renewDue(BATCH);
        } while (renewed == BATCH);
    }
}
