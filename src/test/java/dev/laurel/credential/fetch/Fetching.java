package dev.laurel.credential.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A fetcher on a played Internet, with what it noted. Its steady clock stands still unless it is moved. */
final class Fetching implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    /** Long enough for a loaded machine: tests in which nobody is slow. */
    static final Budgets PATIENT =
            new Budgets(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60));

    final PlayedInternet internet = new PlayedInternet();
    final List<Attempt> attempts = new CopyOnWriteArrayList<>();
    final AtomicLong nanos = new AtomicLong();
    final GuardedFetcher fetcher;

    /** Makes the guard, as it is or tampered with. */
    @FunctionalInterface
    interface Guards {
        Guard on(Network network, Budgets budgets);
    }

    private Fetching(Budgets budgets, Guards guards) {
        fetcher = new GuardedFetcher(
                guards.on(internet, budgets),
                new Exchange(internet, budgets, new Contact("ops@laurel.example").agent()),
                budgets,
                attempts::add,
                InstantSource.fixed(NOW),
                nanos::get);
    }

    static Fetching patient() {
        return new Fetching(PATIENT, Guard::new);
    }

    static Fetching within(Budgets budgets) {
        return new Fetching(budgets, Guard::new);
    }

    /** One whose guard was tampered with. */
    static Fetching guarded(Guards guards) {
        return new Fetching(PATIENT, guards);
    }

    Resolved keys(String url) {
        return fetcher.find(URI.create(url), Use.KEYS);
    }

    Resolved list(String url) {
        return fetcher.find(URI.create(url), Use.STATUS_LIST);
    }

    /** The rule of the last attempt. */
    Rule rule() {
        return attempts.getLast().rule();
    }

    @Override
    public void close() {
        fetcher.close();
        internet.close();
    }
}
