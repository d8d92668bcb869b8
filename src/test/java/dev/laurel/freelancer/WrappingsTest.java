package dev.laurel.freelancer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.account.Role;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.credential.held.CredentialStore;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Presentations of several credentials: each is kept and counts as if it had been handed in alone. */
@QuarkusTest
class WrappingsTest extends CredentialScene {
    /** .9 · .9 = .81; phi 230; two requirements share the weight of 256. */
    private static final int PROVEN = 128 * 230;

    private static final String FIRST = "laurel:test-alphacraft";
    private static final String SECOND = "laurel:test-betacraft";

    private static String presentation(String... credentials) {
        var mapper = new ObjectMapper();
        var presentation = JsonNodeFactory.instance.objectNode();
        presentation.putArray("@context").add("https://www.w3.org/ns/credentials/v2");
        presentation.putArray("type").add("VerifiablePresentation");
        var within = presentation.putArray("verifiableCredential");
        for (var credential : credentials) {
            if (credential.startsWith("{")) {
                try {
                    within.add(mapper.readTree(credential));
                } catch (JsonProcessingException impossible) {
                    throw new IllegalStateException(impossible);
                }
            } else {
                within.addObject()
                        .put("@context", "https://www.w3.org/ns/credentials/v2")
                        .put("id", "data:application/vc+jwt," + credential)
                        .put("type", "EnvelopedVerifiableCredential");
            }
        }
        return presentation.toString();
    }

    private String signed(String skill) {
        return issuer.sign(issuer.badge(skill, person.mail()));
    }

    private static List<String> parts(Response answer) {
        assertEquals(201, answer.statusCode(), answer.asString());
        return answer.jsonPath().getList("parts");
    }

    private String gig(Holder client) {
        return client.asking()
                .body("""
                        {"title": "Both", "requirements": [
                          {"anyOf": ["%s"], "level": "INTERMEDIATE"}, {"anyOf": ["%s"], "level": "INTERMEDIATE"}]}
                        """.formatted(FIRST, SECOND))
                .post("/v1/gigs")
                .jsonPath()
                .getString("id");
    }

    private void assertPoints(Holder client, String gig, int points) {
        client.asking()
                .get("/v1/gigs/" + gig + "/matches?limit=100")
                .then()
                .statusCode(200)
                .body("items.findAll{it.freelancer.id == '" + person.id() + "'}.points", contains(points));
    }

    @Test
    void eachCredentialInAPresentationCounts() {
        var token = issuer.badge(SECOND, person.mail());
        var answer = person.handIn(presentation(signed(FIRST), issuer.token(token)));
        answer.then().body("outcome", equalTo("VERIFIED")).body("proves", empty());
        var parts = parts(answer);
        assertEquals(2, parts.size());
        for (var part : parts) {
            person.credential(part)
                    .then()
                    .statusCode(200)
                    .body("outcome", equalTo("VERIFIED"))
                    .body("assurance", equalTo("E4"))
                    .body("parts", empty());
        }
        var client = keys.holder(Role.CLIENT);
        var gig = gig(client);
        assertPoints(client, gig, 2 * PROVEN);

        issuer.revoke(token).then().statusCode(200);
        person.credential(parts.get(1)).then().body("outcome", equalTo("INVALID"));
        person.credential(parts.getFirst()).then().body("outcome", equalTo("VERIFIED"));
        assertPoints(client, gig, PROVEN);
        person.credential(answer.jsonPath().getString("id")).then().body("outcome", equalTo("INVALID"));
    }

    @Test
    void aForgedOneAmongThemHarmsNoOther() {
        var forged = signed(SECOND).replace("Craft in depth", "Craft in death");
        var answer = person.handIn(presentation(signed(FIRST), forged));
        var parts = parts(answer);
        answer.then().body("outcome", equalTo("INVALID"));
        person.credential(parts.get(0)).then().body("outcome", equalTo("VERIFIED"));
        person.credential(parts.get(1)).then().body("outcome", equalTo("INVALID"));
    }

    @Test
    void whatIsHeldAlreadyIsLeftOut() {
        var first = signed(FIRST);
        person.handIn(first).then().statusCode(201);
        var badge = issuer.badge(SECOND, person.mail());
        var parts = parts(person.handIn(presentation(first, issuer.sign(badge), issuer.token(badge))));
        // The second came in two encodings, which are one credential.
        assertEquals(1, parts.size());
        person.holder()
                .asking()
                .get(person.path() + "/credentials")
                .then()
                .body("items", hasSize(3))
                .body("items.findAll{it.outcome == 'VERIFIED' && it.parts.isEmpty()}", hasSize(2));
        person.handIn(presentation(first, issuer.sign(badge), issuer.token(badge)))
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate_credential"));
    }

    @Test
    void oneAloneIsThatOne() {
        person.handIn(presentation(signed(FIRST)))
                .then()
                .statusCode(201)
                .body("parts", empty())
                .body("outcome", equalTo("VERIFIED"))
                .body("proves.id", contains(FIRST));
    }

    @Test
    void whatIsNoCredentialIsNotKept() {
        var parts = parts(person.handIn(presentation(signed(FIRST), "{\"name\": \"nothing\"}", signed(SECOND))));
        assertEquals(2, parts.size());
    }

    @Test
    void theWrappingMayGoAndItsCredentialsStay() {
        var answer = person.handIn(presentation(signed(FIRST), signed(SECOND)));
        var parts = parts(answer);
        var path = answer.header("Location");
        delete(person.path() + "/credentials/" + parts.getFirst());
        person.holder().asking().get(path).then().body("parts", contains(parts.get(1)));
        delete(path);
        person.credential(parts.get(1)).then().statusCode(200).body("outcome", equalTo("VERIFIED"));
        person.credential(parts.getFirst()).then().statusCode(404);
    }

    private void delete(String path) {
        var tag = person.holder().asking().get(path).header("ETag");
        person.holder().asking().header("If-Match", tag).delete(path).then().statusCode(204);
    }

    @Test
    void whereThereIsNoRoomForAllNoneIsKept() {
        for (int i = 0; i < CredentialStore.MAX_CREDENTIALS - 2; i++) {
            person.handIn("{\"@context\": [], \"id\": \"urn:x:" + i + "\", \"credentialSubject\": {}}")
                    .then()
                    .statusCode(201);
        }
        var three = presentation(signed(FIRST), signed(SECOND));
        person.handIn(three).then().statusCode(409).body("code", equalTo("limit_reached"));
        var last = person.holder().asking().get(person.path() + "/credentials?limit=100");
        var more = person.holder()
                .asking()
                .queryParam("cursor", last.jsonPath().getString("next"))
                .queryParam("limit", 100)
                .get(person.path() + "/credentials");
        more.then().body("items", hasSize(CredentialStore.MAX_CREDENTIALS - 2 - 100));
        more.then().body("items.outcome", not(containsInAnyOrder("VERIFIED")));
        person.handIn(presentation(signed(FIRST))).then().statusCode(201).body("outcome", equalTo("VERIFIED"));
    }

    @Test
    void copiesOnAnotherAccountAreToldInEachPart() {
        var first = signed(FIRST);
        var second = signed(SECOND);
        var thief = people.known(operator);
        thief.handIn(presentation(first, second)).then().statusCode(201);
        var parts = parts(person.handIn(presentation(first, second)));
        for (var part : parts) {
            person.credential(part).then().body("outcome", equalTo("VERIFIED"));
        }
        thief.holder()
                .asking()
                .get(thief.path() + "/credentials")
                .then()
                .body("items.outcome", contains("INVALID", "INVALID", "INVALID"));
    }

    @Override
    ObjectNode badge() {
        return issuer.badge(FIRST, person.mail());
    }
}
