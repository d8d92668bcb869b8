package dev.laurel.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What goes out compressed, to whom, and what never does (decision 0146). */
@QuarkusTest
class CompressedTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Inject
    TestKeys keys;

    private static HttpResponse<byte[]> ask(
            Holder holder, String method, String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .method(method, body)
                .header("Authorization", "Bearer " + holder.key());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> get(Holder holder, String path, String... headers)
            throws IOException, InterruptedException {
        return ask(holder, "GET", path, BodyPublishers.noBody(), headers);
    }

    private static Optional<String> encoding(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Encoding");
    }

    private static byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return in.readAllBytes();
        }
    }

    private static String gig(Holder client) {
        var body = """
                {"title": "Compressed", "description": "%s", "requirements": [{"anyOf": ["laurel:sql"]}]}
                """.formatted("The same again. ".repeat(100));
        var made = client.asking().body(body).post("/v1/gigs");
        assertEquals(201, made.statusCode(), made.asString());
        return made.jsonPath().getString("id");
    }

    @Test
    void listsAndRankingsAreForWhoeverSaysThatTheyReadIt() throws IOException, InterruptedException {
        var client = keys.holder(Role.CLIENT);
        var id = gig(client);
        for (var path : new String[] {"/v1/gigs?limit=100", "/v1/gigs/" + id + "/matches"}) {
            var plain = get(client, path);
            assertEquals(200, plain.statusCode(), path);
            assertEquals(Optional.empty(), encoding(plain), path);
            for (var other : new String[] {"identity", "br", "gzip;q=0", "x-gzip-not"}) {
                assertEquals(Optional.empty(), encoding(get(client, path, "Accept-Encoding", other)), other);
            }
            var packed = get(client, path, "Accept-Encoding", "br;q=1.0, GZIP;q=0.5");
            assertEquals(Optional.of("gzip"), encoding(packed), path);
            assertArrayEquals(plain.body(), unpacked(packed), path);
            for (var answer : new HttpResponse<?>[] {plain, packed}) {
                assertTrue(answer.headers().allValues("Vary").contains("Accept-Encoding"), path);
            }
        }
        var plain = get(client, "/v1/gigs?limit=100");
        var packed = get(client, "/v1/gigs?limit=100", "Accept-Encoding", "gzip");
        assertTrue(packed.body().length * 2 < plain.body().length, packed.body().length + " of " + plain.body().length);
    }

    /** A problem says the same packed as plain, and HEAD says what GET would say, time after time. */
    @Test
    void problemsArePackedAndHeadSaysWhatGetSays() throws IOException, InterruptedException {
        var client = keys.holder(Role.CLIENT);
        var unknown = "/v1/gigs/gig_aaaaaaaaaaaaaaaaaaaaaaaaaa/matches";
        var plain = get(client, unknown, "X-Request-Id", "same");
        assertEquals(404, plain.statusCode());
        var packed = get(client, unknown, "X-Request-Id", "same", "Accept-Encoding", "gzip");
        assertEquals(404, packed.statusCode());
        assertEquals(Optional.of("gzip"), encoding(packed));
        assertEquals(
                plain.headers().firstValue("Content-Type"), packed.headers().firstValue("Content-Type"));
        assertArrayEquals(plain.body(), unpacked(packed));
        var path = "/v1/gigs/" + gig(client) + "/matches";
        var got = get(client, path, "Accept-Encoding", "gzip");
        for (int again = 0; again < 3; again++) {
            var head = ask(client, "HEAD", path, BodyPublishers.noBody(), "Accept-Encoding", "gzip");
            assertEquals(200, head.statusCode());
            assertEquals(encoding(got), encoding(head));
            assertEquals(
                    got.headers().firstValue("Content-Type"), head.headers().firstValue("Content-Type"));
            assertArrayEquals(unpacked(got), unpacked(get(client, path, "Accept-Encoding", "gzip")));
        }
    }

    /** What is kept for a repeated request is not packed: whoever repeats it may read something else. */
    @Test
    void aRepeatedRequestIsAnsweredAsItAsks() throws IOException, InterruptedException {
        var client = keys.holder(Role.CLIENT);
        var body = "{\"title\": \"Given\", \"requirements\": [{\"anyOf\": [\"laurel:sql\"]}]}";
        for (var first : new String[] {"gzip", "identity"}) {
            var key = "given-" + first;
            var given = given(client, body, key, first);
            var again = given(client, body, key, first.equals("gzip") ? "identity" : "gzip");
            assertEquals(200, given.statusCode(), new String(given.body(), StandardCharsets.UTF_8));
            var packed = first.equals("gzip") ? given : again;
            var plain = first.equals("gzip") ? again : given;
            assertEquals(Optional.of("gzip"), encoding(packed));
            assertEquals(Optional.empty(), encoding(plain));
            assertArrayEquals(plain.body(), unpacked(packed));
        }
    }

    private static HttpResponse<byte[]> given(Holder client, String body, String key, String encoding)
            throws IOException, InterruptedException {
        return ask(
                client,
                "POST",
                "/v1/matches",
                BodyPublishers.ofString(body),
                "Idempotency-Key",
                key,
                "Content-Type",
                "application/json",
                "Accept-Encoding",
                encoding);
    }

    /** Who can choose a part of a text and see how long it is compressed finds out the rest of it. */
    @Test
    void secretsAndPagesNeverAre() throws IOException, InterruptedException {
        var partner = keys.holder(Role.PARTNER);
        var key = ask(
                partner,
                "POST",
                "/v1/keys",
                BodyPublishers.ofString("{\"origins\": [\"https://shop.example\"]}"),
                "Accept-Encoding",
                "gzip",
                "Content-Type",
                "application/json");
        assertEquals(201, key.statusCode(), new String(key.body(), StandardCharsets.UTF_8));
        assertEquals(Optional.empty(), encoding(key));
        var page = get(partner, "/how-ranking-works", "Accept-Encoding", "gzip");
        assertEquals(200, page.statusCode());
        assertTrue(page.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
        assertEquals(Optional.empty(), encoding(page));
    }
}
