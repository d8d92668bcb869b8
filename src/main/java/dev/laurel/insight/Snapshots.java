package dev.laurel.insight;

import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.freelancer.Freelancers;
import dev.laurel.gig.ExchangeRatesTable;
import dev.laurel.gig.Gigs;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each tenant's figures, and counts them again when somebody asks and they are too old (decision 0122). One
 * tenant is counted at a time, by one thread, beside the requests that wait for it.
 */
@ApplicationScoped
class Snapshots {
    /** How long a request waits for figures while none are there. */
    private static final Duration FIRST_PATIENCE = Duration.ofSeconds(10);
    /** How long it waits for newer ones while older ones are there. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** What Retry-After says where there are none yet: counting a million people takes minutes. */
    private static final String SECONDS_TO_WAIT = "15";

    private final Freelancers freelancers;
    private final Gigs gigs;
    private final Taxonomy taxonomy;
    private final ExchangeRatesTable exchange;
    private final InsightSettings settings;
    private final InstantSource clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Snapshot>> underWay = new ConcurrentHashMap<>();
    private final ExecutorService counter = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("laurel-insight").factory());

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
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Figures, and when they are due.
     *
     * @param due instant from which they are counted again when somebody asks
     */
    private record Kept(Snapshot snapshot, Instant due) {}

    @PreDestroy
    void stop() {
        counter.shutdownNow();
    }

    /**
     * A tenant's figures: new enough, or the newest there are while newer ones are being counted.
     *
     * @throws ProblemException NOT_COUNTED_YET where there are none and counting takes long
     */
    Snapshot of(String tenant) {
        var known = kept.get(tenant);
        if (known != null && clock.instant().isBefore(known.due)) {
            return known.snapshot;
        }
        var counting = underWay.computeIfAbsent(tenant, this::begin);
        return waited(counting, known);
    }

    private CompletableFuture<Snapshot> begin(String tenant) {
        var counting = new CompletableFuture<Snapshot>();
        counter.execute(() -> {
            try {
                var snapshot = counted(tenant);
                underWay.remove(tenant);
                counting.complete(snapshot);
            } catch (RuntimeException failed) {
                underWay.remove(tenant);
                counting.completeExceptionally(failed);
            }
        });
        return counting;
    }

    private Snapshot counted(String tenant) {
        var began = clock.instant();
        var snapshot = count(tenant);
        var took = Duration.between(began, clock.instant());
        var rest = took.multipliedBy(settings.rest());
        kept.put(
                tenant,
                new Kept(snapshot, began.plus(rest.compareTo(settings.refresh()) > 0 ? rest : settings.refresh())));
        return snapshot;
    }

    /** Counts a tenant's gigs and people as they are now. */
    private Snapshot count(String tenant) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var counting = new Counting(taxonomy.skills(), exchange.current(tenant), now);
        gigs.forEachPosted(tenant, new Windows(now).begin(), counting::add);
        freelancers.forEachForClients(
                tenant, now, person -> counting.add(person.get().person()));
        return counting.snapshot();
    }

    private static Snapshot waited(CompletableFuture<Snapshot> counting, @Nullable Kept known) {
        var patience = known == null ? FIRST_PATIENCE : PATIENCE;
        try {
            return counting.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return orElseNone(known);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return orElseNone(known);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }

    private static Snapshot orElseNone(@Nullable Kept known) {
        if (known == null) {
            throw ProblemException.of(ProblemType.NOT_COUNTED_YET).with("Retry-After", SECONDS_TO_WAIT);
        }
        return known.snapshot;
    }
}
