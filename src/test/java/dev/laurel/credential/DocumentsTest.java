package dev.laurel.credential;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.api.Body;
import dev.laurel.api.Ids;
import dev.laurel.credential.document.DocumentAddress;
import dev.laurel.credential.document.DocumentStore;
import dev.laurel.credential.fetch.Resolved;
import dev.laurel.credential.fetch.Use;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DocumentsTest {
    private static final String PATH = "/v1/documents";

    @Inject
    TestKeys keys;

    @Inject
    DocumentStore store;

    private static String url() {
        return "https://" + Ids.next("doc_").replace('_', '.') + ".example/did.json";
    }

    private static Response put(TestKeys.Holder operator, String url, String type, String text) {
        return operator.asking()
                .contentType(type)
                .body(text.getBytes(StandardCharsets.UTF_8))
                .queryParam("url", url)
                .put(PATH);
    }

    private static RequestSpecification at(TestKeys.Holder operator, String url) {
        return operator.asking().queryParam("url", url);
    }

    @Test
    void aDocumentIsStoredReadBackAndResolved() {
        var operator = keys.holder(Role.OPERATOR);
        var url = url();
        put(operator, url, "application/did+json", "{ \"id\" : \"did:web:x.example\" }")
                .then()
                .statusCode(200)
                .body("document.url", equalTo(url))
                .body("document.version", equalTo(1))
                .body("document.sha256", matchesPattern("[0-9a-f]{64}"))
                .body("document.jcsSha256", matchesPattern("[0-9a-f]{64}"))
                .body("changes", hasSize(0))
                .body("waiting", equalTo(0));
        at(operator, url)
                .get(PATH)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("text", equalTo("{ \"id\" : \"did:web:x.example\" }"))
                .body("mediaType", equalTo("application/did+json"))
                .body("storedBy", equalTo(operator.account()));
        var found = store.source(operator.tenant()).find(URI.create(url), Use.KEYS);
        assertTrue(found instanceof Resolved.Found document
                && document.document().mediaType().equals("application/did+json"));
    }

    @Test
    void whiteSpaceChangesTheBytesAndNotTheCanonicalForm() {
        var operator = keys.holder(Role.OPERATOR);
        var one = put(operator, url(), "application/json", "{\"a\":1,\"b\":[]}").jsonPath();
        var other = put(operator, url(), "application/json", "{ \"b\" : [ ], \"a\" : 1.0 }")
                .jsonPath();

        assertEquals(one.getString("document.jcsSha256"), other.getString("document.jcsSha256"));
        assertNotEquals(one.getString("document.sha256"), other.getString("document.sha256"));
    }

    @Test
    void everyTextStaysInTheHistory() {
        var operator = keys.holder(Role.OPERATOR);
        var url = url();
        put(operator, url, "application/json", "{\"n\":1}");
        put(operator, url, "application/json", "{\"n\":2}").then().statusCode(200);
        at(operator, url).header("If-Match", "\"v2\"").delete(PATH).then().statusCode(204);
        at(operator, url).get(PATH).then().statusCode(404);
        assertEquals(new Resolved.Missing(), store.source(operator.tenant()).find(URI.create(url), Use.KEYS));
        put(operator, url, "application/json", "{\"n\":4}")
                .then()
                .body("document.version", equalTo(4))
                .body("document.history.version", contains(3, 2, 1))
                .body("document.history.removed", contains(true, false, false));
    }

    @Test
    void theSameTextAgainOnlyRenewsWhenItWasRead() {
        var operator = keys.holder(Role.OPERATOR);
        var url = url();
        var first = put(operator, url, "application/json", "{\"n\":1}").jsonPath();
        var again = put(operator, url, "application/json", "{\"n\":1}").jsonPath();

        assertEquals(1, again.getInt("document.version"));
        assertEquals(first.getString("document.storedAt"), again.getString("document.storedAt"));
        assertTrue(Instant.parse(again.getString("document.readAt"))
                .isAfter(Instant.parse(first.getString("document.readAt"))));
    }

    @Test
    void aStaleTagIsRefusedAndARemovalNeedsOne() {
        var operator = keys.holder(Role.OPERATOR);
        var url = url();
        put(operator, url, "application/json", "{\"n\":1}");
        put(operator, url, "application/json", "{\"n\":2}");
        at(operator, url)
                .header("If-Match", "\"v1\"")
                .body("{}")
                .put(PATH)
                .then()
                .statusCode(412)
                .body("code", equalTo("precondition_failed"));
        at(operator, url).delete(PATH).then().statusCode(428);
        at(operator, url).header("If-Match", "\"v1\"").delete(PATH).then().statusCode(412);
        at(operator, url()).header("If-Match", "\"v1\"").delete(PATH).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "northlight.example/did.json",
                "ftp://northlight.example/did.json",
                "file:///etc/passwd",
                "https:///did.json",
                "https://user@northlight.example/did.json",
                "https://northlight.example/did.json#key-1",
                "https://north light.example/",
                "did:web:northlight.example"
            })
    void whatIsNoAddressIsRefused(String url) {
        put(keys.holder(Role.OPERATOR), url, "application/json", "{}")
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("url"))
                .body("errors[0].code", equalTo("invalid_url"));
    }

    @Test
    void aDidWebIsAnsweredWithItsAddress() {
        var operator = keys.holder(Role.OPERATOR);
        put(operator, "did:web:northlight.example", "application/json", "{}")
                .then()
                .body("errors[0].suggestions", contains("https://northlight.example/.well-known/did.json"));
        put(operator, "did:web:northlight.example:faculty:law", "application/json", "{}")
                .then()
                .body("errors[0].suggestions", contains("https://northlight.example/faculty/law/did.json"));
    }

    @Test
    void aUrlOfTheGreatestLengthIsTakenAndALongerOneIsNot() {
        var operator = keys.holder(Role.OPERATOR);
        var start = url() + "?";
        var longest = start + "x".repeat(DocumentAddress.MAX_LENGTH - start.length());
        put(operator, longest, "application/json", "{}").then().statusCode(200);
        put(operator, longest + "x", "application/json", "{}").then().statusCode(422);
    }

    @Test
    void aTextOfTheGreatestSizeIsTakenAndALargerOneIsNot() {
        var operator = keys.holder(Role.OPERATOR);
        var largest = "\"" + "x".repeat(Body.MAX_BYTES - 2) + "\"";
        put(operator, url(), "application/json", largest).then().statusCode(200);
        put(operator, url(), "application/json", largest + " ")
                .then()
                .statusCode(413)
                .body("code", equalTo("body_too_large"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json|{\"a\":1,\"a\":2}|400|malformed_json",
                "application/json|nothing|400|malformed_json",
                "application/ld+json|''|400|malformed_json",
                "image/png|x|415|unsupported_media_type",
                "text/csv|a,b|415|unsupported_media_type"
            })
    void whatCannotBeReadIsRefused(String type, String text, int status, String code) {
        put(keys.holder(Role.OPERATOR), url(), type, text)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void aTokenIsTakenAsText() {
        put(keys.holder(Role.OPERATOR), url(), "application/vc+jwt", "e30.e30.c2ln")
                .then()
                .statusCode(200)
                .body("document.jcsSha256", nullValue());
    }

    @Test
    void documentsAreListedByUrlWithoutThoseTakenAway() {
        var operator = keys.holder(Role.OPERATOR);
        var gone = "https://aaa." + Ids.next("doc_").replace('_', '.') + ".example/1";
        var here = gone.replace("/1", "/2");
        put(operator, gone, "application/json", "{}");
        put(operator, here, "application/json", "{}");
        at(operator, gone).header("If-Match", "\"v1\"").delete(PATH).then().statusCode(204);
        var page = operator.asking().queryParam("limit", "1").get(PATH);
        page.then().statusCode(200).body("items", hasSize(1)).body("items[0].text", nullValue());
        operator.asking()
                .queryParam("limit", "100")
                .get(PATH)
                .then()
                .body("items.url", hasItem(here))
                .body("items.url", not(hasItem(gone)));
        operator.asking()
                .queryParam("limit", "1")
                .queryParam("cursor", page.jsonPath().getString("next"))
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items[0].url", not(equalTo(page.jsonPath().getString("items[0].url"))));
    }

    @Test
    void onlyOperatorsReachTheStore() {
        var client = keys.holder(Role.CLIENT);
        put(client, url(), "application/json", "{}").then().statusCode(403);
        at(client, url()).get(PATH).then().statusCode(403);
        at(client, url()).delete(PATH).then().statusCode(403).contentType(containsString("problem+json"));
    }
}
