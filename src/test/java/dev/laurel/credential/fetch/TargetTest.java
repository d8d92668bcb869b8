package dev.laurel.credential.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {
    @ParameterizedTest
    @CsvSource({
        "https://academy.example, academy.example, /",
        "https://academy.example/keys/1?v=2&w=%20, academy.example, /keys/1?v=2&w=%20",
        "HTTPS://Academy.EXAMPLE:443/Keys, academy.example, /Keys",
        "https://bücher.example/ä, xn--bcher-kva.example, /%C3%A4",
        "https://xn--bcher-kva.example/, xn--bcher-kva.example, /",
        "https://1.2.3.4.example/, 1.2.3.4.example, /",
        "https://0x7f.example/, 0x7f.example, /"
    })
    void anAddressIsTakenApart(String url, String host, String resource) throws Refusal {
        assertEquals(new Target(host, resource), Target.of(URI.create(url)));
    }

    @ParameterizedTest
    @CsvSource({
        "http://academy.example/, SCHEME",
        "ftp://academy.example/, SCHEME",
        "file:///etc/passwd, SCHEME",
        "gopher://academy.example/, SCHEME",
        "jar:https://academy.example/!/, SCHEME",
        "https:academy.example, SCHEME",
        "//academy.example/, SCHEME",
        "https:///keys, HOST_FORM",
        "https://user@academy.example/, USER_INFO",
        "https://user:secret@academy.example/, USER_INFO",
        "https://academy.example@127.0.0.1/, USER_INFO",
        "https://academy.example/#key-1, FRAGMENT",
        "https://academy.example/#, FRAGMENT",
        "https://academy.example:80/, PORT",
        "https://academy.example:8443/, PORT",
        "https://academy.example:0443/, PORT",
        "https://academy.example:/, PORT",
        "https://127.0.0.1/, HOST_LITERAL",
        "https://127.1/, HOST_LITERAL",
        "https://2130706433/, HOST_LITERAL",
        "https://017700000001/, HOST_LITERAL",
        "https://0177.0.0.1/, HOST_LITERAL",
        "https://0x7f000001/, HOST_LITERAL",
        "https://0x7f.1/, HOST_LITERAL",
        "https://0x/, HOST_LITERAL",
        "https://academy.example.1/, HOST_LITERAL",
        "https://93.184.216.34/, HOST_LITERAL",
        "https://[::1]/, HOST_LITERAL",
        "https://[::ffff:127.0.0.1]/, HOST_LITERAL",
        "https://[fe80::1%25eth0]/, HOST_LITERAL",
        "https://[2606:2800:220:1:248:1893:25c8:1946]/, HOST_LITERAL",
        "https://localhost/, HOST_SPECIAL",
        "https://LOCALHOST/, HOST_SPECIAL",
        "https://app.localhost/, HOST_SPECIAL",
        "https://printer.local/, HOST_SPECIAL",
        "https://metadata.google.internal/, HOST_SPECIAL",
        "https://router.home.arpa/, HOST_SPECIAL",
        "https://intranet/, HOST_FORM",
        "https://academy.example./, HOST_FORM",
        "https://academy..example/, HOST_FORM",
        "https://.academy.example/, HOST_FORM",
        "https://-academy.example/, HOST_FORM",
        "https://under_score.example/, HOST_FORM",
        "https://academy%2eexample/, HOST_FORM",
        "https://%6cocalhost/, HOST_FORM",
        "https://１２７.0.0.1/, HOST_FORM",
        "https://①.example/, HOST_FORM",
        "https://academy。example/, HOST_FORM",
        "https://straße.example/, HOST_FORM",
        "https://xn--.example/, HOST_FORM"
    })
    void whatIsNoPublicNameIsRefused(String url, Rule rule) {
        assertEquals(
                rule,
                assertThrows(Refusal.class, () -> Target.of(URI.create(url))).rule());
    }

    @Test
    void theLongestNameAndAddressAreTakenAndLongerOnesAreNot() throws Refusal {
        // 63 + 1 + 63 + 1 + 63 + 1 + 53 + 1 + 7 = 253
        var label = "a".repeat(63);
        var host = String.join(".", label, label, label, "a".repeat(53), "example");
        assertEquals(253, host.length());
        assertEquals(host, Target.of(URI.create("https://" + host + "/")).host());
        assertEquals(Rule.HOST_FORM, refused("https://" + host.replaceFirst("\\.e", "a.e") + "/"));
        assertEquals(Rule.HOST_FORM, refused("https://a" + label + ".example/"));

        var start = "https://academy.example/";
        var longest = start + "x".repeat(Target.MAX_URL_LENGTH - start.length());
        assertEquals("academy.example", Target.of(URI.create(longest)).host());
        assertEquals(Rule.URL_LENGTH, refused(longest + "x"));
    }

    private static Rule refused(String url) {
        return assertThrows(Refusal.class, () -> Target.of(URI.create(url))).rule();
    }

    @Test
    void oneSiteIsOneNameWithOrWithoutWww() throws Refusal {
        var plain = Target.of(URI.create("https://academy.example/"));
        assertTrue(plain.isSameSite(Target.of(URI.create("https://www.academy.example/keys"))));
        assertFalse(plain.isSameSite(Target.of(URI.create("https://cdn.academy.example/keys"))));
        assertFalse(plain.isSameSite(Target.of(URI.create("https://academy.example.evil.example/keys"))));
    }
}
