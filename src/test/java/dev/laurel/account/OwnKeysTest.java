package dev.laurel.account;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A partner sees and binds its own publishable keys, and no others. */
@QuarkusTest
class OwnKeysTest {
    @Inject
    TestKeys keys;

    private TestKeys.Holder partner;

    @BeforeEach
    void aPartner() {
        partner = keys.holder(Role.PARTNER);
    }

    private String made(String origins) {
        var answer = partner.asking().body("{\"origins\":" + origins + "}").post("/v1/keys");
        answer.then().statusCode(201).header("ETag", equalTo("\"v0\""));
        return answer.jsonPath().getString("id");
    }

    @Test
    void aPublishableKeyIsMadeAndReadAgainWhole() {
        var id = made("[\"https://a.example\"]");
        partner.asking()
                .get("/v1/keys")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].key", startsWith("pk_"))
                .body("items[0].origins", contains("https://a.example"))
                .body("items[0].version", equalTo(0));
    }

    @Test
    void aSecretKeyIsNeitherListedNorShownAgain() {
        partner.asking().get("/v1/keys").then().body("items", hasSize(0));
        keys.holder(Role.OPERATOR)
                .asking()
                .get("/v1/accounts/" + partner.account() + "/keys")
                .then()
                .body("items", hasSize(1))
                .body("items[0].key", nullValue());
    }

    @Test
    void originsAreReplacedAsAWholeAndTheKeyStays() {
        var id = made("[\"https://a.example\"]");
        var text = partner.asking().get("/v1/keys").jsonPath().getString("items[0].key");
        partner.asking()
                .header("If-Match", "\"v0\"")
                .body("{\"origins\":[\"https://b.example\",\"http://localhost:3000\",\"https://b.example\"]}")
                .patch("/v1/keys/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("origins", contains("https://b.example", "http://localhost:3000"))
                .body("key", equalTo(text));
    }

    @Test
    void aStaleOrBlindChangeIsRefused() {
        var id = made("[\"https://a.example\"]");
        var body = "{\"origins\":[\"https://b.example\"]}";
        partner.asking().body(body).patch("/v1/keys/" + id).then().statusCode(428);
        partner.asking()
                .header("If-Match", "\"v7\"")
                .body(body)
                .patch("/v1/keys/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void badOriginsAreToldAllAtOnce() {
        partner.asking()
                .body(
                        "{\"origins\":[\"https://a.example/\",\"ftp://b.example\",\"https://*.c.example\"],\"kind\":\"SECRET\"}")
                .post("/v1/keys")
                .then()
                .statusCode(422)
                .body("errors", hasSize(4))
                .body("errors.pointer", hasItem("/origins/2"))
                .body("errors.code", hasItem("read_only_field"));
        for (var body : new String[] {"{}", "{\"origins\":[]}", "{\"origins\":null}"}) {
            partner.asking().body(body).post("/v1/keys").then().statusCode(422);
        }
        var id = made("[\"https://a.example\"]");
        partner.asking()
                .header("If-Match", "*")
                .body("{\"origins\":[]}")
                .patch("/v1/keys/" + id)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("origins_for_publishable"));
    }

    @Test
    void twentyOriginsAreTakenAndTwentyOneAreNot() {
        made(list(KeyRequest.MAX_ORIGINS));
        partner.asking()
                .body("{\"origins\":" + list(KeyRequest.MAX_ORIGINS + 1) + "}")
                .post("/v1/keys")
                .then()
                .statusCode(422);
    }

    private static String list(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"https://p" + i + ".example\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void anotherPartnersKeyIsNotThere() {
        var id = made("[\"https://a.example\"]");
        var other = keys.holder(Role.PARTNER);
        other.asking().get("/v1/keys").then().body("items", hasSize(0));
        other.asking()
                .header("If-Match", "*")
                .body("{\"origins\":[\"https://evil.example\"]}")
                .patch("/v1/keys/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void aRevokedOrSecretKeyCannotBeBound() {
        var id = made("[\"https://a.example\"]");
        var operator = keys.holder(Role.OPERATOR);
        var keysOf = "/v1/accounts/" + partner.account() + "/keys";
        var secret = operator.asking().get(keysOf).jsonPath().getString("items.find { it.kind == 'SECRET' }.id");
        operator.asking().delete(keysOf + "/" + id).then().statusCode(204);
        for (var dead : new String[] {id, secret}) {
            partner.asking()
                    .header("If-Match", "*")
                    .body("{\"origins\":[\"https://b.example\"]}")
                    .patch("/v1/keys/" + dead)
                    .then()
                    .statusCode(404);
        }
        partner.asking().get("/v1/keys").then().body("items", equalTo(Collections.emptyList()));
        operator.asking().get(keysOf).then().body("items.find { it.id == '" + id + "' }.revokedAt", notNullValue());
    }
}
