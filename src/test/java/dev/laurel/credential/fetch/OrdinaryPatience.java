package dev.laurel.credential.fetch;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Set;

/** Puts the service under test on the played Internet with no more patience than it has on the real one. */
public final class OrdinaryPatience implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(Fetcher.class);
    }

    @Alternative
    @Singleton
    static class Fetcher {
        @Produces
        @Alternative
        @Singleton
        GuardedFetcher fetcher(PlayedInternet internet, Attempts attempts, InstantSource clock) {
            return internet.fetcher(Budgets.STANDARD, attempts, clock);
        }

        void hangUp(@Disposes GuardedFetcher fetcher) {
            fetcher.close();
        }
    }
}
