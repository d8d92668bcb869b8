package dev.laurel.freelancer;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.taxonomy.TestSkills;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A profile's life through the API. */
@QuarkusTest
class FreelancersTest {
    static final String MINIMAL = "{\"displayName\":\"Test Person\"}";
    private static final String FULL = """
            {"displayName": " Amara O. ", "showName": true, "headline": "Telehealth nurse", "legalName": "Amara Okafor",
             "country": "US", "region": "US-TX",
             "timeZone": "America/Chicago", "workingHours": {"from": "22:00", "to": "06:00"},
             "languages": [{"tag": "en", "level": "NATIVE"}, {"tag": "es-mx", "level": "B1"}],
             "rate": {"unit": "HOUR", "amount": {"amount": "62", "currency": "USD"}},
             "availability": {"from": "2090-12-01", "until": null, "hoursPerWeek": 20}, "visibility": "PUBLIC",
             "claims": [{"skill": "alphacraft", "level": "ADVANCED"}, {"skill": "laurel:test-betacraft"}]}
            """;

    @Inject
    TestKeys keys;

    @Inject
    TestSkills skills;

    @Inject
    TestEvidence evidence;

    private Holder person;
    private Holder operator;

    @BeforeEach
    void someone() throws SQLException {
        skills.publish();
        person = keys.holder(Role.FREELANCER);
        operator = keys.holder(Role.OPERATOR);
    }

    private static Response made(Holder caller, String body) {
        var answer = caller.asking().body(body).post("/v1/freelancers");
        answer.then().statusCode(201);
        return answer;
    }

    private static String id(Response profile) {
        return profile.jsonPath().getString("id");
    }

    @Test
    void everyFieldIsAnsweredAsItWasGiven() {
        var answer = made(person, FULL);
        answer.then()
                .header("Location", matchesPattern(".*/v1/freelancers/frl_[a-z2-7]{26}"))
                .header("ETag", equalTo("\"v0\""))
                .body("account", equalTo(person.account()))
                .body("displayName", equalTo("Amara O."))
                .body("showName", equalTo(true))
                .body("headline", equalTo("Telehealth nurse"))
                .body("legalName", equalTo("Amara Okafor"))
                .body("legalNameConfirmed", equalTo(false))
                .body("country", equalTo("US"))
                .body("region", equalTo("US-TX"))
                .body("timeZone", equalTo("America/Chicago"))
                .body("workingHours", equalTo(Map.of("from", "22:00", "to", "06:00")))
                .body(
                        "languages",
                        equalTo(List.of(Map.of("tag", "en", "level", "NATIVE"), Map.of("tag", "es-MX", "level", "B1"))))
                .body("rate", equalTo(Map.of("unit", "HOUR", "amount", Map.of("amount", "62.00", "currency", "USD"))))
                .body("availability.from", equalTo("2090-12-01"))
                .body("availability.until", nullValue())
                .body("availability.hoursPerWeek", equalTo(20))
                .body("visibility", equalTo("PUBLIC"))
                .body("claims.skill.label", equalTo(List.of("Alphacraft", "Betacraft")))
                .body("claims.level", equalTo(List.of("ADVANCED", "FOUNDATION")))
                .body("claims[0].id", matchesPattern("clm_[a-z2-7]{26}"));
        assertEquals(
                answer.jsonPath().<Object>get(),
                person.asking().get("/v1/freelancers/" + id(answer)).jsonPath().<Object>get());
    }

    @Test
    void whatIsNotStatedHasItsDefault() {
        made(person, MINIMAL)
                .then()
                .body("showName", equalTo(false))
                .body("visibility", equalTo("MEMBERS"))
                .body("claims", hasSize(0))
                .body("languages", hasSize(0))
                .body("rate", nullValue());
    }

    @Test
    void anAccountHoldsOneProfile() {
        made(person, MINIMAL);
        problem(person.asking().body(MINIMAL).post("/v1/freelancers"), 409, "profile_exists");
        problem(operator.asking().body(forAccount(person.account())).post("/v1/freelancers"), 409, "profile_exists");
        var unowned = made(operator, MINIMAL);
        unowned.then().body("account", nullValue());
        made(operator, MINIMAL);
        problem(
                operator.asking()
                        .header("If-Match", "\"v0\"")
                        .body("{\"account\":\"" + person.account() + "\"}")
                        .patch("/v1/freelancers/" + id(unowned)),
                409,
                "profile_exists");
    }

    @Test
    void anOperatorMakesAProfileForAnAccountAndHandsItOver() {
        var other = keys.holder(Role.FREELANCER);
        var profile = made(operator, forAccount(person.account()));
        profile.then().body("account", equalTo(person.account()));
        var path = "/v1/freelancers/" + id(profile);
        person.asking().get(path).then().statusCode(200);
        operator.asking()
                .header("If-Match", "\"v0\"")
                .body("{\"account\":\"" + other.account() + "\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("account", equalTo(other.account()))
                .body("displayName", equalTo("Test Person"));
        person.asking().get(path).then().statusCode(404);
        other.asking().get(path).then().statusCode(200);
    }

    private static String forAccount(String account) {
        return MINIMAL.replace("}", ",\"account\":\"" + account + "\"}");
    }

    @Test
    void aPatchChangesWhatItNamesAndNothingElse() {
        var before = made(person, FULL);
        var after = patch(person, id(before), "\"v0\"", "{\"rate\":null,\"availability\":{\"hoursPerWeek\":30}}");
        after.then().statusCode(200).header("ETag", equalTo("\"v1\""));
        var expected = before.jsonPath().<String, Object>getMap("");
        var availability = new java.util.HashMap<String, @Nullable Object>();
        availability.put("from", "2090-12-01");
        availability.put("until", null);
        availability.put("hoursPerWeek", 30);
        expected.put("rate", null);
        expected.put("availability", availability);
        expected.put("version", 1);
        expected.put("updatedAt", after.jsonPath().get("updatedAt"));
        assertEquals(expected, after.jsonPath().<String, Object>getMap(""));
    }

    @Test
    void aClaimKeepsItsIdAcrossEdits() {
        var before = made(person, FULL);
        var after = patch(
                person,
                id(before),
                "\"v0\"",
                "{\"claims\":[{\"skill\":\"Gammacraft\"},{\"skill\":\"Alphacraft\",\"level\":\"EXPERT\"}]}");
        after.then()
                .body("claims.skill.label", equalTo(List.of("Gammacraft", "Alphacraft")))
                .body("claims[1].level", equalTo("EXPERT"))
                .body("claims[1].id", equalTo(before.jsonPath().getString("claims[0].id")));
    }

    @Test
    void anEditNeedsTheCurrentEntityTag() {
        var id = id(made(person, MINIMAL));
        problem(person.asking().body("{}").patch("/v1/freelancers/" + id), 428, "precondition_required");
        patch(person, id, "\"v0\"", "{\"headline\":\"x\"}").then().statusCode(200);
        problem(patch(person, id, "\"v0\"", "{\"headline\":\"y\"}"), 412, "precondition_failed");
        problem(person.asking().delete("/v1/freelancers/" + id), 428, "precondition_required");
        problem(
                person.asking().header("If-Match", "\"v0\"").delete("/v1/freelancers/" + id),
                412,
                "precondition_failed");
        person.asking()
                .header("If-None-Match", "\"v1\"")
                .get("/v1/freelancers/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void anotherLegalNameHasToBeConfirmedAgain() {
        var id = id(made(person, FULL));
        var path = "/v1/freelancers/" + id + "/legal-name/confirm";
        problem(person.asking().post(path), 403, "forbidden");
        problem(operator.asking().header("If-Match", "\"v7\"").post(path), 412, "precondition_failed");
        operator.asking()
                .header("If-Match", "\"v0\"")
                .post(path)
                .then()
                .statusCode(200)
                .body("legalNameConfirmed", equalTo(true));
        patch(person, id, "\"v1\"", "{\"headline\":\"x\",\"legalName\":\"Amara Okafor\"}")
                .then()
                .body("legalNameConfirmed", equalTo(true));
        patch(person, id, "\"v2\"", "{\"legalName\":\"Amara Obi\"}").then().body("legalNameConfirmed", equalTo(false));
        patch(person, id, "\"v3\"", "{\"legalName\":null}").then().statusCode(200);
        problem(operator.asking().post(path), 409, "conflict");
        faults(patch(person, id, "\"v4\"", "{\"legalNameConfirmed\":true}"), "/legalNameConfirmed read_only_field");
    }

    @Test
    void whoMayReadAProfileDependsOnItsVisibility() {
        var readers = List.of(person, operator, keys.holder(Role.CLIENT), keys.holder(Role.FREELANCER));
        var id = id(made(person, MINIMAL));
        assertEquals("200 200 200 404", statuses(readers, id));
        patch(person, id, "\"v0\"", "{\"visibility\":\"PRIVATE\"}").then().statusCode(200);
        assertEquals("200 200 404 404", statuses(readers, id));
        patch(person, id, "\"v1\"", "{\"visibility\":\"PUBLIC\"}").then().statusCode(200);
        assertEquals("200 200 200 404", statuses(readers, id));
        for (var role : List.of(Role.PARTNER, Role.ISSUER)) {
            problem(keys.holder(role).asking().get("/v1/freelancers/" + id), 403, "forbidden");
        }
    }

    private static String statuses(List<Holder> readers, String id) {
        var statuses = new ArrayList<String>();
        readers.forEach(reader ->
                statuses.add("" + reader.asking().get("/v1/freelancers/" + id).statusCode()));
        return String.join(" ", statuses);
    }

    @Test
    void aClientSeesACardWithoutWhatIsPrivate() {
        var id = id(made(person, FULL));
        var client = keys.holder(Role.CLIENT);
        var card = client.asking().get("/v1/freelancers/" + id);
        assertEquals(
                List.of(
                        "availability",
                        "claims",
                        "country",
                        "displayName",
                        "headline",
                        "id",
                        "languages",
                        "rate",
                        "timeZone",
                        "workingHours"),
                card.jsonPath().<String, Object>getMap("").keySet().stream()
                        .sorted()
                        .toList());
        assertFalse(card.asString().contains("Okafor"));
        patch(person, id, "\"v0\"", "{\"showName\":false}").then().statusCode(200);
        client.asking().get("/v1/freelancers/" + id).then().body("displayName", nullValue());
    }

    @Test
    void anothersProfileIsAnsweredLikeOneThatDoesNotExist() {
        var id = id(made(person, MINIMAL.replace("}", ",\"visibility\":\"PRIVATE\"}")));
        var absent = "frl_aaaaaaaaaaaaaaaaaaaaaaaaaa";
        var other = keys.holder(Role.FREELANCER);
        for (var method : List.of("GET", "PATCH", "DELETE")) {
            assertEquals(answered(other, method, absent), answered(other, method, id));
        }
        assertEquals(answered(other, "GET", absent + "/export"), answered(other, "GET", id + "/export"));
        var client = keys.holder(Role.CLIENT);
        assertEquals(answered(client, "GET", absent), answered(client, "GET", id));
        person.asking().get("/v1/freelancers/" + id).then().statusCode(200).body("version", equalTo(0));
    }

    private static String answered(Holder caller, String method, String path) {
        var request = caller.asking().header("X-Request-Id", "same").header("If-Match", "\"v0\"");
        var withBody = method.equals("PATCH") ? request.body("{\"headline\":\"x\"}") : request;
        var answer = withBody.request(method, "/v1/freelancers/" + path);
        assertEquals(404, answer.statusCode());
        return answer.asString();
    }

    @Test
    void aFreelancerListsTheirOwnProfileAndAnOperatorAll() {
        assertEquals(List.of(), ids(person.asking().get("/v1/freelancers")));
        var id = id(made(person, MINIMAL));
        assertEquals(List.of(id), ids(person.asking().get("/v1/freelancers")));
        var later = id(made(operator, MINIMAL));
        var all = new ArrayList<String>();
        String next = null;
        do {
            var page = operator.asking().get("/v1/freelancers?limit=3" + (next == null ? "" : "&cursor=" + next));
            all.addAll(ids(page));
            next = page.jsonPath().getString("next");
        } while (next != null);
        assertTrue(all.indexOf(id) >= 0 && all.indexOf(id) < all.indexOf(later));
        assertEquals(all.size(), all.stream().distinct().count());
        problem(keys.holder(Role.CLIENT).asking().get("/v1/freelancers"), 403, "forbidden");
    }

    @Test
    void anErasedPersonIsGoneAndNothingBringsThemBack() {
        var id = id(made(person, FULL));
        var path = "/v1/freelancers/" + id;
        evidence.give(person.tenant(), id, List.of(), List.of());
        person.asking()
                .header("If-Match", "\"v0\"")
                .delete(path)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("erased.profiles", equalTo(1))
                .body("erased.claims", equalTo(2))
                .body("erased.testPieces", equalTo(0))
                .body("kept", hasSize(1));
        problem(person.asking().get(path), 404, "not_found");
        problem(operator.asking().get(path), 404, "not_found");
        assertEquals(1, evidence.newsOf("erased " + id));
        org.junit.jupiter.api.Assertions.assertThrows(
                RuntimeException.class, () -> evidence.give(person.tenant(), id, List.of(), List.of()));
        evidence.give(person.tenant(), "frl_who-never-was", List.of(), List.of());
        made(person, MINIMAL);
    }

    @Test
    void anExportHoldsEverything() {
        var id = id(made(person, FULL));
        person.asking()
                .get("/v1/freelancers/" + id + "/export")
                .then()
                .statusCode(200)
                .body("profile.legalName", equalTo("Amara Okafor"))
                .body("evidence", hasSize(2))
                .body("evidence[0].kind", equalTo("CLAIM"))
                .body("evidence[0].skill.label", equalTo("Alphacraft"))
                .body("evidence[0].verified", equalTo(false))
                .body("evidence[0].validity", equalTo(1))
                .body("held.testPieces.count", equalTo(0));
    }

    private static Response patch(Holder caller, String id, String ifMatch, String body) {
        return caller.asking()
                .contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(body)
                .patch("/v1/freelancers/" + id);
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
        var found = new ArrayList<String>();
        for (Map<String, Object> fault : answer.jsonPath().<Map<String, Object>>getList("errors")) {
            found.add(fault.get("pointer") + " " + fault.get("code"));
        }
        assertEquals(
                List.of(expected).stream().sorted().toList(),
                found.stream().sorted().toList());
    }
}
