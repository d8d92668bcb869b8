package dev.laurel.gig;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.api.Ids;
import dev.laurel.taxonomy.TestSkills;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gig's life through the API: posted, read, changed, opened, closed, deleted. */
@QuarkusTest
class GigsTest {
    static final String MINIMAL = "{\"title\":\"A gig\",\"requirements\":[{\"anyOf\":[\"Alphacraft\"]}]}";
    private static final String FULL = """
            {"title": "  Crafts of many kinds ", "description": "Line one.\\nLine two.", "state": "OPEN", "visibility": "PUBLIC",
             "requirements": [
               {"anyOf": ["Gammacraft", "laurel:test-alphacraft"], "level": "INTERMEDIATE", "importance": "REQUIRED"},
               {"anyOf": ["betacraft"], "importance": "PREFERRED", "weight": 7}],
             "qualifications": [
               {"licence": {"type": "RN", "jurisdictions": ["US-TX", "US-OK"]}, "importance": "MANDATORY"},
               {"credential": {"skills": ["Deltacraft"], "issuers": [], "achievements": []}, "importance": "PREFERRED"}],
             "budget": {"unit": "HOUR", "max": {"amount": "70", "currency": "USD"}},
             "startsOn": "2090-12-01", "endsOn": "2091-02-28", "hoursPerWeek": 12,
             "timeZone": "America/Chicago", "workingHours": {"from": "09:00", "to": "17:00"}, "overlapHours": 4,
             "languages": [{"tag": "EN", "level": "C1"}], "remote": true, "location": null, "seats": 2}
            """;

    @Inject
    TestKeys keys;

    @Inject
    TestSkills skills;

    @Inject
    DataSource source;

    @Inject
    Gigs gigs;

    private Holder client;

    @BeforeEach
    void aClient() throws SQLException {
        skills.publish();
        client = keys.holder(Role.CLIENT);
    }

    private static Response posted(Holder client, String body) {
        var answer = client.asking().body(body).post("/v1/gigs");
        answer.then().statusCode(201);
        return answer;
    }

    private static String id(Response gig) {
        return gig.jsonPath().getString("id");
    }

    @Test
    void wordsThatAskWhoSomebodyIsAreNotedToTheClientAlone() {
        var answer = posted(client, """
                {"title": "A salesman", "description": "Native speaker for our native app.",
                 "requirements": [{"anyOf": ["Alphacraft"]}]}
                """);
        answer.then()
                .body("notes.code", contains("gender", "native_speaker"))
                .body("notes.pointer", contains("/title", "/description"))
                .body("notes.words", contains("salesman", "Native speaker"))
                .body("notes[1].start", equalTo(0))
                .body("notes[1].end", equalTo(14));
        var path = "/v1/gigs/" + id(answer);
        assertEquals(
                answer.jsonPath().<Object>get("notes"),
                client.asking().get(path).jsonPath().<Object>get("notes"));
        keys.holder(Role.OPERATOR).asking().get(path).then().body("notes", hasSize(2));
        keys.holder(Role.FREELANCER).asking().get(path).then().statusCode(200).body("notes", nullValue());
        client.asking().get("/v1/gigs").then().body("items[0].notes", nullValue());
        client.asking()
                .header("If-Match", answer.header("ETag"))
                .body("{\"title\":\"Sales\",\"description\":null}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("notes", hasSize(0));
    }

    @Test
    void notesAreTheServersToMake() {
        var answer = client.asking()
                .body("{\"title\":\"A gig\",\"requirements\":[{\"anyOf\":[\"Alphacraft\"]}],\"notes\":[]}")
                .post("/v1/gigs");
        answer.then().statusCode(422).body("errors[0].code", equalTo("read_only_field"));
    }

    @Test
    void everyFieldIsAnsweredAsItWasGiven() {
        var answer = posted(client, FULL);
        answer.then()
                .header("Location", matchesPattern(".*/v1/gigs/gig_[a-z2-7]{26}"))
                .header("ETag", equalTo("\"v0\""))
                .body("id", matchesPattern("gig_[a-z2-7]{26}"))
                .body("client", equalTo(client.account()))
                .body("title", equalTo("Crafts of many kinds"))
                .body("description", equalTo("Line one.\nLine two."))
                .body("state", equalTo("OPEN"))
                .body("visibility", equalTo("PUBLIC"))
                .body(
                        "requirements.anyOf.label",
                        equalTo(List.of(List.of("Gammacraft", "Alphacraft"), List.of("Betacraft"))))
                .body("requirements[0].anyOf[1].id", equalTo("laurel:test-alphacraft"))
                .body("requirements.level", equalTo(List.of("INTERMEDIATE", "FOUNDATION")))
                .body("requirements.importance", equalTo(List.of("REQUIRED", "PREFERRED")))
                .body("requirements[0].weight", nullValue())
                .body("requirements[1].weight", equalTo(7))
                .body("qualifications[0].licence.type", equalTo("RN"))
                .body("qualifications[0].licence.jurisdictions", equalTo(List.of("US-OK", "US-TX")))
                .body("qualifications[1].credential.skills[0].label", equalTo("Deltacraft"))
                .body("qualifications.importance", equalTo(List.of("MANDATORY", "PREFERRED")))
                .body("budget", equalTo(Map.of("unit", "HOUR", "max", Map.of("amount", "70.00", "currency", "USD"))))
                .body("startsOn", equalTo("2090-12-01"))
                .body("endsOn", equalTo("2091-02-28"))
                .body("hoursPerWeek", equalTo(12))
                .body("timeZone", equalTo("America/Chicago"))
                .body("workingHours", equalTo(Map.of("from", "09:00", "to", "17:00")))
                .body("overlapHours", equalTo(4))
                .body("languages", equalTo(List.of(Map.of("tag", "en", "level", "C1"))))
                .body("remote", equalTo(true))
                .body("location", nullValue())
                .body("seats", equalTo(2))
                .body("version", equalTo(0));
        assertEquals(
                answer.jsonPath().<Object>get(),
                client.asking().get("/v1/gigs/" + id(answer)).jsonPath().<Object>get());
    }

    @Test
    void whatIsNotStatedHasItsDefault() {
        posted(client, MINIMAL)
                .then()
                .body("state", equalTo("OPEN"))
                .body("visibility", equalTo("MEMBERS"))
                .body("requirements[0].level", equalTo("FOUNDATION"))
                .body("requirements[0].importance", equalTo("REQUIRED"))
                .body("qualifications", hasSize(0))
                .body("languages", hasSize(0))
                .body("remote", equalTo(true))
                .body("seats", equalTo(1))
                .body("budget", nullValue());
    }

    @Test
    void aReadIsConditionalOnTheEntityTag() {
        var id = id(posted(client, MINIMAL));
        var read = client.asking().get("/v1/gigs/" + id);
        read.then().statusCode(200).header("ETag", equalTo("\"v0\""));
        client.asking()
                .header("If-None-Match", "\"v0\"")
                .get("/v1/gigs/" + id)
                .then()
                .statusCode(304);
        client.asking()
                .header("If-None-Match", "\"v1\"")
                .get("/v1/gigs/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void aPatchChangesWhatItNamesAndNothingElse() {
        var before = posted(client, FULL);
        var id = id(before);
        var after = client.asking()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v0\"")
                .body("{\"hoursPerWeek\":20,\"budget\":null,\"workingHours\":{\"to\":\"18:00\"}}")
                .patch("/v1/gigs/" + id);
        after.then().statusCode(200).header("ETag", equalTo("\"v1\""));
        var expected = before.jsonPath().<String, Object>getMap("");
        expected.put("hoursPerWeek", 20);
        expected.put("budget", null);
        expected.put("workingHours", Map.of("from", "09:00", "to", "18:00"));
        expected.put("version", 1);
        expected.put("updatedAt", after.jsonPath().get("updatedAt"));
        assertEquals(expected, after.jsonPath().<String, Object>getMap(""));
    }

    @Test
    void anEditNeedsTheCurrentEntityTag() {
        var id = id(posted(client, MINIMAL));
        problem(client.asking().body("{\"seats\":2}").patch("/v1/gigs/" + id), 428, "precondition_required");
        patch(id, "\"v0\"", "{\"seats\":2}").then().statusCode(200);
        problem(patch(id, "\"v0\"", "{\"seats\":3}"), 412, "precondition_failed");
        problem(client.asking().delete("/v1/gigs/" + id), 428, "precondition_required");
        problem(client.asking().header("If-Match", "\"v0\"").delete("/v1/gigs/" + id), 412, "precondition_failed");
        client.asking().get("/v1/gigs/" + id).then().body("seats", equalTo(2)).body("version", equalTo(1));
        client.asking()
                .header("If-Match", "\"v1\"")
                .delete("/v1/gigs/" + id)
                .then()
                .statusCode(204);
        problem(client.asking().get("/v1/gigs/" + id), 404, "not_found");
    }

    @Test
    void aPatchIsCheckedAsAWholeAndChangesNothingWhereItIsFaulty() {
        var id = id(posted(client, FULL));
        faults(
                patch(
                        id,
                        "\"v0\"",
                        "{\"id\":null,\"colour\":null,\"title\":null,\"endsOn\":\"2090-11-30\",\"state\":null}"),
                "/id read_only_field",
                "/colour unknown_field",
                "/title required",
                "/endsOn ends_before_it_starts",
                "/state required");
        faults(patch(id, "\"v0\"", "[]"), " wrong_type");
        faults(patch(id, "\"v0\"", "{\"timeZone\":null}"), "/timeZone required");
        faults(patch(id, "\"v0\"", "{\"remote\":false}"), "/location required");
        client.asking()
                .get("/v1/gigs/" + id)
                .then()
                .header("ETag", equalTo("\"v0\""))
                .body("remote", equalTo(true));
    }

    @Test
    void aGigGoesFromDraftToOpenToClosedAndBack() {
        var id = id(posted(client, MINIMAL.replace("{\"title\"", "{\"state\":\"DRAFT\",\"title\"")));
        problem(client.asking().post("/v1/gigs/" + id + "/close"), 409, "illegal_state_change");
        client.asking().post("/v1/gigs/" + id + "/open").then().statusCode(200).body("state", equalTo("OPEN"));
        client.asking()
                .post("/v1/gigs/" + id + "/open")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("state", equalTo("OPEN"));
        problem(patch(id, "\"v1\"", "{\"state\":\"DRAFT\"}"), 409, "illegal_state_change");
        problem(
                client.asking().header("If-Match", "\"v0\"").post("/v1/gigs/" + id + "/close"),
                412,
                "precondition_failed");
        client.asking()
                .header("If-Match", "\"v1\"")
                .post("/v1/gigs/" + id + "/close")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
        patch(id, "\"v2\"", "{\"state\":\"OPEN\"}").then().statusCode(200).body("state", equalTo("OPEN"));
    }

    @Test
    void anOpenGigIsClosedOnTheDayAfterItsLast() throws SQLException {
        var id = id(posted(client, FULL));
        assertTrue(isOpen(id));
        endYesterday(id);
        assertFalse(isOpen(id));
        client.asking()
                .get("/v1/gigs/" + id)
                .then()
                .header("ETag", equalTo("\"v1\""))
                .body("state", equalTo("CLOSED"));
        assertEquals(List.of(id), ids(client.asking().get("/v1/gigs?state=CLOSED")));
        assertEquals(List.of(), ids(client.asking().get("/v1/gigs?state=OPEN")));
        gigs.closeEnded(1_000);
        client.asking().get("/v1/gigs/" + id).then().header("ETag", equalTo("\"v1\""));
        problem(client.asking().post("/v1/gigs/" + id + "/open"), 409, "illegal_state_change");
        faults(patch(id, "\"v1\"", "{\"state\":\"OPEN\"}"), "/endsOn in_the_past");
        patch(id, "\"v1\"", "{\"state\":\"OPEN\",\"endsOn\":\"2091-01-01\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"));
        assertTrue(isOpen(id));
    }

    @Test
    void anEndedGigThatNobodyClosedYetIsEditedAsAClosedOne() throws SQLException {
        var id = id(posted(client, FULL));
        endYesterday(id);
        problem(patch(id, "\"v0\"", "{\"seats\":3}"), 412, "precondition_failed");
        patch(id, "\"v1\"", "{\"seats\":3}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""))
                .body("state", equalTo("CLOSED"));
    }

    private boolean isOpen(String id) {
        var open = new ArrayList<String>();
        gigs.forEachOpen(client.tenant(), gig -> open.add(gig.id()));
        return open.contains(id);
    }

    /** As if the gig had been posted long ago: its days lie in the past, and nobody has looked since. */
    private void endYesterday(String id) throws SQLException {
        try (var connection = source.getConnection();
                var update = connection.prepareStatement("update gig set ends_on = current_date - 1, body = body ||"
                        + " jsonb_build_object('startsOn', '2001-01-01', 'endsOn', (current_date - 1)::text)"
                        + " where id = ?")) {
            update.setString(1, id);
            assertEquals(1, update.executeUpdate());
        }
    }

    @Test
    void pagesFollowEachOtherWhileGigsArePosted() {
        var expected = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            expected.add(id(posted(client, MINIMAL)));
        }
        var seen = new ArrayList<String>();
        var page = client.asking().get("/v1/gigs?limit=2");
        while (true) {
            seen.addAll(ids(page));
            var next = page.jsonPath().getString("next");
            if (next == null) {
                break;
            }
            if (expected.size() < 8) {
                expected.add(id(posted(client, MINIMAL)));
            }
            page = client.asking().get("/v1/gigs?limit=2&cursor=" + next);
        }
        assertEquals(expected, seen);
    }

    @Test
    void aCursorServesTheListItCameFromAndNoOther() {
        posted(client, MINIMAL);
        posted(client, MINIMAL);
        var next = client.asking().get("/v1/gigs?limit=1").jsonPath().getString("next");
        var other = keys.holder(Role.CLIENT);
        problem(other.asking().get("/v1/gigs?limit=1&cursor=" + next), 400, "cursor_invalid");
        problem(client.asking().get("/v1/gigs?state=OPEN&cursor=" + next), 400, "cursor_invalid");
        problem(client.asking().get("/v1/gigs?cursor=x" + next), 400, "cursor_invalid");
        problem(client.asking().get("/v1/gigs?limit=0"), 422, "validation_failed");
        problem(client.asking().get("/v1/gigs?limit=101"), 422, "validation_failed");
        problem(client.asking().get("/v1/gigs?state=open"), 422, "validation_failed");
    }

    @Test
    void whoMayReadAGigDependsOnItsStateAndVisibility() {
        var other = keys.holder(Role.CLIENT);
        var freelancer = keys.holder(Role.FREELANCER);
        var operator = keys.holder(Role.OPERATOR);
        var partner = keys.holder(Role.PARTNER);
        var readers = List.of(client, operator, freelancer, partner, other);
        assertEquals("200 200 404 404 404", statuses(readers, "DRAFT", "PUBLIC"));
        assertEquals("200 200 200 404 404", statuses(readers, "OPEN", "MEMBERS"));
        assertEquals("200 200 200 200 404", statuses(readers, "OPEN", "PUBLIC"));
        assertEquals("200 200 404 404 404", statuses(readers, "CLOSED", "PUBLIC"));
    }

    private String statuses(List<Holder> readers, String state, String visibility) {
        var start = state.equals("CLOSED") ? "OPEN" : state;
        var gig = "{\"state\":\"%s\",\"visibility\":\"%s\",\"title\"".formatted(start, visibility);
        var id = id(posted(client, MINIMAL.replace("{\"title\"", gig)));
        if (state.equals("CLOSED")) {
            client.asking().post("/v1/gigs/" + id + "/close").then().statusCode(200);
        }
        var statuses = new ArrayList<String>();
        for (var reader : readers) {
            int status = reader.asking().get("/v1/gigs/" + id).statusCode();
            boolean listed = listed(reader).contains(id);
            assertEquals(status == 200, listed, reader.toString());
            statuses.add("" + status);
        }
        return String.join(" ", statuses);
    }

    private static List<String> listed(Holder reader) {
        var all = new ArrayList<String>();
        String next = null;
        do {
            var page = reader.asking().get("/v1/gigs?limit=100" + (next == null ? "" : "&cursor=" + next));
            all.addAll(ids(page));
            next = page.jsonPath().getString("next");
        } while (next != null);
        return all;
    }

    @Test
    void anothersGigIsAnsweredLikeOneThatDoesNotExist() {
        var id = id(posted(client, MINIMAL));
        var absent = "gig_aaaaaaaaaaaaaaaaaaaaaaaaaa";
        for (var caller : List.of(keys.holder(Role.CLIENT), keys.holder(Role.FREELANCER))) {
            for (var path : List.of("/open", "/close")) {
                sameAnswer(caller, "POST", id + path, absent + path);
            }
            sameAnswer(caller, "PATCH", id, absent);
            sameAnswer(caller, "DELETE", id, absent);
        }
        sameAnswer(keys.holder(Role.CLIENT), "GET", id, absent);
        sameAnswer(keys.holder(Role.CLIENT), "GET", id, "gig_%00");
        client.asking().get("/v1/gigs/" + id).then().statusCode(200).body("version", equalTo(0));
    }

    private static void sameAnswer(Holder caller, String method, String path, String absent) {
        assertEquals(answered(caller, method, absent), answered(caller, method, path), method + " " + path);
    }

    private static String answered(Holder caller, String method, String path) {
        var request = caller.asking().header("X-Request-Id", "same").header("If-Match", "\"v0\"");
        var withBody = method.equals("PATCH") ? request.body("{\"seats\":2}") : request;
        var answer = withBody.request(method, "/v1/gigs/" + path);
        assertTrue(answer.statusCode() == 404 || answer.statusCode() == 403, "" + answer.statusCode());
        return answer.statusCode() + " " + answer.asString();
    }

    @Test
    void onlyClientsPostAndNobodyDoesWithoutAKey() {
        for (var role : List.of(Role.OPERATOR, Role.FREELANCER, Role.PARTNER, Role.ISSUER)) {
            problem(keys.holder(role).asking().body(MINIMAL).post("/v1/gigs"), 403, "forbidden");
        }
        problem(given().contentType("application/json").body(MINIMAL).post("/v1/gigs"), 401, "missing_key");
        problem(given().get("/v1/gigs"), 401, "missing_key");
        problem(client.asking().contentType("text/plain").body("x").post("/v1/gigs"), 415, "unsupported_media_type");
    }

    @Test
    void issuersThatAQualificationNamesAreInTheRegistry() {
        var absent = Ids.next("iss_");
        var row = keys.holder(Role.OPERATOR)
                .asking()
                .body("{\"name\":\"Academy\",\"identifiers\":[\"did:web:%s.example\"]}".formatted(absent.substring(4)))
                .put("/v1/issuers")
                .jsonPath()
                .getString("issuer.id");
        var gig =
                "{\"title\":\"A gig\",\"qualifications\":[{\"credential\":{\"issuers\":[%s]},\"importance\":\"PREFERRED\"}]}";
        faults(
                client.asking()
                        .body(gig.formatted(
                                "\"%s\",\"%s\",\"HubSpot\",\"%s\"".formatted(absent, row, Ids.next("iss_"))))
                        .post("/v1/gigs"),
                "/qualifications/0/credential/issuers/0 unknown_issuer",
                "/qualifications/0/credential/issuers/2 invalid_id",
                "/qualifications/0/credential/issuers/3 unknown_issuer");
        faults(
                client.asking().body(gig.formatted("\"" + absent + "\"")).post("/v1/matches"),
                "/qualifications/0/credential/issuers/0 unknown_issuer");
        var made = client.asking().body(gig.formatted("\"" + row + "\"")).post("/v1/gigs");
        made.then().statusCode(201).body("qualifications[0].credential.issuers", contains(row));
        faults(
                client.asking()
                        .header("If-Match", made.header("ETag"))
                        .body(gig.formatted("\"" + absent + "\""))
                        .patch("/v1/gigs/" + id(made)),
                "/qualifications/0/credential/issuers/0 unknown_issuer");
    }

    @Test
    void anOperatorMayEditAnybodysGig() {
        var id = id(posted(client, MINIMAL));
        var operator = keys.holder(Role.OPERATOR);
        operator.asking()
                .header("If-Match", "\"v0\"")
                .body("{\"title\":\"Mended\"}")
                .patch("/v1/gigs/" + id)
                .then()
                .statusCode(200)
                .body("client", equalTo(client.account()));
    }

    @Test
    void whoseGigItIsStaysBetweenTheClientAndTheOperator() {
        var id = id(posted(client, MINIMAL));
        keys.holder(Role.FREELANCER)
                .asking()
                .get("/v1/gigs/" + id)
                .then()
                .body("$", not(org.hamcrest.Matchers.hasKey("client")));
    }

    @Test
    void theDigestOfAGivenGigDependsOnWhatItAsksAlone() {
        var plain = digest(MINIMAL);
        assertTrue(plain.matches("[0-9a-f]{64}"), plain);
        assertEquals(
                plain,
                digest("{\"requirements\":[{\"level\":\"FOUNDATION\",\"anyOf\":[\"laurel:test-alphacraft\"]}],"
                        + "\"seats\":1,\"title\":\" A gig\",\"remote\":true,\"description\":null}"));
        assertFalse(plain.equals(digest(MINIMAL.replace("Alpha", "Beta"))));
    }

    private String digest(String body) {
        return gigs.given(
                        client.tenant(), dev.laurel.api.Body.of(body.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .digest();
    }

    private Response patch(String id, String ifMatch, String body) {
        return client.asking().header("If-Match", ifMatch).body(body).patch("/v1/gigs/" + id);
    }

    private static List<String> ids(Response page) {
        return page.jsonPath().getList("items.id");
    }

    static void problem(Response answer, int status, String code) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("requestId", equalTo(answer.header("X-Request-Id")));
    }

    /** A 422 with exactly these faults, each as pointer and code. */
    static void faults(Response answer, String... expected) {
        assertEquals(422, answer.statusCode(), answer.asString());
        JsonPath body = answer.jsonPath();
        var found = new ArrayList<String>();
        for (Map<String, Object> fault : body.<Map<String, Object>>getList("errors")) {
            found.add(fault.get("pointer") + " " + fault.get("code"));
        }
        assertEquals(
                List.of(expected).stream().sorted().toList(),
                found.stream().sorted().toList());
    }
}
