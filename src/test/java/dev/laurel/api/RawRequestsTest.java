package dev.laurel.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Requests that a proper client never sends, byte by byte: each is answered with a problem, or with none by decision.
 */
@QuarkusTest
class RawRequestsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE = 20_000;

    @Inject
    TestKeys keys;

    private record Heard(int status, String head, String body) {}

    /** Sends a request and reads all that comes back until the server hangs up. */
    private static Heard hear(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = text.indexOf("\r\n\r\n");
            return new Heard(
                    Integer.parseInt(text.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length())),
                    text.substring(0, end).toLowerCase(Locale.ROOT),
                    text.substring(end + "\r\n\r\n".length()));
        }
    }

    private static String request(String method, String url, String... headers) {
        return method + " " + url + " HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: raw-1\r\nConnection: close\r\n"
                + String.join(
                        "",
                        List.of(headers).stream().map(header -> header + "\r\n").toList()) + "\r\n";
    }

    private static List<String> faults(String name, Heard heard, int status, String code) throws IOException {
        var faults = new ArrayList<String>();
        if (heard.status() != status || !heard.head().contains("content-type: application/problem+json")) {
            return List.of(name + ": " + heard);
        }
        var problem = JSON.readTree(heard.body());
        var said = Map.of("status", "" + status, "code", code, "requestId", "raw-1", "type", "/problems/" + code);
        said.forEach((field, value) -> {
            if (!problem.path(field).asText().equals(value)) {
                faults.add(name + ": " + field + " is " + problem.path(field));
            }
        });
        if (!heard.head().contains("x-request-id: raw-1")
                || !heard.head().contains("x-content-type-options: nosniff")
                || problem.path("title").asText().isEmpty()) {
            faults.add(name + ": " + heard);
        }
        return faults;
    }

    @Test
    void whatNeverReachesAnOperationIsAProblemToo() throws IOException {
        var operator = "Authorization: Bearer " + keys.holder(Role.OPERATOR).key();
        var json = "Content-Type: application/json";
        var faults = new ArrayList<String>();
        for (int length : List.of(4_097, 16_000)) {
            var url = "/v1/skills?q=" + "x".repeat(length - "/v1/skills?q=".length());
            faults.addAll(faults("url of " + length, hear(request("GET", url, operator)), 414, "url_too_long"));
        }
        for (int length : List.of(16_400, 60_000)) {
            var header = "X-Much: " + "x".repeat(length);
            faults.addAll(
                    faults("headers of " + length, hear(request("GET", "/v1/gigs", header)), 431, "headers_too_large"));
        }
        for (var length : List.of("67108865", "99999999999")) {
            faults.addAll(faults(
                    "body of " + length,
                    hear(request("POST", "/v1/accounts", operator, json, "Content-Length: " + length)),
                    413,
                    "body_too_large"));
        }
        faults.addAll(faults(
                "body of 2 MiB",
                hear(request("POST", "/v1/accounts", operator, json, "Content-Length: 2097152")
                        + " ".repeat(2_097_152)),
                413,
                "body_too_large"));
        faults.addAll(faults("method", hear(request("DELETE", "/v1/accounts", operator)), 405, "method_not_allowed"));
        faults.addAll(faults("verb", hear(request("BREW", "/v1/accounts", operator)), 405, "method_not_allowed"));
        faults.addAll(faults(
                "accept", hear(request("GET", "/v1/accounts", operator, "Accept: image/png")), 406, "not_acceptable"));
        faults.addAll(faults(
                "type",
                hear(request("POST", "/v1/accounts", operator, "Content-Type: text/plain", "Content-Length: 2") + "{}"),
                415,
                "unsupported_media_type"));
        for (var url : List.of("/nowhere", "/v1/nowhere", "/v1", "/v2/gigs", "/q/metrics", "/index.html")) {
            faults.addAll(faults(url, hear(request("GET", url, operator)), 404, "not_found"));
        }
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void whatIsAtTheLimitsIsTaken() throws IOException {
        var operator = "Authorization: Bearer " + keys.holder(Role.OPERATOR).key();
        var url = "/v1/gigs/" + "x".repeat(Threshold.MAX_URL - "/v1/gigs/".length());
        assertEquals(404, hear(request("GET", url, operator)).status());
        // Host: localhost 17, X-Request-Id: raw-1 21, Connection: close 19; with X-Fill and four characters 10 + x.
        int filled = 17 + 21 + 19 + 10;
        var header = "X-Fill: " + "x".repeat(Threshold.MAX_HEADERS - filled);
        assertEquals(401, hear(request("GET", "/v1/accounts", header)).status());
        assertEquals(431, hear(request("GET", "/v1/accounts", header + "x")).status());
    }

    private static void assertBare(int status, String request) throws IOException {
        var heard = hear(request);
        assertEquals(status, heard.status(), heard.head());
        assertEquals("", heard.body());
    }

    /** The server below answers these itself, with nothing but a status; documented in how-to/run-in-production.md. */
    @Test
    void whatIsBeyondTheServersOwnLimitsHasAStatusOnly() throws IOException {
        assertBare(414, request("GET", "/" + "x".repeat(20_000)));
        assertBare(431, request("GET", "/", "X-Much: " + "x".repeat(70_000)));
        for (var url : List.of("/v1/gigs/%zz", "/v1/gigs/%", "/v1/gigs/%4", "/v1/gigs?limit=%zz", "/nowhere/{x}")) {
            assertBare(400, request("GET", url));
        }
        var noHttp = hear("nonsense\r\n\r\n");
        assertTrue(noHttp.status() >= 400 && noHttp.status() < 500, "" + noHttp);
    }
}
