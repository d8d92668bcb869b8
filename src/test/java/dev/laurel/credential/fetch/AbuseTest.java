package dev.laurel.credential.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The abuse cases of the security page that concern fetching: 5 to 9 and 11. Case 10, a status list that is not its
 * issuer's, is judged by the engine: {@code FetchedStatusListTest}. Every test ends with a canary that saw nobody.
 */
class AbuseTest {
    private static final Resolved FORBIDDEN = new Resolved.Unreachable("fetch_target_forbidden");
    private static final Resolved UNREACHABLE = new Resolved.Unreachable("issuer_unreachable");
    /** Short, so that nobody waits for hosts that never end; long enough to connect on the loopback interface. */
    private static final Budgets SHORT =
            new Budgets(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofMillis(400), Duration.ofSeconds(20));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/did.json",
                "https://localhost/did.json",
                "https://[::1]/did.json",
                "https://2130706433/did.json",
                "https://0x7f.1/did.json",
                "https://127.1/did.json",
                "https://[::ffff:127.0.0.1]/did.json",
                "https://0177.0.0.1/did.json",
                "https://169.254.169.254/latest/meta-data/",
                "https://[fe80::1%25lo]/did.json"
            })
    void case5AddressesInPlaceOfNamesAreForbidden(String url) {
        try (var fetching = Fetching.patient()) {
            assertEquals(FORBIDDEN, fetching.keys(url));
            assertEquals(FORBIDDEN, fetching.list(url));
            assertEquals(0, fetching.internet.lookups());
            assertEquals(0, fetching.internet.canary());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "169.254.169.254",
                "100.100.100.200",
                "192.168.1.1",
                "0.0.0.0",
                "::1",
                "::",
                "fd00:ec2::254",
                "fe80::1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::",
                "224.0.0.1",
                "255.255.255.255"
            })
    void case5NamesOfForbiddenAddressesAreForbidden(String address) {
        try (var fetching = Fetching.patient()) {
            fetching.internet.name("inside.public.example", List.of(address));
            assertEquals(FORBIDDEN, fetching.keys("https://inside.public.example/did.json"));
            assertEquals(Rule.ADDRESS, fetching.rule());
            assertEquals(0, fetching.internet.canary());
        }
    }

    static Resolved redirected(Fetching fetching, int status, String location) {
        fetching.internet.name("inside.public.example", List.of("169.254.169.254"));
        var host = fetching.internet.host("issuer.public.example", PlayedHost.redirecting(status, location));
        var resolved = fetching.list("https://issuer.public.example/list");
        assertEquals(1, host.connections());
        return resolved;
    }

    @ParameterizedTest
    @CsvSource({
        "302, https://169.254.169.254/latest/meta-data/",
        "307, https://169.254.169.254/latest/meta-data/",
        "308, https://169.254.169.254/latest/meta-data/",
        "302, https://inside.public.example/",
        "302, //inside.public.example/",
        "308, https://localhost/",
        "302, https://issuer.public.example:8443/",
        "302, https://user@issuer.public.example/",
        "302, http://issuer.public.example/list",
        "307, http://169.254.169.254/",
        "302, file:///etc/passwd",
        "302, gopher://issuer.public.example:70/1",
        "302, ftp://issuer.public.example/list"
    })
    void case6RedirectsIntoForbiddenPlacesAreRefusedAtTheHop(int status, String location) {
        try (var fetching = Fetching.patient()) {
            assertEquals(FORBIDDEN, redirected(fetching, status, location));
            assertEquals(0, fetching.internet.canary());
        }
    }

    static Resolved rebound(Fetching fetching) {
        fetching.internet.at("93.184.255.200", PlayedHost.json("{\"public\":true}"));
        fetching.internet.name("rebinding.public.example", List.of("93.184.255.200"), List.of("127.0.0.1"));
        return fetching.keys("https://rebinding.public.example/did.json");
    }

    @Test
    void case7ANameThatChangesItsAddressIsConnectedWhereItWasChecked() {
        try (var fetching = Fetching.patient()) {
            assertInstanceOf(Resolved.Found.class, rebound(fetching));
            assertEquals(1, fetching.internet.lookups());
            // Asked again it is looked up again, and is forbidden now.
            assertEquals(FORBIDDEN, fetching.keys("https://rebinding.public.example/did.json"));
            assertEquals(0, fetching.internet.canary());
        }
    }

    @Test
    void case7ANameWithOnePublicAddressAmongOthersIsForbidden() {
        try (var fetching = Fetching.patient()) {
            fetching.internet.at("93.184.255.200", PlayedHost.json("{}"));
            fetching.internet.name("mixed.public.example", List.of("93.184.255.200", "127.0.0.1"));
            assertEquals(FORBIDDEN, fetching.keys("https://mixed.public.example/did.json"));
            assertEquals(0, fetching.internet.canary());
        }
    }

    @Test
    void case8AHostThatNeverGreetsIsUndecided() {
        try (var fetching = Fetching.within(new Budgets(
                Duration.ofSeconds(10), Duration.ofMillis(300), Duration.ofSeconds(10), Duration.ofSeconds(20)))) {
            fetching.internet.host("slow.public.example", PlayedHost.silent());
            assertEquals(UNREACHABLE, fetching.keys("https://slow.public.example/"));
            assertTrue(List.of(Rule.CONNECT_TIME, Rule.TLS).contains(fetching.rule()), fetching.rule()::word);
        }
    }

    @Test
    void case8AHostThatHangsIsUndecided() {
        try (var fetching = Fetching.within(SHORT)) {
            fetching.internet.host("slow.public.example", PlayedHost.tls((request, out) -> out.hang()));
            assertEquals(UNREACHABLE, fetching.keys("https://slow.public.example/"));
            assertEquals(Rule.FIRST_BYTE_TIME, fetching.rule());
        }
    }

    @Test
    void case8AHostThatDripsIsUndecided() {
        var total = new Budgets(
                Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofMillis(1_500));
        try (var fetching = Fetching.within(total)) {
            fetching.internet.host("slow.public.example", PlayedHost.tls((request, out) -> {
                out.text("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");
                out.hang();
            }));
            assertEquals(UNREACHABLE, fetching.keys("https://slow.public.example/"));
            assertEquals(Rule.TOTAL_TIME, fetching.rule());
        }
    }

    @Test
    void case8EndlessHeadersAreCutOff() {
        try (var fetching = Fetching.patient()) {
            var host = fetching.internet.host("endless.public.example", PlayedHost.tls((request, out) -> {
                out.text("HTTP/1.1 200 OK\r\n");
                for (int i = 0; i < 1_000_000; i++) {
                    out.text("X-Header-" + i + ": " + "x".repeat(100) + "\r\n");
                }
            }));
            assertEquals(UNREACHABLE, fetching.keys("https://endless.public.example/"));
            assertEquals(Rule.PROTOCOL, fetching.rule());
            assertCutOff(fetching, host);
        }
    }

    @Test
    void case8AnEndlessHeaderIsCutOff() {
        try (var fetching = Fetching.patient()) {
            var host = fetching.internet.host("endless.public.example", PlayedHost.tls((request, out) -> {
                out.text("HTTP/1.1 200 OK\r\nX-Header: ");
                pour(out);
            }));
            assertEquals(UNREACHABLE, fetching.keys("https://endless.public.example/"));
            assertEquals(Rule.PROTOCOL, fetching.rule());
            assertCutOff(fetching, host);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Connection: close", "Transfer-Encoding: chunked"})
    void case8AnEndlessBodyIsCutOff(String framing) {
        try (var fetching = Fetching.patient()) {
            var host = fetching.internet.host("endless.public.example", PlayedHost.tls((request, out) -> {
                out.text("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + framing + "\r\n\r\n"
                        + (framing.endsWith("chunked") ? "7fffffff\r\n" : ""));
                pour(out);
            }));
            assertEquals(UNREACHABLE, fetching.keys("https://endless.public.example/"));
            assertEquals(Rule.SIZE, fetching.rule());
            assertCutOff(fetching, host);
        }
    }

    /** Up to 1 GiB, as fast as it is taken. */
    private static void pour(PlayedHost.Answering out) throws java.io.IOException {
        var block = new byte[64 * 1024];
        java.util.Arrays.fill(block, (byte) 'x');
        for (int i = 0; i < 16 * 1024; i++) {
            out.bytes(block);
        }
    }

    /** The host could not get rid of more than the limit and what lies in the buffers on the way. */
    private static void assertCutOff(Fetching fetching, PlayedHost host) {
        fetching.close();
        assertTrue(host.written() < 32L * 1024 * 1024, () -> "written: " + host.written());
    }

    @Test
    void case8AHangingHostTakesNobodyElsesPlace() throws Exception {
        try (var fetching = Fetching.patient()) {
            var held = new CountDownLatch(Gate.PER_HOST);
            var slow = fetching.internet.host("slow.public.example", PlayedHost.tls((request, out) -> {
                held.countDown();
                out.hang();
            }));
            fetching.internet.host("good.public.example", PlayedHost.json("{}"));
            var guests = new ArrayList<Thread>();
            for (int i = 0; i < 60; i++) {
                var url = "https://slow.public.example/" + i;
                guests.add(Thread.ofVirtual().start(() -> fetching.keys(url)));
            }
            held.await();
            for (int i = 0; i < 10; i++) {
                assertInstanceOf(Resolved.Found.class, fetching.keys("https://good.public.example/" + i));
            }
            assertEquals(Gate.PER_HOST, slow.connections());
            slow.close();
            for (var guest : guests) {
                guest.join();
            }
        }
    }

    @Test
    void case9ARedirectLoopEndsAfterTwoHops() {
        try (var fetching = Fetching.patient()) {
            var host = fetching.internet.host(
                    "loop.public.example", PlayedHost.redirecting(302, "https://loop.public.example/"));
            assertEquals(UNREACHABLE, fetching.list("https://loop.public.example/"));
            assertEquals(Rule.REDIRECTS, fetching.rule());
            assertEquals(1 + GuardedFetcher.MAX_REDIRECTS, host.connections());
        }
    }

    @Test
    void case9AThousandAddressesOfOneVictimAreNotAskedFor() {
        try (var fetching = Fetching.patient()) {
            var victim = fetching.internet.host("victim.public.example", PlayedHost.json("{}"));
            for (int i = 0; i < 1_000; i++) {
                fetching.list("https://victim.public.example/status/" + i);
            }
            assertEquals(GuardedFetcher.HOST_QUOTA, victim.connections());
            assertEquals(Rule.HOST_QUOTA, fetching.rule());
        }
    }

    @Test
    void case9ARedirectorCannotAimUsAtAVictimEither() {
        try (var fetching = Fetching.patient()) {
            var victim = fetching.internet.host("victim.public.example", PlayedHost.json("{}"));
            for (int host = 0; host < 2; host++) {
                fetching.internet.host(
                        "aim" + host + ".public.example",
                        PlayedHost.redirecting(302, "https://victim.public.example/status"));
            }
            for (int i = 0; i < 200; i++) {
                fetching.list("https://aim" + i % 2 + ".public.example/" + i);
            }
            assertEquals(GuardedFetcher.HOST_QUOTA, victim.connections());
        }
    }

    @Test
    void case11AnAddressKeptForLaterIsCheckedWhenTakenAndBeforeEachCall() throws Refusal {
        try (var internet = new PlayedInternet();
                var guard = new Guard(internet, Fetching.PATIENT)) {
            internet.name("inside.public.example", List.of("10.0.0.7"));
            internet.name("hook.public.example", List.of("93.184.255.201"), List.of("10.0.0.7"));
            // When it is taken:
            assertEquals(Rule.HOST_LITERAL, refused(guard, "https://10.0.0.7/hook"));
            assertEquals(Rule.ADDRESS, refused(guard, "https://inside.public.example/hook"));
            guard.check(URI.create("https://hook.public.example/hook"), Deadline.in(Duration.ofMinutes(1)));
            // Before a call, after its owner has let the name point elsewhere:
            assertEquals(Rule.ADDRESS, refused(guard, "https://hook.public.example/hook"));
            assertEquals(0, internet.canary());
        }
    }

    private static Rule refused(Guard guard, String url) {
        return org.junit.jupiter.api.Assertions.assertThrows(
                        Refusal.class, () -> guard.check(URI.create(url), Deadline.in(Duration.ofMinutes(1))))
                .rule();
    }
}
