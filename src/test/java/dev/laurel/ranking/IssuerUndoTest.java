package dev.laurel.ranking;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.laurel.account.Role;
import dev.laurel.api.Ids;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change of the registry is undone, and nothing of its history is lost. */
@QuarkusTest
class IssuerUndoTest extends IssuerScene {
    private Response undo(String body, String query) {
        return operator.asking().header("If-Match", "*").body(body).post(path + "/undo" + query);
    }

    @Test
    void aChangeIsUndoneAndEveryReasonStaysInTheHistory() {
        var ana = people.known(operator);
        handIn(ana, one);
        var gig = gig(one, "");
        put(distrust(), "").then().statusCode(200);
        assertPlace(gig, ana, CLAIMED);
        var dry = undo("", "?dryRun=true");
        dry.then().statusCode(200).body("issuer.version", equalTo(3)).body("dryRun", equalTo(true));
        assertEquals(List.of(place(gig, ana, CLAIMED, PROVEN)), dry.jsonPath().getList("places"));
        assertPlace(gig, ana, CLAIMED);
        var real = undo("{\"reason\":\"The complaint was withdrawn\"}", "");
        real.then()
                .statusCode(200)
                .header("ETag", equalTo("\"v3\""))
                .body("issuer.trust[0].trust", equalTo("RECOGNISED"))
                .body("issuer.reason", equalTo("The complaint was withdrawn"))
                .body("issuer.changedBy", equalTo(operator.account()));
        assertEquals(answered(dry.jsonPath()), answered(real.jsonPath()));
        assertPlace(gig, ana, PROVEN);
        operator.asking()
                .get(path)
                .then()
                .body("version", equalTo(3))
                .body("history.version", contains(2, 1))
                .body("history.row.reason", contains("Sold certificates", "Visited"))
                .body("history.row.trust.flatten().trust", contains("UNTRUSTED", "RECOGNISED"))
                .body("history.changedBy", everyItem(equalTo(operator.account())));
    }

    @Test
    void undoingTwiceBringsBackWhatWasUndoneAndAnyVersionCanBeNamed() {
        put(distrust(), "");
        undo("", "").then().body("issuer.trust[0].trust", equalTo("RECOGNISED"));
        undo("{}", "")
                .then()
                .body("issuer.trust[0].trust", equalTo("UNTRUSTED"))
                .body("issuer.version", equalTo(4));
        undo("{\"version\":1}", "")
                .then()
                .body("issuer.trust[0].trust", equalTo("RECOGNISED"))
                .body("issuer.version", equalTo(5))
                .body("issuer.reason", containsString("Back"));
    }

    @Test
    void whatWasNeverSaidCannotBePutBack() {
        undo("", "").then().statusCode(409).body("code", equalTo("conflict"));
        undo("{\"version\":7}", "").then().statusCode(409).body("detail", containsString("no version 7"));
        operator.asking()
                .post("/v1/issuers/" + Ids.next("iss_") + "/undo")
                .then()
                .statusCode(404);
        operator.asking().post("/v1/issuers/iss_short/undo").then().statusCode(404);
    }

    @Test
    void anUndoNeedsTheTagOfWhatItReplaces() {
        put(distrust(), "");
        operator.asking().post(path + "/undo").then().statusCode(428);
        operator.asking()
                .header("If-Match", "\"v1\"")
                .post(path + "/undo")
                .then()
                .statusCode(412);
        operator.asking()
                .header("If-Match", "\"v2\"")
                .post(path + "/undo")
                .then()
                .statusCode(200);
        for (var role : List.of(Role.CLIENT, Role.FREELANCER, Role.PARTNER)) {
            keys.holder(role).asking().post(path + "/undo").then().statusCode(403);
        }
    }

    @Test
    void anIdentifierThatSomebodyElseHasTakenSinceKeepsTheUndoOut() {
        var freed = issuer.did();
        put("{\"name\":\"Other\",\"identifiers\":[\"did:web:" + Ids.next("x_").substring(2) + ".example\"]}", "")
                .then()
                .statusCode(200);
        operator.asking()
                .body("{\"name\":\"Taker\",\"identifiers\":[\"" + freed + "\"]}")
                .put("/v1/issuers")
                .then()
                .statusCode(201);
        undo("", "").then().statusCode(409).body("detail", containsString(freed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"version\":0}|/version|out_of_range",
                "{\"version\":\"one\"}|/version|wrong_type",
                "{\"reason\":7}|/reason|wrong_type",
                "{\"reasons\":\"x\"}|/reasons|unknown_field"
            })
    void aBadUndoIsRefusedWithThePlaceOfItsFault(String body, String pointer, String code) {
        undo(body, "")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }

    @Test
    void aReasonOfTheGreatestLengthIsTakenAndALongerOneIsNot() {
        put(distrust(), "");
        undo("{\"reason\":\"" + "x".repeat(1_000) + "\"}", "").then().statusCode(200);
        undo("{\"reason\":\"" + "x".repeat(1_001) + "\"}", "").then().statusCode(422);
    }

    /** Fifty earlier states are shown; the oldest can be put back all the same. */
    @Test
    void everyStateIsKept() {
        var reasons = new ArrayList<String>();
        for (int i = 1; i <= 55; i++) {
            put(issuer.row("LISTED", ",\"reason\":\"Review " + i + "\""), "")
                    .then()
                    .statusCode(200);
            reasons.addFirst("Review " + i);
        }
        assertEquals(
                reasons.subList(1, 51), operator.asking().get(path).jsonPath().getList("history.row.reason"));
        undo("{\"version\":1,\"reason\":\"Begin again\"}", "")
                .then()
                .statusCode(200)
                .body("issuer.trust[0].trust", equalTo("RECOGNISED"));
    }
}
