package dev.laurel.credential.fetched;

import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.credential.document.DocumentStore;
import dev.laurel.credential.fetch.Deadline;
import dev.laurel.credential.fetch.DocumentSource;
import dev.laurel.credential.fetch.GuardedFetcher;
import dev.laurel.credential.fetch.Quota;
import dev.laurel.credential.fetch.Reading;
import dev.laurel.credential.fetch.Resolved;
import dev.laurel.credential.fetch.Rule;
import dev.laurel.credential.fetch.Use;
import dev.laurel.credential.fetch.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What verifications resolve from: the operator's store first, whose word stands; then what was read from the Internet
 * lately; then, if that is allowed, the Internet, within the time of one verification and the quota of one profile.
 */
@ApplicationScoped
public class Sources {
    /**
     * Documents that are asked of the network for one profile in an hour. What is kept is not asked for, and what fails
     * is asked for ever more seldom, so that only somebody who names new addresses all the time comes near it.
     */
    static final int PROFILE_QUOTA = 120;

    private final DocumentStore operators;
    private final GuardedFetcher fetcher;
    private final FetchedStore fetched;
    private final Readings readings;
    private final FetchSettings settings;
    private final InstantSource clock;
    private final Quota profiles = new Quota(PROFILE_QUOTA, Duration.ofHours(1), System::nanoTime);

    Sources(
            DocumentStore operators,
            GuardedFetcher fetcher,
            FetchedStore fetched,
            Readings readings,
            FetchSettings settings,
            InstantSource clock) {
        this.operators = operators;
        this.fetcher = fetcher;
        this.fetched = fetched;
        this.readings = readings;
        this.settings = settings;
        this.clock = clock;
    }

    /** The source of one verification for one profile. */
    public DocumentSource of(String tenant, String profile) {
        return new OfOneVerification(tenant, profile);
    }

    /** What is at hand for a tenant: the network is never asked. */
    public DocumentSource kept(String tenant) {
        return (url, use) -> {
            var stored = operators.source(tenant).find(url, use);
            return stored instanceof Resolved.Found || use == Use.CONTEXT
                    ? stored
                    : fetched.current(url, use)
                            .map(kept -> kept.resolved(clock.instant()))
                            .orElse(stored);
        };
    }

    /**
     * A certificate's page, from the Internet and nowhere else; it is not kept.
     *
     * @return empty where nothing is fetched here
     */
    public Optional<Reading> page(String tenant, String profile, URI url) {
        if (!settings.enabled()) {
            return Optional.empty();
        }
        return Optional.of(
                profiles.take(name(tenant, profile))
                        ? fetcher.read(url, Use.PAGE, Deadline.in(fetcher.patience()))
                        : new Reading.Failed(Rule.HOST_QUOTA));
    }

    /**
     * Refuses work for a profile that has used up its quota.
     *
     * @throws ProblemException RATE_LIMITED
     */
    public void requireQuota(String tenant, String profile) {
        var wait = profiles.untilNext(name(tenant, profile));
        if (settings.enabled() && wait.isPositive()) {
            throw ProblemException.of(
                            ProblemType.RATE_LIMITED,
                            "This profile's credentials have asked for " + PROFILE_QUOTA
                                    + " documents of other hosts within the hour.")
                    .with("Retry-After", Long.toString(wait.plusSeconds(1).toSeconds()));
        }
    }

    private static String name(String tenant, String profile) {
        return tenant + "/" + profile;
    }

    private final class OfOneVerification implements DocumentSource {
        private final String tenant;
        private final String profile;
        private @Nullable Deadline deadline;

        private OfOneVerification(String tenant, String profile) {
            this.tenant = tenant;
            this.profile = profile;
        }

        @Override
        public Resolved find(URI url, Use use) {
            var operators = Sources.this.operators.source(tenant).find(url, use);
            if (operators instanceof Resolved.Found || use == Use.CONTEXT || !settings.enabled()) {
                return operators;
            }
            var now = clock.instant();
            var kept = fetched.current(url, use);
            if (kept.isPresent() && !kept.get().isDue(now)) {
                return kept.get().resolved(now);
            }
            if (mayAsk()) {
                return readings.read(url, use, deadline());
            }
            return kept.map(known -> known.resolved(now))
                    .orElseGet(() -> new Resolved.Unreachable(Verdict.UNREACHABLE.reason()));
        }

        private boolean mayAsk() {
            return !deadline().hasPassed() && profiles.take(name(tenant, profile));
        }

        /** As long as one fetch may take, for all of them, from the first document that the network is asked for. */
        private Deadline deadline() {
            if (deadline == null) {
                deadline = Deadline.in(fetcher.patience());
            }
            return deadline;
        }
    }
}
