package dev.laurel.credential;

import dev.laurel.credential.check.ListChange;
import dev.laurel.credential.fetch.Deadline;
import dev.laurel.credential.fetch.Use;
import dev.laurel.credential.fetched.DueDocuments;
import dev.laurel.credential.fetched.FetchSettings;
import dev.laurel.credential.fetched.FetchedStore;
import dev.laurel.credential.fetched.Readings;
import dev.laurel.credential.fetched.Sources;
import dev.laurel.credential.fetched.TextChanged;
import dev.laurel.credential.held.StandingOn;
import dev.laurel.credential.held.Touched;
import dev.laurel.credential.issuer.IssuerStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Keeps credentials true to what their issuers publish: reads each document in use again when its time has come, once
 * for all credentials that stand on it, and has these judged again when its text has changed.
 */
@ApplicationScoped
class Rereading {
    /** Documents claimed at a time. */
    private static final int MAX_DUE = 64;
    /** How often a round claims, so that it ends. */
    private static final int MAX_CLAIMS = 16;
    /** Documents read at once by it: half of what the fetcher has room for, so that people's own requests find some. */
    private static final int AT_ONCE = 16;
    /** Changed documents whose credentials one round has judged again. */
    private static final int MAX_TOLD = 64;

    /** Longer than the fetcher itself gives one document. */
    private static final Duration LONG = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(Rereading.class);

    private final DueDocuments due;
    private final Readings readings;
    private final StandingOn standing;
    private final Touched touched;
    private final Rejudging rejudging;
    private final Basis basis;
    private final FetchedStore texts;
    private final Sources sources;
    private final IssuerStore issuers;
    private final FetchSettings settings;
    private final InstantSource clock;

    Rereading(
            DueDocuments due,
            Readings readings,
            StandingOn standing,
            Touched touched,
            Rejudging rejudging,
            Basis basis,
            FetchedStore texts,
            Sources sources,
            IssuerStore issuers,
            FetchSettings settings,
            InstantSource clock) {
        this.due = due;
        this.readings = readings;
        this.standing = standing;
        this.touched = touched;
        this.rejudging = rejudging;
        this.basis = basis;
        this.texts = texts;
        this.sources = sources;
        this.issuers = issuers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Verifications that began before the change are repeated instead of stored. */
    void changed(@Observes TextChanged change) {
        standing.tenants(change.url()).forEach(basis::change);
    }

    @Scheduled(
            every = "{laurel.fetch.round}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        if (!settings.enabled()) {
            return;
        }
        int claims = 0;
        boolean isMore = true;
        while (isMore && claims++ < MAX_CLAIMS) {
            var claimed = due.claim(MAX_DUE);
            readAgain(claimed);
            isMore = claimed.size() == MAX_DUE;
        }
        tell();
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        var before = clock.instant().minus(settings.keep());
        boolean isMore = true;
        while (isMore) {
            isMore = due.forget(before);
        }
    }

    private void readAgain(List<DueDocuments.Version> claimed) {
        var places = new Semaphore(AT_ONCE);
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var version : claimed) {
                var _ = readers.submit(() -> {
                    places.acquireUninterruptibly();
                    try {
                        readings.again(version.url(), version.use(), Deadline.in(LONG));
                    } catch (RuntimeException failed) {
                        LOG.warnf("a document could not be read again: %s", failed.getMessage());
                    } finally {
                        places.release();
                    }
                });
            }
        }
    }

    private void rejudge(String tenant, DueDocuments.Untold untold) {
        var url = untold.version().url().toString();
        var change = change(tenant, untold);
        rejudging.again(QuarkusTransaction.requiringNew()
                .call(() -> change.isPresent()
                        ? touched.byList(tenant, url, change.get())
                        : touched.byDocument(tenant, url)));
    }

    /**
     * What the new text of a status list changes. Only from one version to the next: of a text in between, some
     * credentials may have been judged by what it said.
     */
    private Optional<ListChange> change(String tenant, DueDocuments.Untold untold) {
        var version = untold.version();
        if (version.use() != Use.STATUS_LIST || untold.told() == 0 || version.number() != untold.told() + 1) {
            return Optional.empty();
        }
        return texts.version(version.url(), version.use(), untold.told())
                .flatMap(before -> texts.version(version.url(), version.use(), version.number())
                        .flatMap(after -> ListChange.between(
                                before, after, sources.kept(tenant), issuers.registry(tenant), clock.instant())));
    }

    private void tell() {
        for (var untold : due.untold(MAX_TOLD)) {
            var version = untold.version();
            try {
                standing.tenants(version.url().toString()).forEach(tenant -> rejudge(tenant, untold));
            } catch (RuntimeException failed) {
                // Those that were made due before it failed are judged by the timer.
                LOG.warnf("credentials that stand on a changed document were not all judged: %s", failed.getMessage());
            }
            due.told(version);
        }
    }
}
