package dev.laurel.credential.fetched;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.laurel.credential.fetch.Document;
import dev.laurel.credential.fetch.Reading;
import dev.laurel.credential.fetch.Use;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
    private static final Duration SAID = Duration.ofMinutes(7);

    private static Duration of(Use use, String text) {
        var document = Document.of(
                URI.create("https://a.example/1"), text.getBytes(StandardCharsets.UTF_8), "", Instant.EPOCH);
        return Freshness.of(use, new Reading.Read(document, SAID, true));
    }

    /** Milliseconds as a list states them; between 5 and 14 minutes they are believed, else the nearer of the two. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "600000|600",
                "300000|300",
                "299999|300",
                "0|300",
                "840000|840",
                "840001|840",
                "1e300|840",
                "\"600000\"|600",
                "-1|420",
                "\"soon\"|420",
                "null|420",
                "{}|420"
            })
    void aListsOwnTtlStandsBeforeCacheControl(String ttl, long seconds) {
        var subject = "{\"credentialSubject\":{\"ttl\":" + ttl + "}}";
        assertEquals(Duration.ofSeconds(seconds), of(Use.STATUS_LIST, subject));
        assertEquals(
                Duration.ofSeconds(seconds), of(Use.STATUS_LIST, "{\"credentialSubject\":[{\"ttl\":" + ttl + "}]}"));
        assertEquals(SAID, of(Use.KEYS, subject));
    }

    @Test
    void aTokensTtlIsReadToo() {
        assertEquals(Duration.ofMinutes(10), of(Use.STATUS_LIST, token("{\"credentialSubject\":{\"ttl\":600000}}")));
        assertEquals(
                Duration.ofMinutes(10),
                of(Use.STATUS_LIST, token("{\"vc\":{\"credentialSubject\":{\"ttl\":600000}}}")));
    }

    private static String token(String payload) {
        var base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString("{\"alg\":\"EdDSA\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64.encodeToString(payload.getBytes(StandardCharsets.UTF_8)) + ".AAAA";
    }

    @ParameterizedTest
    @CsvSource({"''", "nothing", "{", "[]", "a.b.c"})
    void whatIsNoListIsReadAgainAsItsHostSays(String text) {
        assertEquals(SAID, of(Use.STATUS_LIST, text));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "6, 32", "7, 60", "8, 60", "1000, 60"})
    void aFailureIsRepeatedEverLater(int failures, long minutes) {
        assertEquals(Duration.ofMinutes(minutes), FetchedStore.retry(failures));
    }
}
