package dev.laurel.demo;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.web.Bundles;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The invented partner's site: on a port of its own, with both elements, and no hindrance where the port is taken. */
@QuarkusTest
class PartnerSiteTest {
    private static final PartnerSite.Embedded EMBEDDED =
            new PartnerSite.Embedded("http://localhost:8080", "pk_test", Map.of("data-analyst", "gig_test"));

    @Inject
    Bundles bundles;

    private record Mode(int partnerPort) implements DemoMode {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Optional<Path> directory() {
            return Optional.empty();
        }
    }

    private PartnerSite site(int port) {
        return new PartnerSite(new Mode(port), bundles, "127.0.0.1");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void thePageEmbedsBothElementsUnderThePolicyThatIsDocumented() throws IOException {
        int port = freePort();
        var site = site(port);
        assertTrue(site.open(EMBEDDED).startsWith("http://localhost:" + port + " "));
        try {
            var base = "http://127.0.0.1:" + port;
            given().get(base + "/")
                    .then()
                    .statusCode(200)
                    .header(
                            "Content-Security-Policy",
                            containsString("script-src http://localhost:8080; frame-src http://localhost:8080"))
                    .body(containsString("<laurel-matches key=\"pk_test\" gig=\"gig_test\""))
                    .body(containsString("<laurel-gigs key=\"pk_test\" skills="))
                    .body(containsString("src=\"http://localhost:8080/widget/v1/laurel.js\""));
            given().get(base + "/site.css").then().statusCode(200).contentType("text/css");
            given().get(base + "/elsewhere").then().statusCode(404);
            given().post(base + "/").then().statusCode(405).header("Allow", "GET, HEAD");
        } finally {
            site.close();
        }
    }

    @Test
    void aTakenPortIsSaidAndTheDemoGoesOn() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertEquals(
                    "none: port " + port + " is taken; give another one with --partner-port",
                    site(port).open(EMBEDDED));
        }
    }

    @Test
    void portZeroIsNoSiteAndTheKeyKeepsAnOrigin() {
        assertEquals("none (--partner-port 0)", site(0).open(EMBEDDED));
        assertEquals("http://localhost:8081", new Mode(0).partnerOrigin());
        assertEquals("http://localhost:9001", new Mode(9_001).partnerOrigin());
    }
}
