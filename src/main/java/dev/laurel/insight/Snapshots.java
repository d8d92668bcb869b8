package dev.laurel.insight;

import dev.laurel.api.ProblemException;
import dev.laurel.freelancer.Freelancers;
import dev.laurel.gig.ExchangeRatesTable;
import dev.laurel.gig.Gigs;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Each tenant's figures, counted from the gigs and the people in the database. */
@ApplicationScoped
class Snapshots {
    /** Ten seconds for the first figures, which a market of some hundred thousand people takes; two for newer ones. */
    private static final Recounting.Patience PATIENCE =
            new Recounting.Patience(Duration.ofSeconds(10), Duration.ofSeconds(2));

    private final Freelancers freelancers;
    private final Gigs gigs;
    private final Taxonomy taxonomy;
    private final ExchangeRatesTable exchange;
    private final InstantSource clock;
    private final Recounting recounting;

    Snapshots(
            Freelancers freelancers,
            Gigs gigs,
            Taxonomy taxonomy,
            ExchangeRatesTable exchange,
            InsightSettings settings,
            InstantSource clock) {
        this.freelancers = freelancers;
        this.gigs = gigs;
        this.taxonomy = taxonomy;
        this.exchange = exchange;
        this.clock = clock;
        this.recounting = new Recounting(this::count, settings, PATIENCE, clock);
    }

    @PreDestroy
    void stop() {
        recounting.stop();
    }

    /**
     * A tenant's figures: new enough, or the newest there are while newer ones are being counted.
     *
     * @throws ProblemException NOT_COUNTED_YET where there are none and counting takes long
     */
    Snapshot of(String tenant) {
        return recounting.of(tenant);
    }

    private Snapshot count(String tenant) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var counting = new Counting(taxonomy.skills(), exchange.current(tenant), now);
        gigs.forEachPosted(tenant, new Windows(now).begin(), counting::add);
        freelancers.forEachForClients(
                tenant, now, person -> counting.add(person.get().person()));
        return counting.snapshot();
    }
}
