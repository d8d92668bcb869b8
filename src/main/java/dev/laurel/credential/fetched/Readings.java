package dev.laurel.credential.fetched;

import dev.laurel.credential.fetch.Deadline;
import dev.laurel.credential.fetch.GuardedFetcher;
import dev.laurel.credential.fetch.Reading;
import dev.laurel.credential.fetch.Resolved;
import dev.laurel.credential.fetch.Rule;
import dev.laurel.credential.fetch.Use;
import dev.laurel.credential.fetch.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Reads documents from the network and keeps what came of it; whoever wants the same one meanwhile waits for it. */
@ApplicationScoped
public class Readings {
    private static final Resolved NOT_NOW = new Resolved.Unreachable(Verdict.UNREACHABLE.reason());

    private record Wanted(URI url, Use use) {}

    private final GuardedFetcher fetcher;
    private final FetchedStore store;
    private final InstantSource clock;
    private final Map<Wanted, CompletableFuture<Resolved>> underWay = new ConcurrentHashMap<>();

    Readings(GuardedFetcher fetcher, FetchedStore store, InstantSource clock) {
        this.fetcher = fetcher;
        this.store = store;
        this.clock = clock;
    }

    /** Reads a document for a verification, unless somebody has just done so. */
    Resolved read(URI url, Use use, Deadline deadline) {
        return once(
                url,
                use,
                deadline,
                () -> store.current(url, use)
                        .filter(kept -> !kept.isDue(clock.instant()))
                        .map(kept -> kept.resolved(clock.instant()))
                        .orElseGet(() -> readNow(url, use, deadline)));
    }

    /** Reads a document again that was claimed for it. */
    public void again(URI url, Use use, Deadline deadline) {
        once(url, use, deadline, () -> readNow(url, use, deadline));
    }

    private Resolved once(URI url, Use use, Deadline deadline, Supplier<Resolved> reading) {
        var wanted = new Wanted(url, use);
        var mine = new CompletableFuture<Resolved>();
        var theirs = underWay.putIfAbsent(wanted, mine);
        if (theirs != null) {
            return await(theirs, deadline);
        }
        try {
            var resolved = reading.get();
            mine.complete(resolved);
            return resolved;
        } finally {
            // After a fault of ours those who wait are told that it cannot be read now.
            mine.complete(NOT_NOW);
            underWay.remove(wanted);
        }
    }

    private static Resolved await(CompletableFuture<Resolved> theirs, Deadline deadline) {
        try {
            return theirs.get(deadline.left(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException late) {
            return NOT_NOW;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return NOT_NOW;
        }
    }

    private Resolved readNow(URI url, Use use, Deadline deadline) {
        switch (fetcher.read(url, use, deadline)) {
            case Reading.Read read -> {
                var next = read.document().fetchedAt().plus(Freshness.of(use, read));
                store.read(use, read.document(), next);
                return new Resolved.Found(read.document());
            }
            case Reading.Absent(boolean isForGood)
            when isForGood -> {
                store.gone(url, use, clock.instant().plus(use.usuallyFresh()));
                return new Resolved.Gone();
            }
            case Reading.Absent absent -> {
                return kept(url, use, Rule.NOT_FOUND);
            }
            case Reading.Failed(Rule rule) -> {
                return kept(url, use, rule);
            }
        }
    }

    private Resolved kept(URI url, Use use, Rule rule) {
        if (!rule.isPassing() && rule != Rule.URL_LENGTH) {
            store.failed(url, use, rule);
        }
        return store.current(url, use)
                .map(kept -> kept.resolved(clock.instant()))
                .orElseGet(() -> rule.verdict() == Verdict.MISSING
                        ? new Resolved.Missing()
                        : new Resolved.Unreachable(rule.verdict().reason()));
    }
}
