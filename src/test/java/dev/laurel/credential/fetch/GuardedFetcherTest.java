package dev.laurel.credential.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the fetcher does with hosts that mean well, and with those that are merely odd. */
class GuardedFetcherTest {
    private static final String URL = "https://issuer.public.example/did.json";

    private final Fetching fetching = Fetching.patient();

    @AfterEach
    void close() {
        assertEquals(0, fetching.internet.canary());
        fetching.close();
    }

    private PlayedHost issuer(PlayedHost host) {
        return fetching.internet.host("issuer.public.example", host);
    }

    private PlayedHost answering(String head, String body) {
        return issuer(PlayedHost.tls((request, out) -> out.text("HTTP/1.1 " + head + "\r\n\r\n" + body)));
    }

    private void assertFailed(Resolved resolved, Rule rule) {
        assertEquals(new Resolved.Unreachable("issuer_unreachable"), resolved);
        assertEquals(rule, fetching.rule());
    }

    @Test
    void aDocumentIsReadWithItsTypeAndInstant() {
        issuer(PlayedHost.tls((request, out) -> out.ok("Application/DID+JSON; charset=utf-8", "{\"id\":\"ü\"}")));

        var found = assertInstanceOf(Resolved.Found.class, fetching.keys(URL)).document();

        assertEquals("{\"id\":\"ü\"}", new String(found.bytes(), StandardCharsets.UTF_8));
        assertEquals("application/did+json", found.mediaType());
        assertEquals(Fetching.NOW, found.fetchedAt());
        assertEquals(URI.create(URL), found.url());
        var body = "{\"id\":\"ü\"}".getBytes(StandardCharsets.UTF_8).length;
        assertEquals(
                List.of(new Attempt(Fetching.NOW, "issuer.public.example", Use.KEYS, Rule.READ, 200, body)),
                fetching.attempts);
    }

    @Test
    void theRequestNamesTheHostAndNothingThatCouldTellUsApart() {
        var host = issuer(PlayedHost.json("{}"));

        fetching.keys("https://Issuer.public.example:443/a%20b?c=d");

        var request = host.requests().getFirst();
        assertEquals("GET /a%20b?c=d HTTP/1.1", request.lines().getFirst());
        assertEquals("issuer.public.example", request.header("host"));
        assertEquals(List.of("issuer.public.example"), request.serverNames());
        assertEquals("Laurel (verifies credentials; ops@laurel.example)", request.header("user-agent"));
        assertEquals("identity", request.header("accept-encoding"));
        assertTrue(request.header("accept").startsWith("application/json, application/ld+json"));
        // Those five and perhaps "connection: close"; no cookie, no authorization, no referer.
        var names = request.lines().stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(java.util.Locale.ROOT));
        assertTrue(
                List.of("host", "user-agent", "accept", "accept-encoding", "connection")
                        .containsAll(names.toList()),
                request.lines()::toString);
    }

    @Test
    void cookiesAreNotGivenBack() {
        var host = issuer(
                PlayedHost.tls(
                        (request, out) -> out.text(
                                "HTTP/1.1 200 OK\r\nSet-Cookie: id=1\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")));

        fetching.keys(URL);
        fetching.keys(URL);

        assertEquals(2, host.connections(), "each request has a connection of its own");
        assertEquals("", host.requests().getLast().header("cookie"));
    }

    @Test
    void aHostOfAnotherNameIsNotBelieved() {
        fetching.internet.host("impostor.example", PlayedHost.json("{}"));

        assertFailed(fetching.keys("https://impostor.example/"), Rule.TLS);
    }

    @Test
    void anAuthorityThatNobodyTrustsIsNotBelieved() {
        try (var host = PlayedHost.json("{}");
                var strict = new Exchange(new Distrustful(host), Fetching.PATIENT, "x")) {
            var checked = new Guard.Checked(
                    new Target("issuer.public.example", "/"), java.net.InetAddress.ofLiteral("93.184.216.34"));
            var refusal = org.junit.jupiter.api.Assertions.assertThrows(
                    Refusal.class, () -> strict.get(checked, Use.KEYS, Deadline.in(Duration.ofMinutes(1))));
            assertEquals(Rule.TLS, refusal.rule());
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** The public Internet's trust, at a played host. */
    private record Distrustful(PlayedHost host) implements Network {
        @Override
        public List<java.net.InetAddress> resolve(String name) {
            return List.of();
        }

        @Override
        public java.net.InetSocketAddress door(java.net.InetAddress checked) {
            return new java.net.InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), host.port());
        }

        @Override
        public java.util.Optional<java.security.KeyStore> trust() {
            return new PublicNetwork().trust();
        }
    }

    @Test
    void aNameThatNobodyKnowsIsUnreachable() {
        assertFailed(fetching.keys("https://nobody.public.example/"), Rule.NAME_UNKNOWN);
        fetching.internet.name("empty.public.example", List.of());
        assertFailed(fetching.keys("https://empty.public.example/"), Rule.NAME_UNKNOWN);
    }

    @Test
    void aPortThatNobodyListensOnIsUnreachable() throws java.io.IOException {
        issuer(PlayedHost.silent()).close();

        assertFailed(fetching.keys(URL), Rule.CONNECT);
    }

    @ParameterizedTest
    @CsvSource({"404, false", "410, true"})
    void whatIsNotThereIsMissing(int status, boolean isForGood) {
        answering(status + " No\r\nContent-Length: 0", "");

        assertEquals(
                new Reading.Absent(isForGood),
                fetching.fetcher.read(URI.create(URL), Use.KEYS, Deadline.in(Duration.ofMinutes(1))));
        assertEquals(isForGood ? new Resolved.Gone() : new Resolved.Missing(), fetching.keys(URL));
    }

    @ParameterizedTest
    @CsvSource({
        "204, STATUS",
        "206, STATUS",
        "300, STATUS",
        "304, STATUS",
        "401, STATUS",
        "403, STATUS",
        "418, STATUS",
        "429, SERVER",
        "500, SERVER",
        "503, SERVER"
    })
    void anotherStatusIsUnreachable(int status, Rule rule) {
        answering(status + " Odd\r\nContent-Type: application/json\r\nContent-Length: 0", "");

        assertFailed(fetching.keys(URL), rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "identity, gzip", "x"})
    void aPackedAnswerIsRefusedUnread(String encoding) {
        answering(
                "200 OK\r\nContent-Type: application/json\r\nContent-Encoding: " + encoding + "\r\nContent-Length: 2",
                "{}");

        assertFailed(fetching.keys(URL), Rule.ENCODING);
    }

    @Test
    void identityIsNoPacking() {
        answering("200 OK\r\nContent-Type: application/json\r\nContent-Encoding: Identity\r\nContent-Length: 2", "{}");

        assertInstanceOf(Resolved.Found.class, fetching.keys(URL));
    }

    @ParameterizedTest
    @CsvSource({
        "KEYS, application/json, true",
        "KEYS, application/did+ld+json, true",
        "KEYS, application/jwk-set+json, true",
        "KEYS, text/html, false",
        "KEYS, text/plain, false",
        "KEYS, application/vc+jwt, false",
        "KEYS, application/octet-stream, false",
        "STATUS_LIST, application/vc+jwt, true",
        "STATUS_LIST, application/vc, true",
        "STATUS_LIST, text/plain;charset=utf-8, true",
        "STATUS_LIST, text/html, false",
        "STATUS_LIST, application/gzip, false"
    })
    void onlyTheMediaTypesOfTheUseAreTaken(Use use, String type, boolean isTaken) {
        answering("200 OK\r\nContent-Type: " + type + "\r\nContent-Length: 2", "{}");

        var resolved = fetching.fetcher.find(URI.create(URL), use);

        assertEquals(isTaken, resolved instanceof Resolved.Found);
        assertEquals(isTaken ? Rule.READ : Rule.TYPE, fetching.rule());
    }

    @Test
    void noTypeOrTwoAreRefused() {
        answering("200 OK\r\nContent-Length: 2", "{}");
        assertFailed(fetching.keys(URL), Rule.TYPE);
        answering("200 OK\r\nContent-Type: application/json\r\nContent-Type: text/html\r\nContent-Length: 2", "{}");
        assertFailed(fetching.keys(URL + "?2"), Rule.TYPE);
    }

    @ParameterizedTest
    @CsvSource({"KEYS, 1048576", "STATUS_LIST, 4194304"})
    void aDocumentOfTheGreatestSizeIsTakenAndALargerOneIsNot(Use use, int limit) {
        // Without a length the size shows only while reading; with one, before.
        for (boolean isLengthSaid : new boolean[] {true, false}) {
            for (int size : new int[] {limit, limit + 1}) {
                issuer(PlayedHost.tls((request, out) -> {
                    var length = isLengthSaid ? "Content-Length: " + size + "\r\n" : "Connection: close\r\n";
                    out.text("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + length + "\r\n");
                    out.bytes(new byte[size]);
                }));
                var resolved = fetching.fetcher.find(URI.create(URL + "?" + size + isLengthSaid), use);
                assertEquals(size == limit ? Rule.READ : Rule.SIZE, fetching.rule());
                assertEquals(size == limit, resolved instanceof Resolved.Found);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "HTTP/1.1 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: x\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}",
                ""
            })
    void anAnswerThatIsNoHttpIsUnreachable(String answer) {
        issuer(PlayedHost.tls((request, out) -> out.text(answer)));

        var resolved = fetching.keys(URL);

        assertEquals(new Resolved.Unreachable("issuer_unreachable"), resolved, answer);
    }

    @Test
    void chunksArePutTogether() {
        answering(
                "200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked",
                "3\r\n{\"a\r\n3\r\n\":1\r\n1\r\n}\r\n0\r\n\r\n");

        var found = assertInstanceOf(Resolved.Found.class, fetching.keys(URL));

        assertEquals("{\"a\":1}", new String(found.document().bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void aFailureIsNotRepeatedWithinAMinuteAndThenIs() {
        var host = answering("403 No\r\nContent-Length: 0", "");

        fetching.keys(URL);
        assertEquals(new Resolved.Unreachable("issuer_unreachable"), fetching.keys(URL));
        assertEquals(1, host.connections());
        fetching.nanos.addAndGet(Failures.KEPT.toNanos());
        fetching.keys(URL);
        assertEquals(2, host.connections());
    }

    @Test
    void aHostThatFailsIsLeftAloneAndTriedAgain() {
        var host = answering("503 Busy\r\nContent-Length: 0", "");
        for (int i = 0; i < 9; i++) {
            fetching.keys(URL + "?" + i);
        }
        assertEquals(Circuits.FAILURES, host.connections());
        assertEquals(Circuits.FAILURES, fetching.attempts.size(), "what is not tried is not noted");

        fetching.nanos.addAndGet(Circuits.FIRST.toNanos());
        assertFailed(fetching.keys(URL + "?again"), Rule.SERVER);
        assertEquals(Circuits.FAILURES + 1, host.connections());
    }

    @Test
    void contextsAreNeverFetched() {
        var host = issuer(PlayedHost.json("{}"));

        assertEquals(new Resolved.Missing(), fetching.fetcher.find(URI.create(URL), Use.CONTEXT));
        assertEquals(0, host.connections());
        assertEquals(0, fetching.internet.lookups());
    }

    @Test
    void freshnessIsTheHostsWithinLimits() {
        assertEquals(Duration.ofMinutes(10), fresh(Use.KEYS, "Cache-Control: max-age=600"));
        assertEquals(Duration.ofMinutes(5), fresh(Use.KEYS, "Cache-Control: no-store"));
        assertEquals(Duration.ofHours(24), fresh(Use.KEYS, "Cache-Control: max-age=999999"));
        assertEquals(Duration.ofHours(1), fresh(Use.KEYS, "X: y"));
        assertEquals(Duration.ofMinutes(14), fresh(Use.STATUS_LIST, "Cache-Control: max-age=999999"));
    }

    private Duration fresh(Use use, String header) {
        answering("200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n" + header, "{}");
        var reading = fetching.fetcher.read(URI.create(URL), use, Deadline.in(Duration.ofMinutes(1)));
        return assertInstanceOf(Reading.Read.class, reading).freshFor();
    }

    @Test
    void aCallerWithoutTimeGetsNoConnection() {
        var host = issuer(PlayedHost.json("{}"));

        var reading = fetching.fetcher.read(URI.create(URL), Use.KEYS, Deadline.in(Duration.ZERO));

        assertInstanceOf(Reading.Failed.class, reading);
        assertEquals(0, host.requests().size());
    }
}
