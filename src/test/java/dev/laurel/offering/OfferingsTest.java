package dev.laurel.offering;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The catalogue, as an operator keeps it; each test in a marketplace of its own. */
@QuarkusTest
class OfferingsTest {
    private static final String HEADER =
            "issuer,identifier,achievement,name,kind,skills,hours,price,currency,asOf,link,area,language\n";

    @Inject
    TestKeys keys;

    private Holder operator = new Holder("", "", "");

    @BeforeEach
    void operator() {
        operator = keys.holder("t" + UUID.randomUUID().toString().substring(0, 8), Role.OPERATOR);
    }

    private ValidatableResponse post(String body) {
        return operator.asking().body(body).post("/v1/offerings").then();
    }

    private ValidatableResponse load(String type, String lines) {
        return operator.asking()
                .contentType(type)
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/offerings/import")
                .then();
    }

    @Test
    void anOfferingIsKeptAndReadBack() {
        var id = post("""
                {"issuer":{"name":"North","identifier":"did:web:north.example"},
                 "achievement":{"id":"https://north.example/a/sql","name":"SQL II"},"kind":"ASSESSED_CREDENTIAL",
                 "skills":[{"skill":"SQL","level":"ADVANCED"},{"skill":"data analysis"}],
                 "hours":40,"price":{"amount":"0.00","currency":"USD"},"asOf":"2026-11-01",
                 "link":"https://north.example/sql","area":"data-analytics","language":"en-gb"}""")
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("skills[0].skill.label", equalTo("SQL"))
                .body("skills[1].level", nullValue())
                .body("price.amount", equalTo("0.00"))
                .body("language", equalTo("en-GB"))
                .extract()
                .path("id");
        operator.asking().get("/v1/offerings/" + id).then().statusCode(200).body("hours", equalTo(40));
        operator.asking()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"hours\":null,\"price\":null,\"asOf\":null}")
                .patch("/v1/offerings/" + id)
                .then()
                .statusCode(200)
                .body("hours", nullValue())
                .body("skills[0].level", equalTo("ADVANCED"));
        operator.asking().get("/v1/offerings").then().statusCode(200).body("items.id", equalTo(List.of(id)));
        operator.asking().delete("/v1/offerings/" + id).then().statusCode(428);
        operator.asking()
                .header("If-Match", "*")
                .delete("/v1/offerings/" + id)
                .then()
                .statusCode(204);
        operator.asking().get("/v1/offerings/" + id).then().statusCode(404);
    }

    @Test
    void allFaultsAreAnsweredAtOnce() {
        post("""
                {"issuer":{"name":"North","identifier":"north"},"achievement":{},"kind":"LICENCE",
                 "skills":[{"skill":"SQLL"},{"skill":"SQL","level":"GURU"}],"hours":0,
                 "price":{"amount":"-1","currency":"USD"},"link":"http://north.example","area":"data","colour":"red"}""")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/issuer/identifier",
                                "/achievement/name",
                                "/kind",
                                "/skills/0/skill",
                                "/skills/1/level",
                                "/hours",
                                "/price/amount",
                                "/link",
                                "/area",
                                "/asOf",
                                "/colour"))
                .body("errors.find { it.pointer == '/skills/0/skill' }.suggestions", hasItem("SQL"));
        post("""
                {"issuer":{"name":"N","identifier":"did:web:n.example"},"achievement":{"name":"A"},"skills":[]}""").statusCode(422).body("errors[0].code", equalTo("too_few"));
    }

    @Test
    void anIssuerOffersAnAchievementOnce() {
        var body = """
                {"issuer":{"name":"North","identifier":"did:web:north.example"},"achievement":{"name":"%s"},
                 "skills":[{"skill":"SQL"}]}""";
        post(body.formatted("Basics")).statusCode(201);
        post(body.formatted("BASICS")).statusCode(409).body("code", equalTo("conflict"));
        var other = post(body.formatted("More")).statusCode(201).extract().<String>path("id");
        operator.asking()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"achievement\":{\"name\":\"Basics\"}}")
                .patch("/v1/offerings/" + other)
                .then()
                .statusCode(409);
    }

    @Test
    void goodLinesAreKeptAndBadOnesListed() {
        var lines = HEADER
                + "North,did:web:north.example,,SQL I,,SQL:INTERMEDIATE; data analysis,40,120.00,USD,2026-11-01,,,en\n"
                + "North,did:web:north.example,,SQL II,,SQLL,many,,,,,,\n"
                + "North,did:web:north.example,,\"Tableau, at last\",ASSESSED_CREDENTIAL,Tableau,,,,,,,\n"
                + "North,too,few\n";
        load("text/csv", lines)
                .statusCode(200)
                .body("made", equalTo(2))
                .body("refused", equalTo(2))
                .body("errors.line", equalTo(List.of(3, 5)))
                .body("errors[0].errors.pointer", hasItems("/skills/0/skill", "/hours"));
        load("text/csv", lines.replace("120.00", "99.00"))
                .statusCode(200)
                .body("made", equalTo(0))
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(1));
        operator.asking()
                .get("/v1/offerings")
                .then()
                .body("items.achievement.name", hasItems("SQL I", "Tableau, at last"))
                .body("items.find { it.achievement.name == 'SQL I' }.price.amount", equalTo("99.00"))
                .body("items.find { it.achievement.name == 'SQL I' }.skills[0].level", equalTo("INTERMEDIATE"));
    }

    @Test
    void linesOfJsonAreTakenToo() {
        load("application/x-ndjson", """
                {"issuer":{"name":"N","identifier":"did:web:n.example"},"achievement":{"name":"A"},"skills":[{"skill":"SQL"}]}

                {"issuer":
                {"achievement":{"name":"B"},"skills":[{"skill":"SQL"}]}
                """)
                .statusCode(200)
                .body("made", equalTo(1))
                .body("errors.line", equalTo(List.of(3, 4)))
                .body("errors[0].errors[0].code", equalTo("malformed_json"))
                .body("errors[1].errors[0].pointer", equalTo("/issuer"));
        load("application/x-ndjson", "x".repeat(OfferingImports.MAX_LINE + 1))
                .statusCode(200)
                .body("errors[0].errors[0].code", equalTo("too_long"));
    }

    @Test
    void whatIsNoTableIsRefusedWithItsReason() {
        load("text/csv", "").statusCode(200).body("errors[0].errors[0].code", equalTo("no_header"));
        load("text/csv", "issuer,nmae\nN,A\n")
                .statusCode(200)
                .body("refused", equalTo(1))
                .body("errors[0].errors[0].suggestions", hasItem("name"));
        load("text/csv", HEADER + "\"" + "x".repeat(400_000))
                .statusCode(200)
                .body("errors[0].errors[0].code", equalTo("not_csv"));
    }

    @Test
    void theStarterCatalogueIsWholeAndLoadsOnce() {
        var first = operator.asking()
                .post("/v1/offerings/starter")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(List.of(), first.getList("errors"));
        assertTrue(first.getInt("made") >= 120, "only " + first.getInt("made"));
        operator.asking()
                .post("/v1/offerings/starter")
                .then()
                .statusCode(200)
                .body("made", equalTo(0))
                .body("unchanged", greaterThanOrEqualTo(120));
    }
}
