package dev.laurel.credential.fetched;

import dev.laurel.credential.fetch.GuardedFetcher;
import dev.laurel.credential.fetch.GuardedSender;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes the service's one fetcher and one sender, on the public Internet. */
@Singleton
class TheFetcher {
    @Produces
    @Singleton
    GuardedFetcher fetcher(FetchSettings settings, FetchLog log, InstantSource clock) {
        return GuardedFetcher.onTheInternet(settings.agent(), log, clock);
    }

    @Produces
    @Singleton
    GuardedSender sender(FetchSettings settings, FetchLog log, InstantSource clock) {
        return GuardedSender.onTheInternet(settings.agent(), log, clock);
    }

    void close(@Disposes GuardedFetcher fetcher) {
        fetcher.close();
    }

    void close(@Disposes GuardedSender sender) {
        sender.close();
    }
}
