package dev.laurel.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.laurel.api.Ids;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manners of api.md, seen from outside, on accounts and keys. */
@QuarkusTest
class MannersTest {
    private static final String CLIENT = "{\"role\":\"CLIENT\",\"name\":\"Harbour Market\"}";

    @Inject
    TestKeys keys;

    private static void isProblem(Response response, int status, String code) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("/problems/" + code))
                .body("title", notNullValue())
                .body("requestId", equalTo(response.header("X-Request-Id")))
                .body(not(containsString("dev.laurel")))
                .body(not(containsString("Exception")));
        given().get("/problems/" + code).then().statusCode(200).body(containsString(code));
    }

    @Test
    void anAccountIsMadeReadAndListed() {
        var operator = keys.holder(Role.OPERATOR);
        var made = operator.asking().body(CLIENT).post("/v1/accounts");
        made.then()
                .statusCode(201)
                .body("id", matchesPattern("acc_[a-z2-7]{26}"))
                .body("role", equalTo("CLIENT"))
                .body("createdAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"))
                .header("Location", containsString("/v1/accounts/acc_"))
                .header("ETag", notNullValue());
        var read = operator.asking().get(made.header("Location"));
        assertEquals(made.jsonPath().getString("id"), read.jsonPath().getString("id"));
        operator.asking()
                .header("If-None-Match", read.header("ETag"))
                .get(made.header("Location"))
                .then()
                .statusCode(304);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var operator = keys.holder(Role.OPERATOR);
        for (int i = 0; i < 5; i++) {
            keys.holder(Role.PARTNER);
        }
        var all = operator.asking().get("/v1/accounts?limit=100").jsonPath().<String>getList("items.id");
        var paged = new ArrayList<String>();
        String cursor = null;
        do {
            var page = operator.asking().get("/v1/accounts?limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
            paged.addAll(page.jsonPath().getList("items.id"));
            cursor = page.jsonPath().getString("next");
        } while (cursor != null && paged.size() < all.size());
        assertEquals(all, paged.subList(0, all.size()));
    }

    @Test
    void whoeverHasNoKeyOrAWrongOneIsToldWhich() {
        isProblem(given().get("/v1/accounts"), 401, "missing_key");
        isProblem(given().header("Authorization", "Bearer sk_x").get("/v1/accounts"), 401, "key_malformed");
        isProblem(given().header("Authorization", "Basic eDp5").get("/v1/accounts"), 401, "key_malformed");
        isProblem(
                given().header("Authorization", "Bearer " + Keys.freshSecret()).get("/v1/accounts"),
                401,
                "key_unknown");
        given().get("/v1/accounts").then().header("WWW-Authenticate", containsString("Bearer"));
    }

    @Test
    void theRightKeyOfTheWrongRoleIsForbidden() {
        Stream.of(Role.values())
                .filter(role -> role != Role.OPERATOR && role != Role.ISSUER)
                .forEach(role -> isProblem(keys.holder(role).asking().get("/v1/accounts"), 403, "forbidden"));
    }

    @Test
    void aRevokedKeyIsDeadInTheNextRequest() {
        var operator = keys.holder(Role.OPERATOR);
        var id = operator.asking().body(CLIENT).post("/v1/accounts").jsonPath().getString("id");
        var key = operator.asking().body("{}").post("/v1/accounts/" + id + "/keys");
        key.then().statusCode(201).body("key", matchesPattern("sk_[0-9A-Za-z]{8}_[0-9A-Za-z]{43}_[0-9A-Za-z]{6}"));
        var bearer = "Bearer " + key.jsonPath().getString("key");
        isProblem(given().header("Authorization", bearer).get("/v1/accounts"), 403, "forbidden");
        operator.asking()
                .get("/v1/accounts/" + id + "/keys")
                .then()
                .body("items", hasSize(1))
                .body("items[0].key", nullValue());
        operator.asking()
                .delete("/v1/accounts/" + id + "/keys/" + key.jsonPath().getString("id"))
                .then()
                .statusCode(204);
        isProblem(given().header("Authorization", bearer).get("/v1/accounts"), 401, "key_unknown");
    }

    @Test
    void aSecretKeyInAUrlOrFromAForeignPageIsRefused() {
        var operator = keys.holder(Role.OPERATOR);
        isProblem(given().get("/v1/accounts?key=" + operator.key()), 400, "secret_key_in_url");
        isProblem(given().get("/v1/accounts?key=" + operator.key().substring(0, 40)), 400, "secret_key_in_url");
        for (var word : new String[] {"risk_", "task_force", "sk_", "desk_12345678_x"}) {
            operator.asking().get("/v1/skills?q=" + word).then().statusCode(200);
        }
        isProblem(
                operator.asking().header("Origin", "https://elsewhere.example").get("/v1/accounts"),
                403,
                "secret_key_in_browser");
    }

    @Test
    void aPublishableKeyOpensNothingThatDoesNotNameIt() {
        var operator = keys.holder(Role.OPERATOR);
        var pk = operator.asking()
                .body("{\"kind\":\"PUBLISHABLE\",\"origins\":[\"https://partner.example\"]}")
                .post("/v1/accounts/" + operator.account() + "/keys")
                .jsonPath()
                .getString("key");
        var bearer = "Bearer " + pk;
        isProblem(given().header("Authorization", bearer).get("/v1/accounts"), 403, "forbidden");
        isProblem(
                given().header("Authorization", bearer)
                        .header("Origin", "https://partner.example.evil")
                        .get("/v1/accounts"),
                403,
                "origin_not_allowed");
    }

    @Test
    void badInputIsAnsweredWithAllItsFaults() {
        var operator = keys.holder(Role.OPERATOR);
        var response = operator.asking()
                .body("{\"role\":\"CLINT\",\"nmae\":\"x\",\"id\":\"acc_1\"}")
                .post("/v1/accounts");
        isProblem(response, 422, "validation_failed");
        response.then()
                .body("errors", hasSize(4))
                .body("errors.pointer", hasItem("/role"))
                .body("errors.find { it.pointer == '/nmae' }.suggestions", hasItem("name"))
                .body("errors.find { it.pointer == '/id' }.code", equalTo("read_only_field"))
                .body("errors.find { it.pointer == '/name' }.code", equalTo("required"));
        isProblem(operator.asking().body("{").post("/v1/accounts"), 400, "malformed_json");
        isProblem(operator.asking().body("[]").post("/v1/accounts"), 422, "validation_failed");
        isProblem(operator.asking().body("").post("/v1/accounts"), 400, "malformed_json");
        isProblem(
                operator.asking().contentType(ContentType.TEXT).body("x").post("/v1/accounts"),
                415,
                "unsupported_media_type");
        isProblem(
                operator.asking().body("\"" + "x".repeat(1024 * 1024) + "\"").post("/v1/accounts"),
                413,
                "body_too_large");
    }

    @Test
    void parametersAreRefusedRatherThanClampedOrIgnored() {
        var operator = keys.holder(Role.OPERATOR);
        for (var limit : new String[] {"0", "101", "-1", "x", "1.0", ""}) {
            var response = operator.asking().get("/v1/accounts?limit=" + limit);
            isProblem(response, 422, "validation_failed");
            response.then().body("errors[0].parameter", equalTo("limit"));
        }
        var misspelt = operator.asking().get("/v1/accounts?limt=5");
        isProblem(misspelt, 422, "validation_failed");
        misspelt.then().body("errors[0].suggestions", hasItem("limit"));
        isProblem(operator.asking().get("/v1/accounts?cursor=AAAA"), 400, "cursor_invalid");
    }

    @Test
    void whatIsNotThereIsNotFoundAndWhatIsNotDoneIsNotAllowed() {
        var operator = keys.holder(Role.OPERATOR);
        isProblem(operator.asking().get("/v1/accounts/acc_aaaaaaaaaaaaaaaaaaaaaaaaaa"), 404, "not_found");
        isProblem(operator.asking().get("/v1/nothing"), 404, "not_found");
        for (var id : new String[] {"%00", "acc_%00", "%0A", "%E2%80%AE", "x".repeat(1_001)}) {
            isProblem(operator.asking().urlEncodingEnabled(false).get("/v1/accounts/" + id), 404, "not_found");
            isProblem(operator.asking().urlEncodingEnabled(false).get("/v1/gigs/" + id + "/matches"), 404, "not_found");
        }
        isProblem(operator.asking().put("/v1/accounts"), 405, "method_not_allowed");
        isProblem(operator.asking().accept(ContentType.XML).get("/v1/accounts"), 406, "not_acceptable");
    }

    @Test
    void aSaneRequestIdIsEchoedAndAnyOtherReplaced() {
        given().header("X-Request-Id", "abc-1").get("/v1/accounts").then().header("X-Request-Id", equalTo("abc-1"));
        given().header("X-Request-Id", "a b<script>")
                .get("/v1/accounts")
                .then()
                .header("X-Request-Id", matchesPattern("req_[a-z2-7]{26}"));
    }

    @Test
    void aRetriedPostHasOneEffect() {
        var operator = keys.holder(Role.OPERATOR);
        var first =
                operator.asking().header("Idempotency-Key", "k1").body(CLIENT).post("/v1/accounts");
        first.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        var again =
                operator.asking().header("Idempotency-Key", "k1").body(CLIENT).post("/v1/accounts");
        again.then().statusCode(201).header("Idempotent-Replayed", equalTo("true"));
        assertEquals(first.body().asString(), again.body().asString());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals(first.header("ETag"), again.header("ETag"));
        isProblem(
                operator.asking()
                        .header("Idempotency-Key", "k1")
                        .body(CLIENT.replace("Harbour", "Other"))
                        .post("/v1/accounts"),
                422,
                "idempotency_key_reused");
        var other =
                operator.asking().header("Idempotency-Key", "k2").body(CLIENT).post("/v1/accounts");
        assertNotEquals(first.jsonPath().getString("id"), other.jsonPath().getString("id"));
        var bad = operator.asking()
                .header("Idempotency-Key", "x".repeat(65))
                .body(CLIENT)
                .post("/v1/accounts");
        isProblem(bad, 422, "validation_failed");
    }

    @Test
    void aReplayedAnswerHasItsPlaceInTheChangeLogAndItsType() {
        var freelancer = keys.holder(Role.FREELANCER);
        var body = "{\"displayName\":\"R\"}";
        var first =
                freelancer.asking().header("Idempotency-Key", "r").body(body).post("/v1/freelancers");
        var again =
                freelancer.asking().header("Idempotency-Key", "r").body(body).post("/v1/freelancers");
        first.then().statusCode(201).header("Laurel-Index", notNullValue());
        again.then().statusCode(201).header("Idempotent-Replayed", equalTo("true"));
        assertEquals(first.header("Laurel-Index"), again.header("Laurel-Index"));
        assertEquals(first.header("Content-Type"), again.header("Content-Type"));
        assertEquals(first.body().asString(), again.body().asString());
    }

    /** A register beyond what memory keeps of a body: 1 MiB and some. */
    @Test
    void aBulkLoadMayBeRetriedToo() {
        var operator = keys.holder(Role.OPERATOR);
        var csv = new StringBuilder(
                "number,type,jurisdiction,holder,status,multistate,issuedOn,expiresOn,discipline,checkedOn");
        while (csv.length() < SpooledBody.IN_MEMORY) {
            csv.append("\nno line of a register, again and again");
        }
        for (var replayed : new String[] {null, "true"}) {
            operator.asking()
                    .contentType("text/csv")
                    .header("Idempotency-Key", "bulk")
                    .body(csv.toString())
                    .post("/v1/licence-registers/bulk-board/entries")
                    .then()
                    .statusCode(200)
                    .header("Idempotent-Replayed", equalTo(replayed));
        }
        isProblem(
                operator.asking()
                        .contentType("text/csv")
                        .header("Idempotency-Key", "bulk")
                        .body(csv + "\nanother")
                        .post("/v1/licence-registers/bulk-board/entries"),
                422,
                "idempotency_key_reused");
    }

    @Test
    void anAccountIsChangedButKeepsItsRole() {
        var operator = keys.holder(Role.OPERATOR);
        var made = operator.asking().body(CLIENT).post("/v1/accounts");
        var path = made.header("Location");
        var changed = operator.asking()
                .header("If-Match", made.header("ETag"))
                .body("{\"verified\":true}")
                .patch(path);
        changed.then().statusCode(200).body("verified", equalTo(true)).body("name", equalTo("Harbour Market"));
        isProblem(
                operator.asking()
                        .header("If-Match", made.header("ETag"))
                        .body("{\"verified\":false}")
                        .patch(path),
                412,
                "precondition_failed");
        isProblem(operator.asking().body("{\"verified\":false}").patch(path), 428, "precondition_required");
        isProblem(
                operator.asking()
                        .header("If-Match", changed.header("ETag"))
                        .body("{\"role\":\"OPERATOR\"}")
                        .patch(path),
                422,
                "validation_failed");
        isProblem(
                operator.asking()
                        .header("If-Match", changed.header("ETag"))
                        .body("{\"issuer\":\"iss_aaaaaaaaaaaaaaaaaaaaaaaaaa\",\"id\":\"acc_1\"}")
                        .patch(path),
                422,
                "validation_failed");
        isProblem(keys.holder(Role.CLIENT).asking().body("{\"verified\":true}").patch(path), 403, "forbidden");
    }

    @Test
    void anIssuerAccountSpeaksForARowThatIsThere() {
        var operator = keys.holder(Role.OPERATOR);
        var account = "{\"role\":\"ISSUER\",\"name\":\"Academy\",\"issuer\":\"%s\"}";
        var absent = Ids.next("iss_");
        var refused = operator.asking().body(account.formatted(absent)).post("/v1/accounts");
        isProblem(refused, 422, "validation_failed");
        refused.then().body("errors.pointer", contains("/issuer")).body("errors.code", contains("unknown_issuer"));
        var row = operator.asking()
                .body("{\"name\":\"Academy\",\"identifiers\":[\"did:web:%s.example\"]}".formatted(absent.substring(4)))
                .put("/v1/issuers")
                .jsonPath()
                .getString("issuer.id");
        var made = operator.asking().body(account.formatted(row)).post("/v1/accounts");
        made.then().statusCode(201).body("issuer", equalTo(row));
        operator.asking()
                .header("If-Match", made.header("ETag"))
                .body("{\"issuer\":\"%s\"}".formatted(absent))
                .patch(made.header("Location"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/issuer"));
        // Another marketplace's row is none.
        var elsewhere = keys.holder(Ids.next("ten_"), Role.OPERATOR);
        elsewhere
                .asking()
                .body(account.formatted(row))
                .post("/v1/accounts")
                .then()
                .statusCode(422);
    }

    @Test
    void aSessionWorksLikeItsKeyAndEndsWithIt() {
        var operator = keys.holder(Role.OPERATOR);
        var session = operator.asking().post("/v1/session");
        session.then().statusCode(201).body("role", equalTo("OPERATOR"));
        var cookie = session.cookie("laurel_session");
        var token = session.jsonPath().getString("csrfToken");
        var header = session.header("Set-Cookie");
        org.junit.jupiter.api.Assertions.assertTrue(
                header.contains("HttpOnly") && header.contains("SameSite=Strict"), header);
        given().cookie("laurel_session", cookie).get("/v1/accounts").then().statusCode(200);
        isProblem(
                given().cookie("laurel_session", cookie)
                        .contentType(ContentType.JSON)
                        .body(CLIENT)
                        .post("/v1/accounts"),
                403,
                "csrf_token_wrong");
        given().cookie("laurel_session", cookie)
                .header("X-CSRF-Token", token)
                .contentType(ContentType.JSON)
                .body(CLIENT)
                .post("/v1/accounts")
                .then()
                .statusCode(201);
        isProblem(given().cookie("laurel_session", cookie + "x").get("/v1/accounts"), 401, "session_invalid");
        var mine = operator.asking()
                .get("/v1/accounts/" + operator.account() + "/keys")
                .jsonPath()
                .getString("items[0].id");
        operator.asking()
                .delete("/v1/accounts/" + operator.account() + "/keys/" + mine)
                .then()
                .statusCode(204);
        isProblem(given().cookie("laurel_session", cookie).get("/v1/accounts"), 401, "session_invalid");
    }
}
