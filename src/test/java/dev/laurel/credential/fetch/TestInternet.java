package dev.laurel.credential.fetch;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Puts the service under test on a played Internet, on which nobody lives but whom a test lets live there. */
@Singleton
class TestInternet {
    @Produces
    @Singleton
    PlayedInternet internet() {
        return new PlayedInternet();
    }

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    GuardedFetcher fetcher(PlayedInternet internet, Attempts attempts, InstantSource clock) {
        return internet.fetcher(attempts, clock);
    }

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    GuardedSender sender(PlayedInternet internet, Attempts attempts, InstantSource clock) {
        return internet.sender(attempts, clock);
    }

    void hangUp(@Disposes GuardedSender sender) {
        sender.close();
    }

    void hangUp(@Disposes GuardedFetcher fetcher) {
        fetcher.close();
    }

    void close(@Disposes PlayedInternet internet) {
        internet.close();
    }
}
