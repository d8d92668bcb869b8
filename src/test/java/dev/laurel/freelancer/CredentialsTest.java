package dev.laurel.freelancer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.laurel.account.Role;
import dev.laurel.freelancer.TestPeople.Someone;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading, showing, verifying again and deleting credentials over HTTP; and who may. */
@QuarkusTest
class CredentialsTest extends CredentialScene {
    @Test
    void credentialsAreListedOldestFirstPageByPage() {
        var first = person.handIn(issuer.sign(badge())).jsonPath().getString("id");
        var second = person.handIn(issuer.sign(badge())).jsonPath().getString("id");
        var page = person.holder().asking().get(person.path() + "/credentials?limit=1");
        page.then().statusCode(200).body("items.id", contains(first)).body("items[0].report.steps", hasSize(13));
        person.holder()
                .asking()
                .queryParam("cursor", page.jsonPath().getString("next"))
                .get(person.path() + "/credentials")
                .then()
                .statusCode(200)
                .body("items.id", contains(second))
                .body("next", nullValue());
        person.holder()
                .asking()
                .queryParam("cursor", page.jsonPath().getString("next"))
                .get(people.known(operator).path() + "/credentials")
                .then()
                .statusCode(404);
    }

    @Test
    void oneCredentialIsReadWithItsTag() {
        var made = person.handIn(issuer.sign(badge()));
        var read = person.credential(made.jsonPath().getString("id"));
        read.then().statusCode(200).header("ETag", equalTo(made.header("ETag")));
        assertEquals(made.jsonPath().<Object>get(), read.jsonPath().<Object>get());
        person.holder()
                .asking()
                .header("If-None-Match", made.header("ETag"))
                .get(made.header("Location"))
                .then()
                .statusCode(304);
    }

    @Test
    void whoMaySeeItIsSetWithTheTagOfWhatWasRead() {
        var path = person.handIn(issuer.sign(badge())).header("Location");
        var asking = person.holder();
        asking.asking().body("{\"visibility\":\"PUBLIC\"}").patch(path).then().statusCode(428);
        asking.asking()
                .header("If-Match", "\"v9\"")
                .body("{\"visibility\":\"PUBLIC\"}")
                .patch(path)
                .then()
                .statusCode(412);
        var changed = asking.asking()
                .header("If-Match", "\"v0\"")
                .body("{\"visibility\":\"PUBLIC\"}")
                .patch(path);
        changed.then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("visibility", equalTo("PUBLIC"))
                .body("outcome", equalTo("VERIFIED"));
        asking.asking()
                .header("If-Match", "\"v0\"")
                .body("{\"visibility\":\"PRIVATE\"}")
                .patch(path)
                .then()
                .statusCode(412);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}|/visibility|required",
                "{\"visibility\":\"SECRET\"}|/visibility|unknown_value",
                "{\"visibility\":null}|/visibility|required",
                "{\"visibility\":\"PUBLIC\",\"outcome\":\"VERIFIED\"}|/outcome|read_only_field",
                "{\"visibility\":\"PUBLIC\",\"visible\":true}|/visible|unknown_field"
            })
    void aBadChangeIsRefusedWithThePlaceOfItsFault(String row) {
        var parts = row.split("\\|", -1);
        var made = person.handIn(issuer.sign(badge()));
        person.holder()
                .asking()
                .header("If-Match", "\"v0\"")
                .body(parts[0])
                .patch(made.header("Location"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(parts[1]))
                .body("errors.code", hasItem(parts[2]));
        person.credential(made.jsonPath().getString("id")).then().header("ETag", equalTo("\"v0\""));
    }

    @Test
    void aDeletedCredentialIsGone() {
        var path = person.handIn(issuer.sign(badge())).header("Location");
        person.holder().asking().delete(path).then().statusCode(428);
        person.holder()
                .asking()
                .header("If-Match", "\"v3\"")
                .delete(path)
                .then()
                .statusCode(412);
        person.holder()
                .asking()
                .header("If-Match", "\"v0\"")
                .delete(path)
                .then()
                .statusCode(204);
        person.holder().asking().get(path).then().statusCode(404);
        person.holder().asking().post(path + "/verify").then().statusCode(404);
    }

    @Test
    void aCredentialIsVerifiedAgainWhenAsked() {
        var made = person.handIn(issuer.sign(badge()));
        var again = person.holder().asking().post(made.header("Location") + "/verify");
        again.then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("id", equalTo(made.jsonPath().getString("id")))
                .body("outcome", equalTo("VERIFIED"))
                .body("createdAt", equalTo(made.jsonPath().getString("createdAt")));
    }

    @Test
    void onlyTheHolderAndOperatorsReachCredentials() {
        var path = person.handIn(issuer.sign(badge())).header("Location");
        for (var role : List.of(Role.CLIENT, Role.PARTNER, Role.ISSUER)) {
            var other = keys.holder(role);
            // An issuer's account reads certificate links of its own, and this is none.
            other.asking().get(path).then().statusCode(role == Role.ISSUER ? 404 : 403);
            other.asking().get(person.path() + "/credentials").then().statusCode(403);
            other.asking()
                    .body("{}")
                    .post(person.path() + "/credentials")
                    .then()
                    .statusCode(403);
            other.asking().body("{}").patch(path).then().statusCode(403);
            other.asking().delete(path).then().statusCode(403);
            other.asking().post(path + "/verify").then().statusCode(403);
        }
        given().get(path).then().statusCode(401);
        operator.asking().get(path).then().statusCode(200);
        operator.asking().post(path + "/verify").then().statusCode(200);
        operator.asking()
                .contentType("application/vc")
                .body(issuer.sign(badge()).getBytes(StandardCharsets.UTF_8))
                .post(person.path() + "/credentials")
                .then()
                .statusCode(201);
    }

    @Test
    void whatIsSomebodyElsesIsAnsweredByteForByteLikeNothing() {
        var path = person.handIn(issuer.sign(badge())).header("Location");
        var id = path.substring(path.lastIndexOf('/') + 1);
        var other = people.known(operator);
        var absent = "crd_" + "a".repeat(26);
        var nobody = "/v1/freelancers/frl_" + "a".repeat(26) + "/credentials/" + absent;
        for (var theirs : List.of(
                person.path() + "/credentials/" + id,
                person.path() + "/credentials/" + absent,
                other.path() + "/credentials/" + id)) {
            assertEquals(raw(other, "GET", nobody), raw(other, "GET", theirs));
            assertEquals(raw(other, "DELETE", nobody), raw(other, "DELETE", theirs));
            assertEquals(raw(other, "PATCH", nobody), raw(other, "PATCH", theirs));
            assertEquals(raw(other, "POST", nobody + "/verify"), raw(other, "POST", theirs + "/verify"));
        }
        person.credential(id).then().statusCode(200).body("visibility", equalTo("MEMBERS"));
    }

    private static String raw(Someone asking, String method, String path) {
        var request =
                asking.holder().asking().header("X-Request-Id", "req-same").header("If-Match", "\"v0\"");
        if (method.equals("PATCH")) {
            request.body("{\"visibility\":\"PRIVATE\"}");
        }
        var answer = request.request(method, path);
        assertEquals(404, answer.statusCode());
        return answer.contentType() + answer.asString();
    }

    @Test
    void anExportHoldsWhatWasHandedIn() {
        var text = issuer.sign(badge());
        person.handIn(text);
        person.holder()
                .asking()
                .get(person.path() + "/export")
                .then()
                .statusCode(200)
                .body("held.credentials[0].outcome", equalTo("VERIFIED"))
                .body("held.credentials[0].submitted", equalTo(text))
                .body("held.credentials[0].report.steps", hasSize(13));
    }
}
