package dev.laurel.credential.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {
    private final Fetching fetching = Fetching.patient();

    @AfterEach
    void close() {
        assertEquals(0, fetching.internet.canary());
        fetching.close();
    }

    private PlayedHost host(String name, PlayedHost host) {
        return fetching.internet.host(name, host);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aListMayLieOnAnotherHost(int status) {
        host("issuer.public.example", PlayedHost.redirecting(status, "https://cdn.public.example/list"));
        host("cdn.public.example", PlayedHost.json("{\"here\":1}"));

        var found = assertInstanceOf(Resolved.Found.class, fetching.list("https://issuer.public.example/list"));

        assertEquals(
                URI.create("https://issuer.public.example/list"),
                found.document().url());
        assertEquals(
                java.util.List.of("issuer.public.example redirected", "cdn.public.example read"),
                fetching.attempts.stream()
                        .map(attempt -> attempt.host() + " " + attempt.rule().word())
                        .toList());
    }

    @Test
    void anAddressWithoutHostIsReadFromWhereItStands() {
        var host = host("issuer.public.example", PlayedHost.tls((request, out) -> {
            if (request.path().equals("/a/list")) {
                out.text("HTTP/1.1 302 Found\r\nLocation: ../b/list?v=2\r\nContent-Length: 0\r\n\r\n");
            } else {
                out.ok("application/json", "{}");
            }
        }));

        assertInstanceOf(Resolved.Found.class, fetching.list("https://issuer.public.example/a/list"));
        assertEquals("/b/list?v=2", host.requests().getLast().path());
    }

    @Test
    void keysMayMoveWithinTheirSite() {
        host("www.public.example", PlayedHost.json("{}"));
        host("public.example", PlayedHost.redirecting(308, "https://www.public.example/keys"));

        // The certificate of the played hosts is good for *.public.example, not for public.example: so from www.
        host("www.public.example", PlayedHost.tls((request, out) -> {
            if (request.path().equals("/keys")) {
                out.text("HTTP/1.1 301 Moved\r\nLocation: https://www.public.example/new\r\nContent-Length: 0\r\n\r\n");
            } else {
                out.ok("application/json", "{}");
            }
        }));
        assertInstanceOf(Resolved.Found.class, fetching.keys("https://www.public.example/keys"));
    }

    @Test
    void keysNeverComeFromAnotherSite() {
        host("issuer.public.example", PlayedHost.redirecting(301, "https://other.public.example/did.json"));
        var other = host("other.public.example", PlayedHost.json("{}"));

        assertEquals(
                new Resolved.Unreachable("fetch_target_forbidden"),
                fetching.keys("https://issuer.public.example/did.json"));
        assertEquals(Rule.REDIRECT_SITE, fetching.rule());
        assertEquals(0, other.connections());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://[", "::::", "https://cdn.public.example/a b"})
    void aRedirectToNowhereIsUnreachable(String location) {
        host("issuer.public.example", PlayedHost.redirecting(302, location));

        assertEquals(
                new Resolved.Unreachable("issuer_unreachable"), fetching.list("https://issuer.public.example/list"));
        assertEquals(Rule.REDIRECT_FORM, fetching.rule());
    }

    @Test
    void twoRedirectsAreFollowedAndAThirdIsNot() {
        host("three.public.example", PlayedHost.redirecting(302, "https://two.public.example/"));
        host("two.public.example", PlayedHost.redirecting(302, "https://one.public.example/"));
        host("one.public.example", PlayedHost.redirecting(302, "https://end.public.example/"));
        var end = host("end.public.example", PlayedHost.json("{}"));

        assertInstanceOf(Resolved.Found.class, fetching.list("https://two.public.example/"));
        assertEquals(1, end.connections());
        assertEquals(new Resolved.Unreachable("issuer_unreachable"), fetching.list("https://three.public.example/"));
        assertEquals(Rule.REDIRECTS, fetching.rule());
        assertEquals(1, end.connections());
    }
}
