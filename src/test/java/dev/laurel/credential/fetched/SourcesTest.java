package dev.laurel.credential.fetched;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.laurel.api.Ids;
import dev.laurel.credential.document.DocumentStore;
import dev.laurel.credential.fetch.Contact;
import dev.laurel.credential.fetch.GuardedFetcher;
import dev.laurel.credential.fetch.PlayedInternet;
import dev.laurel.credential.fetch.PlayedSite;
import dev.laurel.credential.fetch.Resolved;
import dev.laurel.credential.fetch.Use;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SourcesTest {
    @Inject
    PlayedInternet internet;

    @Inject
    DocumentStore operators;

    @Inject
    GuardedFetcher fetcher;

    @Inject
    FetchedStore fetched;

    @Inject
    Readings readings;

    @Inject
    InstantSource clock;

    private record Settings(boolean enabled) implements FetchSettings {
        @Override
        public Optional<String> contact() {
            return Optional.empty();
        }

        @Override
        public Duration keep() {
            return Duration.ofDays(30);
        }

        @Override
        public String round() {
            return "off";
        }
    }

    private Sources sources(boolean enabled) {
        return new Sources(operators, fetcher, fetched, readings, new Settings(enabled), clock);
    }

    private PlayedSite site() {
        return new PlayedSite(internet, Ids.next("iss_").replace('_', '-') + ".public.example");
    }

    @Test
    void withoutLeaveTheNetworkIsNotAsked() {
        var site = site();
        site.put("/keys", "application/json", "{}");
        var url = URI.create(site.url("/keys"));

        assertEquals(new Resolved.Missing(), sources(false).of("main", "frl_x").find(url, Use.KEYS));
        assertEquals(0, site.asked("/keys"));
        assertInstanceOf(Resolved.Found.class, sources(true).of("main", "frl_x").find(url, Use.KEYS));
        // Nor is what was read before relied on, once the operator has said no.
        assertEquals(new Resolved.Missing(), sources(false).of("main", "frl_x").find(url, Use.KEYS));
        sources(false).requireQuota("main", "frl_x");
    }

    @Test
    void aContextNeverComesFromTheNetwork() {
        var site = site();
        site.put("/context", "application/ld+json", "{}");

        var found = sources(true).of("main", "frl_x").find(URI.create(site.url("/context")), Use.CONTEXT);

        assertEquals(new Resolved.Missing(), found);
        assertEquals(0, site.asked("/context"));
    }

    @Test
    void whatIsKeptIsTheSameForEveryTenant() {
        var site = site();
        site.put("/keys", "application/json", "{}");
        var url = URI.create(site.url("/keys"));

        var one = assertInstanceOf(
                Resolved.Found.class, sources(true).of("one", "frl_x").find(url, Use.KEYS));
        var other = assertInstanceOf(
                Resolved.Found.class, sources(true).of("other", "frl_y").find(url, Use.KEYS));

        assertEquals(one.document().sha256(), other.document().sha256());
        assertEquals(one.document().fetchedAt(), other.document().fetchedAt());
        assertEquals(1, site.asked("/keys"));
    }

    @Test
    void manyWhoWantADocumentAtOnceCauseOneReading() throws InterruptedException {
        var site = site();
        site.put("/list", "application/json", "{}");
        var url = URI.create(site.url("/list"));
        var sources = sources(true);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var wishes = Stream.generate(() -> (Callable<Resolved>)
                            () -> sources.of("main", Ids.next("frl_")).find(url, Use.STATUS_LIST))
                    .limit(12)
                    .toList();
            for (var found : people.invokeAll(wishes)) {
                assertInstanceOf(Resolved.Found.class, found.resultNow());
            }
        }
        assertEquals(1, site.asked("/list"));
    }

    @Test
    void aForbiddenAddressIsSaidToBeSoAndNothingElse() {
        var sources = sources(true);
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    new Resolved.Unreachable("fetch_target_forbidden"),
                    sources.of("main", "frl_x").find(URI.create("https://127.0.0.1/" + Ids.next("doc_")), Use.KEYS));
        }
        assertEquals(0, internet.canary());
    }

    @Test
    void aQuotaThatIsUsedUpLeavesWhatIsKept() {
        var site = site();
        site.put("/keys", "application/json", "{}");
        var kept = URI.create(site.url("/keys"));
        var sources = sources(true);
        sources.of("main", "frl_x").find(kept, Use.KEYS);
        int asked = 0;
        while (asked < 2 * Sources.PROFILE_QUOTA) {
            sources.of("main", "frl_x").find(URI.create(site.url("/none/" + asked++)), Use.KEYS);
        }

        assertInstanceOf(Resolved.Found.class, sources.of("main", "frl_x").find(kept, Use.KEYS));
        assertEquals(0, site.asked("/none/" + (2 * Sources.PROFILE_QUOTA - 1)));
    }

    @Test
    void aContactIsOptional() {
        assertEquals(Contact.NONE, new Settings(true).agent());
    }
}
