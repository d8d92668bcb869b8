package dev.laurel.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.api.Ids;
import dev.laurel.credential.fetch.OrdinaryPatience;
import dev.laurel.credential.fetch.PlayedInternet;
import dev.laurel.credential.held.HeldCredential;
import dev.laurel.taxonomy.TestSkills;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Hosts of status lists take requests and never answer, while credentials are handed in that need them: these are
 * undecided, and everybody else is served as before.
 */
@QuarkusTest
@TestProfile(OrdinaryPatience.class)
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class HangingHostTest {
    /** Credentials handed in at once, each of an issuer whose host hangs. */
    private static final int HANDED_IN = 8;

    private static final int MANY_ROUNDS = 12;
    private static final int WARM_UP = 300;
    private static final double MILLI = 1e6;

    @Inject
    PlayedInternet internet;

    @Inject
    Credentials credentials;

    @Inject
    TestKeys keys;

    @Inject
    TestSkills skills;

    private Holder client;
    private String gig = "";
    private final List<Long> undisturbed = new ArrayList<>();
    private final List<Long> disturbed = new ArrayList<>();

    @BeforeEach
    void aGig() throws SQLException {
        skills.publish();
        client = keys.holder(Role.CLIENT);
        gig = client.asking().body("""
                {"title": "Hanging", "requirements": [{"anyOf": ["laurel:test-alphacraft"], "level": "FOUNDATION"}]}
                """).post("/v1/gigs").jsonPath().getString("id");
    }

    /** Other people's requests one after the other, as long as they go on. @return how many */
    private int ask(List<Long> nanos, BooleanSupplier goesOn) {
        int asked = 0;
        while (goesOn.getAsBoolean()) {
            long begin = System.nanoTime();
            assertEquals(
                    200, client.asking().get("/v1/gigs/" + gig + "/matches").statusCode());
            nanos.add(System.nanoTime() - begin);
            asked++;
        }
        return asked;
    }

    private BooleanSupplier times(int count) {
        var left = new int[] {count};
        return () -> left[0]-- > 0;
    }

    private HeldCredential handIn(PlayedIssuer issuer) {
        return credentials.submit(client.tenant(), Ids.next("frl_"), issuer.badge(1));
    }

    /** One round with hanging hosts and as many requests without. @return requests that were served meanwhile */
    private int round() throws InterruptedException, ExecutionException {
        var issuers = new ArrayList<PlayedIssuer>();
        for (int i = 0; i < HANDED_IN; i++) {
            var issuer = new PlayedIssuer(internet);
            issuer.site.hang(PlayedIssuer.LIST);
            issuers.add(issuer);
        }
        int served;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = new ArrayList<Future<HeldCredential>>();
            issuers.forEach(issuer -> waiting.add(people.submit(() -> handIn(issuer))));
            // Their own proofs are checked and the lists asked for: from here on they only wait.
            ask(
                    new ArrayList<>(),
                    () -> issuers.stream().anyMatch(issuer -> issuer.site.asked(PlayedIssuer.LIST) == 0)
                            && waiting.stream().noneMatch(Future::isDone));
            served = ask(disturbed, () -> waiting.stream().noneMatch(Future::isDone));
            for (var one : waiting) {
                assertEquals("INCONCLUSIVE", one.get().outcome());
                assertTrue(one.get().report().contains("STATUS_UNREACHABLE"));
            }
        }
        issuers.forEach(issuer -> assertEquals(1, issuer.site.asked(PlayedIssuer.LIST)));
        ask(undisturbed, times(served));
        return served;
    }

    @Test
    void whoeverNeedsTheHostIsUndecidedAndTheOthersAreServed() throws InterruptedException, ExecutionException {
        int served = round();
        assertTrue(served > HANDED_IN, () -> served + " requests were served while hosts hung");
    }

    @Test
    @Tag("long")
    void howLongTheOthersWaitIsPrinted() throws InterruptedException, ExecutionException {
        ask(new ArrayList<>(), times(WARM_UP));
        for (int i = 0; i < MANY_ROUNDS; i++) {
            round();
        }
        System.out.printf(
                Locale.ROOT,
                "hanging hosts: %,d requests each, p50 %.2f and p99 %.2f ms undisturbed, %.2f and %.2f ms while hosts hang:"
                        + " p99 %.2f times%n",
                disturbed.size(),
                at(undisturbed, .50),
                at(undisturbed, .99),
                at(disturbed, .50),
                at(disturbed, .99),
                at(disturbed, .99) / at(undisturbed, .99));
    }

    private static double at(List<Long> nanos, double share) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / MILLI;
    }
}
