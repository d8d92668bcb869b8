package dev.laurel.widget;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.laurel.account.Keys;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pages may read the widget's data and frame it: the key's exact origins (security.md, case 30). */
@QuarkusTest
class OriginsTest extends WidgetScene {
    private static final String ALLOWED = "Access-Control-Allow-Origin";
    private static final String POLICY = "Content-Security-Policy";

    private String address() {
        return "/v1/widget/matches?gig=" + gig + "&key=" + key.key();
    }

    private Response from(String origin, String address) {
        return given().header("Origin", origin).get(address);
    }

    @Test
    void aListedOriginIsEchoedAndNoOther() {
        for (var address :
                List.of(address(), "/v1/widget/gigs?key=" + key.key(), "/embed/v1/feed.json?key=" + key.key())) {
            from(LISTED, address)
                    .then()
                    .statusCode(200)
                    .header(ALLOWED, LISTED)
                    .header("Access-Control-Allow-Credentials", nullValue())
                    .header("Vary", containsString("Origin"));
            from(UNLISTED, address)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("origin_not_allowed"))
                    .header(ALLOWED, nullValue())
                    .header("Vary", containsString("Origin"));
            given().get(address).then().statusCode(200).header(ALLOWED, nullValue());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "http://partner.example",
                "https://partner.example:8443",
                "https://partner.example.",
                "https://PARTNER.example",
                "https://partner.example.evil.test",
                "https://evil.test/https://partner.example",
                "https://partner.example/",
                "https://a.partner.example",
                "*"
            })
    void aForgedOriginGetsNothing(String forged) {
        var answer = from(forged, address());
        answer.then().statusCode(403).header(ALLOWED, nullValue());
        assertFalse(answer.asString().contains("items"));
        preflight(forged, address()).then().statusCode(204).header(ALLOWED, nullValue());
    }

    @Test
    void aForgedButListedOriginGetsWhatAnyVisitorSees() {
        badge(someone("PUBLIC", ""), skill, "PUBLIC");
        assertEquals(given().get(address()).asString(), from(LISTED, address()).asString());
    }

    private static Response preflight(String origin, String address) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization")
                .options(address);
    }

    @Test
    void aBrowsersQuestionBeforehandIsAnsweredForListedOrigins() {
        for (var address : List.of(address(), "/v1/widget/matches?gig=" + gig)) {
            preflight(LISTED, address)
                    .then()
                    .statusCode(204)
                    .header(ALLOWED, LISTED)
                    .header("Access-Control-Allow-Methods", "GET")
                    .header("Access-Control-Allow-Headers", "Authorization")
                    .header("Vary", containsString("Origin"));
            preflight(UNLISTED, address).then().statusCode(204).header(ALLOWED, nullValue());
        }
        preflight(LISTED, "/v1/widget/gigs?key=pk_none").then().header(ALLOWED, nullValue());
        preflight(LISTED, "/v1/gigs").then().header(ALLOWED, nullValue());
    }

    @Test
    void aProblemCanBeReadOnListedOriginsToo() {
        from(LISTED, "/v1/widget/matches?key=" + key.key())
                .then()
                .statusCode(422)
                .header(ALLOWED, LISTED)
                .body("errors.parameter", hasItem("gig"));
    }

    @Test
    void aFrameMayBeFramedByItsKeysOriginsAndOurConsole() {
        for (var page : List.of("/embed/v1/matches?gig=" + gig, "/embed/v1/gigs?skills=" + skill)) {
            given().get(page + "&key=" + key.key())
                    .then()
                    .statusCode(200)
                    .header(POLICY, endsWith("frame-ancestors 'self' " + LISTED + " http://localhost:3000"))
                    .header(POLICY, allOf(containsString("default-src 'none'"), not(containsString("unsafe"))))
                    .header("Set-Cookie", nullValue())
                    .header("Cache-Control", "no-store")
                    .body(containsString("content=\"" + LISTED + " http://localhost:3000\""));
        }
    }

    @Test
    void whatCannotBeShownIsAQuietPageThatNobodyMayFrame() {
        var other = keys.publishable(partner.account(), LISTED);
        operator.asking()
                .delete("/v1/accounts/" + partner.account() + "/keys/" + other.id())
                .then()
                .statusCode(204);
        var members = gig("MEMBERS");
        for (var query : List.of(
                "",
                "?gig=" + gig,
                "?key=&gig=" + gig,
                "?key=pk_none&gig=" + gig,
                "?key=" + other.key() + "&gig=" + gig,
                "?key=" + key.key(),
                "?key=" + key.key() + "&gig=" + members,
                "?key=" + key.key() + "&gig=gig_aaaaaaaaaaaaaaaaaaaaaaaaaa",
                "?key=" + key.key() + "&gig=%00",
                "?key=" + key.key() + "&limit=51&gig=" + gig,
                "?key=" + key.key() + "&limit=x&gig=" + gig)) {
            var answer = given().get("/embed/v1/matches" + query);
            int status = answer.statusCode();
            assertEquals(true, status >= 400 && status < 500, query + " " + status);
            answer.then()
                    .header(POLICY, endsWith("frame-ancestors 'none'"))
                    .body(not(containsString("data-id")))
                    .contentType("text/html");
        }
        given().get("/embed/v1/gigs?skills=no-such-skill&key=" + key.key())
                .then()
                .statusCode(422)
                .header(POLICY, endsWith("frame-ancestors 'none'"));
    }

    @Test
    void aSecretKeyInAnAddressIsRefusedWithTheReason() {
        for (var path : List.of("/embed/v1/matches", "/v1/widget/gigs", "/embed/v1/feed.json")) {
            given().get(path + "?key=" + Keys.freshSecret())
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("secret_key_in_url"));
        }
    }

    @Test
    void aFrameTakesNoNoticeOfSessionsAndHeaders() {
        var page = "/embed/v1/matches?gig=" + gig + "&key=" + key.key();
        var plain = given().get(page).asString();
        assertEquals(plain, given().cookie("laurel_session", "ended").get(page).asString());
        assertEquals(
                plain,
                given().header("Authorization", "Bearer sk_none").get(page).asString());
        assertEquals(plain, client.asking().get(page).asString());
    }

    @Test
    void aChangeOfAKeysOriginsActsAtOnce() {
        from(UNLISTED, address()).then().statusCode(403);
        partner.asking()
                .header("If-Match", "*")
                .body("{\"origins\":[\"" + UNLISTED + "\"]}")
                .patch("/v1/keys/" + key.id())
                .then()
                .statusCode(200);
        from(UNLISTED, address()).then().statusCode(200).header(ALLOWED, UNLISTED);
        from(LISTED, address()).then().statusCode(403);
        given().get("/embed/v1/gigs?key=" + key.key())
                .then()
                .header(POLICY, endsWith("frame-ancestors 'self' " + UNLISTED));
    }

    @Test
    void limitsAreRefusedNotClamped() {
        for (var limit : List.of("0", "51", "-1", "x")) {
            key.asking().get("/v1/widget/gigs?limit=" + limit).then().statusCode(422);
            key.asking()
                    .get("/v1/widget/matches?gig=" + gig + "&limit=" + limit)
                    .then()
                    .statusCode(422);
        }
        key.asking().get("/v1/widget/gigs?limit=50").then().statusCode(200);
        var many = String.join(",", java.util.Collections.nCopies(20, "no such craft")) + ",".repeat(3);
        key.asking().queryParam("skills", many).get("/v1/widget/gigs").then().statusCode(422);
        var over = java.util.stream.IntStream.range(0, 21)
                .mapToObj(i -> "craft" + i)
                .toList();
        key.asking()
                .queryParam("skills", String.join(",", over))
                .get("/v1/widget/gigs")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("out_of_range"));
    }

    @Test
    void theLoaderIsForEveryPageAndComesWithItsTag() {
        var first = given().header("Origin", UNLISTED).get("/widget/v1/laurel.js");
        first.then()
                .statusCode(200)
                .contentType("text/javascript")
                .header(ALLOWED, "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Cache-Control", containsString("max-age=300"))
                .header("Set-Cookie", nullValue());
        given().header("If-None-Match", first.header("ETag"))
                .get("/widget/v1/laurel.js")
                .then()
                .statusCode(304)
                .header(ALLOWED, "*");
    }

    @Test
    void theFeedSpeaksTheWordsOfSchemaOrg() {
        var posted = posted("""
                {"title": "Fed", "description": "In full", "visibility": "PUBLIC", "hoursPerWeek": 12, "seats": 2,
                 "startsOn": "2045-01-02", "endsOn": "2045-03-04",
                 "budget": {"unit": "HOUR", "max": {"amount": "70.00", "currency": "USD"}},
                 "requirements": [{"anyOf": ["%s"]}], "remote": false, "location": {"country": "DE", "region": "DE-BE"}}
                """.formatted(skill));
        given().get("/embed/v1/feed.json?skills=" + skill + "&key=" + key.key())
                .then()
                .statusCode(200)
                .body("'@context'", equalTo("https://schema.org"))
                .body("'@type'", equalTo("ItemList"))
                .body("numberOfItems", equalTo(2))
                .body("itemListElement[0].position", equalTo(1))
                .body("itemListElement[0].item.'@type'", equalTo("JobPosting"))
                .body("itemListElement[0].item.identifier.value", equalTo(posted))
                .body("itemListElement[0].item.title", equalTo("Fed"))
                .body("itemListElement[0].item.description", equalTo("In full"))
                .body("itemListElement[0].item.validThrough", equalTo("2045-03-04"))
                .body("itemListElement[0].item.jobStartDate", equalTo("2045-01-02"))
                .body("itemListElement[0].item.totalJobOpenings", equalTo(2))
                .body("itemListElement[0].item.hiringOrganization", equalTo("confidential"))
                .body("itemListElement[0].item.baseSalary.currency", equalTo("USD"))
                .body("itemListElement[0].item.baseSalary.value.maxValue", equalTo(70.00f))
                .body("itemListElement[0].item.baseSalary.value.unitText", equalTo("HOUR"))
                .body("itemListElement[0].item.jobLocation.address.addressRegion", equalTo("DE-BE"))
                .body("itemListElement[0].item.jobLocationType", nullValue())
                .body("itemListElement[1].item.jobLocationType", equalTo("TELECOMMUTE"))
                .body("itemListElement[1].item.description", equalTo("Shown PUBLIC"));
    }
}
