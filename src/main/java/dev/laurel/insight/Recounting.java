package dev.laurel.insight;

import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each tenant's figures, and has them counted again when somebody asks and they are too old (decision 0122). One
 * tenant is counted at a time, by one thread, beside the requests that wait for it.
 */
final class Recounting {
    /** What Retry-After says where there are no figures yet: a million people are counted in about half a minute. */
    private static final String SECONDS_TO_WAIT = "15";

    private final Function<String, Snapshot> count;
    private final InsightSettings settings;
    private final Patience patience;
    private final InstantSource clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Snapshot>> underWay = new ConcurrentHashMap<>();
    private final ExecutorService counter = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("laurel-insight").factory());

    /** @param count counts a tenant's figures as they are now; called by one thread at a time */
    Recounting(Function<String, Snapshot> count, InsightSettings settings, Patience patience, InstantSource clock) {
        this.count = count;
        this.settings = settings;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * How long a request waits.
     *
     * @param first while there are no figures
     * @param newer for newer ones while there are older ones
     */
    record Patience(Duration first, Duration newer) {}

    /**
     * Figures that were counted.
     *
     * @param due instant from which they are counted again when somebody asks
     */
    private record Kept(Snapshot snapshot, Instant due) {}

    /** Ends the thread. */
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
        return waited(underWay.computeIfAbsent(tenant, this::begin), known);
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
        var snapshot = count.apply(tenant);
        var rest = Duration.between(began, clock.instant()).multipliedBy(settings.rest());
        var refresh = settings.refresh();
        kept.put(tenant, new Kept(snapshot, began.plus(rest.compareTo(refresh) > 0 ? rest : refresh)));
        return snapshot;
    }

    private Snapshot waited(CompletableFuture<Snapshot> counting, @Nullable Kept known) {
        var wait = known == null ? patience.first : patience.newer;
        try {
            return counting.get(wait.toMillis(), TimeUnit.MILLISECONDS);
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
