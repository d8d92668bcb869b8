package dev.laurel.freelancer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.laurel.credential.TestIssuer;
import dev.laurel.credential.intake.Pictures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Handing credentials in, over HTTP: forms, sizes, limits, and the report as the answer. */
@QuarkusTest
class HandingInTest extends CredentialScene {
    private static final List<String> STEPS = List.of(
            "intake",
            "structure",
            "coverage",
            "proof",
            "key",
            "validity",
            "status",
            "refresh",
            "issuer",
            "subject",
            "achievement",
            "endorsement",
            "replay");

    @Test
    void theAnswerIsTheReportCheckByCheck() {
        var answer = person.handIn(issuer.sign(badge()));
        assertVerified(answer);
        answer.then()
                .header("ETag", equalTo("\"v0\""))
                .header(
                        "Location",
                        matchesPattern(".*/v1/freelancers/" + person.id() + "/credentials/crd_[a-z2-7]{26}"))
                .body("issuer.id", matchesPattern("iss_[a-z2-7]{26}"))
                .body("issuer.name", equalTo("Craft Academy"))
                .body("achievement.name", equalTo("Craft in depth"))
                .body("kind", equalTo("ASSESSED_CREDENTIAL"))
                .body("kindSource", notNullValue())
                .body("visibility", equalTo("MEMBERS"))
                .body("proves[0].id", equalTo(SKILL))
                .body("proves[0].level", equalTo("INTERMEDIATE"))
                .body("proves[0].trust", equalTo("RECOGNISED"))
                .body("report.steps.step", equalTo(STEPS))
                .body("report.steps.findAll{it.state == 'skipped'}.step", contains("refresh", "endorsement"))
                .body("report.steps.findAll{it.state != 'skipped'}.state", everyItem(equalTo("pass")))
                .body(
                        "report.steps.find{it.step == 'status'}.checks.code",
                        contains("STATUS_REVOKED", "STATUS_SUSPENDED"))
                .body(
                        "report.steps.find{it.step == 'status'}.checks.document.url",
                        contains(issuer.revocations(), issuer.suspensions()))
                .body("report.steps.find{it.step == 'key'}.checks[0].document.url", equalTo(issuer.didDocument()))
                .body("report.steps.find{it.step == 'subject'}.checks.code", contains("SUBJECT_BOUND_EMAIL"))
                .body(
                        "report.steps.find{it.step == 'replay'}.checks.code",
                        contains("DUPLICATE_CREDENTIAL", "CREDENTIAL_ON_OTHER_ACCOUNT"))
                .body("report.steps.checks.flatten().message", everyItem(notNullValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"did:web", "did:key", "pinned"})
    void eachWayToAnIssuersKeyIsTakenInBothForms(String way) {
        issuer = switch (way) {
            case "did:key" -> TestIssuer.didKey(operator, clock.instant());
            case "pinned" -> TestIssuer.unknownWeb(operator, clock.instant());
            default -> TestIssuer.web(operator, clock.instant());
        };
        var pin = way.equals("pinned") ? ",\"keys\":[{\"multikey\":\"" + issuer.multikey() + "\"}]" : "";
        issuer.register("RECOGNISED", pin).then().statusCode(201);
        issuer.publish();
        assertVerified(person.handIn(issuer.sign(badge())));
        assertVerified(person.handInToken(issuer.token(badge())));
        assertVerified(wrapped("{\"credential\":" + issuer.sign(badge()) + "}"));
        assertVerified(wrapped("{\"jwt\":\" " + issuer.token(badge()) + "\\n\"}"));
        assertVerified(person.handInToken("\n" + issuer.token(badge()) + " \n"));
    }

    private Response wrapped(String body) {
        return person.holder().asking().body(body).post(person.path() + "/credentials");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "e30.e30.c2ln", "{}", "{\"a\":1}", "[]", "\"text\"", "", "http://plain.example/1"})
    void whatIsNoCredentialOfAnyKindIsNotKept(String text) {
        assertUnreadable(handIn("text/plain", text.getBytes(StandardCharsets.UTF_8)), "format_unknown");
        assertEquals(List.of(), everything());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\":1}", "{\"credential\":{}}", "{\"jwt\":\"hello\"}", "[]", "\"hello\""})
    void jsonThatIsNoCredentialIsNotKept(String json) {
        assertUnreadable(person.handIn(json), "format_unknown");
        assertEquals(List.of(), everything());
    }

    @Test
    void bytesThatAreNoTextAreNamedAsSuchAndNotKept() {
        assertUnreadable(handIn("text/plain", new byte[] {(byte) 0xc3, 0x28}), "input_not_utf8");
        assertEquals(List.of(), everything());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"@context\":[]}", "{\"credentialSubject\":{}}", "{\"type\":\"VerifiablePresentation\"}"})
    void aWrongCredentialIsKeptWithItsReport(String json) {
        person.handIn(json)
                .then()
                .statusCode(201)
                .body("outcome", equalTo("INVALID"))
                .body("assurance", equalTo("E0"))
                .body("issuer", nullValue());
        assertEquals(1, everything().size());
    }

    @Test
    void aBakedImageIsTakenAsTheCredentialInIt() {
        var signed = issuer.sign(badge());
        assertVerified(handIn("image/png", Pictures.png(Pictures.iTxt(Pictures.OPEN_BADGE, signed))));
        assertVerified(handIn("image/svg+xml", Pictures.svg(Pictures.element(issuer.sign(badge())))));
        assertVerified(handIn("image/svg+xml", Pictures.svg(Pictures.verify(issuer.token(badge())))));
        handIn("image/png", Pictures.png(Pictures.tExt(Pictures.OPEN_BADGE, signed)))
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate_credential"));
    }

    @Test
    void anImageThatCarriesNoneOrTooManyIsNotKept() {
        var one = Pictures.iTxt(Pictures.OPEN_BADGE, issuer.sign(badge()));
        var other = Pictures.iTxt(Pictures.OPEN_BADGE, issuer.sign(badge()));
        assertUnreadable(handIn("image/png", Pictures.png()), "baked_none");
        assertUnreadable(handIn("image/png", Pictures.png(one, other)), "baked_many");
        assertUnreadable(
                handIn("image/svg+xml", "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>".getBytes(StandardCharsets.UTF_8)),
                "input_unreadable");
        assertEquals(List.of(), everything());
    }

    /** An image is read up to 2 MiB, a byte more is not; what fills it here is no text chunk. */
    @Test
    void anImageMayBeLargerThanAnOrdinaryBody() {
        int most = 2 * 1024 * 1024;
        var credential = Pictures.iTxt(Pictures.OPEN_BADGE, issuer.sign(badge()));
        int without = Pictures.png(credential, Pictures.chunk("laUr", new byte[0])).length;
        assertVerified(handIn("image/png", Pictures.png(credential, Pictures.chunk("laUr", new byte[most - without]))));
        handIn("image/png", Pictures.png(credential, Pictures.chunk("laUr", new byte[most - without + 1])))
                .then()
                .statusCode(413)
                .body("code", equalTo("body_too_large"));
    }

    private Response handIn(String type, byte[] body) {
        return person.holder().asking().contentType(type).body(body).post(person.path() + "/credentials");
    }

    private static void assertUnreadable(Response answer, String code) {
        answer.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("credential_unreadable"))
                .body("errors.pointer", contains(""))
                .body("errors.code", contains(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":2}", "{\"a\":", "", "{} {}"})
    void whatSaysJsonAndIsNoneIsAMalformedRequest(String text) {
        person.handIn(text).then().statusCode(400).body("code", equalTo("malformed_json"));
    }

    @Test
    void aBodyOfAnotherTypeIsNotTaken() {
        person.holder()
                .asking()
                .contentType("image/jpeg")
                .body(new byte[] {1})
                .post(person.path() + "/credentials")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported_media_type"));
    }

    /** By a plain client: REST Assured never leaves the type out. */
    @Test
    void aBodyWithoutATypeIsNotTaken() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + person.path() + "/credentials"))
                .header("Authorization", "Bearer " + person.holder().key())
                .POST(HttpRequest.BodyPublishers.ofString(issuer.sign(badge())))
                .build();
        try (var plain = HttpClient.newHttpClient()) {
            var answer = plain.send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(415, answer.statusCode(), answer.body());
        }
    }

    /** White space counts as size and changes nothing that is signed. */
    @Test
    void aCredentialOfTheGreatestSizeIsTakenAndALargerOneIsRefused() {
        int most = 512 * 1024;
        assertVerified(person.handIn(padded(issuer.sign(badge()), most)));
        assertUnreadable(person.handIn(padded(issuer.sign(badge()), most + 1)), "input_too_large");
    }

    @Test
    void aBodyOfTheGreatestSizeIsReadAndALargerOneIsNot() {
        int most = 1024 * 1024;
        assertUnreadable(person.handIn(padded(issuer.sign(badge()), most)), "input_too_large");
        person.handIn(padded(issuer.sign(badge()), most + 1))
                .then()
                .statusCode(413)
                .body("code", equalTo("body_too_large"));
    }

    private static String padded(String json, int size) {
        return "{" + " ".repeat(size - json.length()) + json.substring(1);
    }

    @Test
    void aPersonHoldsTwoHundredCredentials() {
        UnaryOperator<String> text = n -> "{\"proof\":{},\"number\":\"" + n + "\"}";
        for (int i = 1; i <= 200; i++) {
            var answer = person.handIn(text.apply("" + i));
            assertEquals(201, answer.statusCode(), answer.asString());
        }
        person.handIn(text.apply("201")).then().statusCode(409).body("code", equalTo("limit_reached"));
        assertEquals(200, everything().size());
    }

    private List<String> everything() {
        var ids = new ArrayList<String>();
        var cursor = "";
        do {
            var page = person.holder()
                    .asking()
                    .get(person.path() + "/credentials?limit=100" + cursor)
                    .jsonPath();
            ids.addAll(page.getList("items.id"));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());
        return ids;
    }

    @Test
    void theSameCredentialCountsOnce() {
        var badge = badge();
        assertVerified(person.handIn(issuer.sign(badge)));
        for (var again : List.of(
                person.handIn(issuer.sign(badge)),
                person.handIn(issuer.sign(badge.put("name", "Craft, reissued"))),
                person.handInToken(issuer.token(badge)))) {
            again.then().statusCode(409).body("code", equalTo("duplicate_credential"));
        }
        person.holder().asking().get(person.path() + "/credentials").then().body("items", hasSize(1));
    }

    @Test
    void aForgeryDoesNotKeepTheGenuineOneOut() {
        var badge = badge();
        var stranger = TestIssuer.didKey(operator, clock.instant());
        person.handIn(stranger.sign(badge)).then().statusCode(201).body("outcome", equalTo("INVALID"));
        assertVerified(person.handIn(issuer.sign(badge)));
    }
}
