package dev.laurel.credential;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.api.Ids;
import dev.laurel.credential.issuer.IssuerStore;
import dev.laurel.skill.Trust;
import dev.laurel.taxonomy.TestSkills;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class IssuersTest {
    private static final String PATH = "/v1/issuers";

    @Inject
    TestKeys keys;

    @Inject
    TestSkills skills;

    @Inject
    IssuerStore store;

    @BeforeEach
    void publish() throws SQLException {
        skills.publish();
    }

    private static String did() {
        return "did:web:" + Ids.next("iss_").substring(4) + ".example";
    }

    private static String row(String identifier, String more) {
        return "{\"name\":\"Fjordlight College\",\"identifiers\":[\"%s\"]%s}".formatted(identifier, more);
    }

    @Test
    void aRowIsMadeReadAndFoundByItsIdentifiers() {
        var operator = keys.holder(Role.OPERATOR);
        var did = did();
        var made = operator.asking().body(row(did, """
                ,"otherNames":["Fjordlight"],"family":"fjordlight","reviewedBy":"Registry team","reason":"Visited",
                "trust":[{"area":"nursing","trust":"ACCREDITED"},{"area":"*","trust":"LISTED"}],
                "keys":[{"multikey":"z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"},{"jwk":{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}}],
                "achievements":[{"achievement":"https://fjordlight.example/a/1","kind":"ASSESSED_CREDENTIAL","level":"ADVANCED"}],
                "scope":["https://fjordlight.example/"],"validFrom":"2026-01-01T00:00:00Z"
                """)).put(PATH);
        made.then()
                .statusCode(201)
                .header("ETag", equalTo("\"v1\""))
                .header("Location", containsString("/v1/issuers/iss_"))
                .body("created", equalTo(true))
                .body("dryRun", equalTo(false))
                .body("issuer.id", matchesPattern("iss_[a-z2-7]{26}"))
                .body("issuer.source", equalTo("OPERATOR"));
        operator.asking()
                .get(made.header("Location"))
                .then()
                .statusCode(200)
                .body("name", equalTo("Fjordlight College"))
                .body("identifiers", contains(did))
                .body("trust.area", contains("nursing", "*"))
                .body("keys[1].jwk.crv", equalTo("Ed25519"))
                .body("validUntil", nullValue())
                .body("changedBy", equalTo(operator.account()));
        var found = store.registry(operator.tenant()).find(did).orElseThrow();
        assertEquals(made.jsonPath().getString("issuer.id"), found.id());
        assertEquals("fjordlight", found.family());
        assertEquals(Trust.ACCREDITED, found.trustIn("nursing"));
        assertEquals(Trust.LISTED, found.trustIn("finance"));
        assertEquals(2, found.keys().size());
        assertTrue(store.registry("another tenant").find(did).isEmpty());
    }

    @Test
    void aRowWithoutFamilyIsItsOwn() {
        var operator = keys.holder(Role.OPERATOR);
        var did = did();
        var id = operator.asking().body(row(did, "")).put(PATH).jsonPath().getString("issuer.id");
        var found = store.registry(operator.tenant()).find(did).orElseThrow();

        assertEquals(id, found.family());
        assertEquals(Trust.UNTRUSTED, found.trustIn("nursing"));
    }

    @Test
    void aChosenIdMakesARowAndAnIllFormedOneIsNotFound() {
        var operator = keys.holder(Role.OPERATOR);
        var id = Ids.next("iss_");
        operator.asking()
                .body(row(did(), ""))
                .put(PATH + "/" + id)
                .then()
                .statusCode(201)
                .body("issuer.id", equalTo(id));
        operator.asking().body(row(did(), "")).put(PATH + "/iss_short").then().statusCode(404);
        operator.asking()
                .body(row(did(), ""))
                .put(PATH + "/" + Ids.next("gig_"))
                .then()
                .statusCode(404);
        operator.asking().get(PATH + "/" + Ids.next("iss_")).then().statusCode(404);
    }

    @Test
    void aChangeNeedsTheTagOfWhatItReplacesAndIsKeptInTheHistory() {
        var operator = keys.holder(Role.OPERATOR);
        var did = did();
        var path = operator.asking().body(row(did, "")).put(PATH).header("Location");
        var changed = row(did, ",\"trust\":[{\"area\":\"finance\",\"trust\":\"LISTED\"}],\"reason\":\"New review\"");
        operator.asking().body(changed).put(path).then().statusCode(428);
        operator.asking()
                .body(changed)
                .header("If-Match", "\"v7\"")
                .put(path)
                .then()
                .statusCode(412);
        operator.asking()
                .body(changed)
                .header("If-Match", "\"v1\"")
                .put(PATH)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""))
                .body("created", equalTo(false));
        operator.asking()
                .get(path)
                .then()
                .body("version", equalTo(2))
                .body("reason", equalTo("New review"))
                .body("history", hasSize(1))
                .body("history[0].version", equalTo(1))
                .body("history[0].row.trust", hasSize(0));
        operator.asking().body(changed).put(path).then().statusCode(200).body("issuer.version", equalTo(2));
    }

    @Test
    void anIdentifierBelongsToOneRow() {
        var operator = keys.holder(Role.OPERATOR);
        var did = did();
        operator.asking().body(row(did, "")).put(PATH).then().statusCode(201);
        operator.asking()
                .body(row(did, ""))
                .put(PATH + "/" + Ids.next("iss_"))
                .then()
                .statusCode(409)
                .body("code", equalTo("conflict"))
                .body("detail", containsString(did));
    }

    @Test
    void aReleasedIdentifierCanBeTakenByAnotherRow() {
        var operator = keys.holder(Role.OPERATOR);
        var did = did();
        var path = operator.asking().body(row(did, "")).put(PATH).header("Location");
        operator.asking()
                .body(row(did(), ""))
                .header("If-Match", "\"v1\"")
                .put(path)
                .then()
                .statusCode(200);
        assertTrue(store.registry(operator.tenant()).find(did).isEmpty());
        operator.asking().body(row(did, "")).put(PATH).then().statusCode(201);
    }

    @Test
    void aDryRunStoresNothing() {
        var operator = keys.holder(Role.OPERATOR);
        var did = did();
        operator.asking()
                .body(row(did, ""))
                .queryParam("dryRun", "true")
                .put(PATH)
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("created", equalTo(true))
                .body("changes", hasSize(0));
        assertFalse(store.registry(operator.tenant()).find(did).isPresent());
        operator.asking()
                .body(row(did, ""))
                .queryParam("dryRun", "perhaps")
                .put(PATH)
                .then()
                .statusCode(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",\"trsut\":[]|/trsut|unknown_field",
                ",\"trust\":[{\"area\":\"Nursing!\",\"trust\":\"LISTED\"}]|/trust/0/area|invalid_area",
                ",\"trust\":[{\"area\":\"nursing\",\"trust\":\"TRUSTED\"}]|/trust/0/trust|unknown_value",
                ",\"trust\":[{\"area\":\"nursing\"}]|/trust/0/trust|required",
                ",\"trust\":[{\"area\":\"nursing\",\"trust\":\"LISTED\"},{\"area\":\"nursing\",\"trust\":\"UNTRUSTED\"}]|/trust|given_twice",
                ",\"trust\":[{\"area\":\"nursin\",\"trust\":\"LISTED\"}]|/trust/0/area|unknown_area",
                ",\"keys\":[{\"multikey\":\"z6Mk\"}]|/keys/0/multikey|invalid_multikey",
                // One character of a genuine one is another: its length is right, its prefix is not.
                ",\"keys\":[{\"multikey\":\"z7MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK\"}]"
                        + "|/keys/0/multikey|invalid_multikey",
                ",\"keys\":[{\"multikey\":\"z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc\"}]"
                        + "|/keys/0/multikey|invalid_multikey",
                ",\"keys\":[{\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AA\"}}]|/keys/0/jwk|invalid_jwk",
                ",\"keys\":[{}]|/keys/0|one_of",
                ",\"keys\":[{\"multikey\":\"z6Mk\",\"jwk\":{\"kty\":\"OKP\"}}]|/keys/0|one_of",
                ",\"keys\":[{\"jwk\":{\"kty\":\"OKP\",\"d\":\"AA\"}}]|/keys/0/jwk|private_key",
                ",\"keys\":[{\"jwk\":\"text\"}]|/keys/0/jwk|invalid_jwk",
                ",\"achievements\":[{\"achievement\":\"https://a.example/1\"}]|/achievements/0|nothing_said",
                ",\"achievements\":[{\"achievement\":\"x\",\"kind\":\"LICENCE\"}]|/achievements/0/kind|unknown_value",
                ",\"achievements\":[{\"achievement\":\"x\",\"level\":\"EXPERT\",\"skill\":\"no such skill at all\"}]"
                        + "|/achievements/0/skill|unknown_skill",
                ",\"family\":\"work:theirs\"|/family|invalid_family",
                ",\"validFrom\":\"2026-02-01T00:00:00Z\",\"validUntil\":\"2026-02-01T00:00:00Z\"|/validUntil|dates_reversed",
                ",\"validFrom\":\"yesterday\"|/validFrom|invalid_instant",
                ",\"id\":\"iss_x\"|/id|read_only_field",
                ",\"source\":\"RUMOUR\"|/source|unknown_value"
            })
    void aBadRowIsRefusedWithThePlaceOfItsFault(String more, String pointer, String code) {
        keys.holder(Role.OPERATOR)
                .asking()
                .body(row(did(), more))
                .put(PATH)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }

    @Test
    void allFaultsAreAnsweredAtOnce() {
        keys.holder(Role.OPERATOR)
                .asking()
                .body("{\"identifiers\":[\"northlight\"],\"scope\":7}")
                .put(PATH)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/name", "/identifiers/0", "/scope"));
    }

    /** Field, most elements, one element: n of them are taken, n + 1 are not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "identifiers|20|\"https://{id}.example/{n}\"",
                "trust|100|{\"area\":\"areacraft-{m}\",\"trust\":\"LISTED\"}",
                "keys|20|{\"multikey\":\"z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK\"}",
                "achievements|1000|{\"achievement\":\"https://a.example/{n}\",\"level\":\"EXPERT\"}",
                "scope|50|\"https://a.example/{n}/\""
            })
    void eachListIsTakenToItsLimit(String field, int most, String element) {
        var operator = keys.holder(Role.OPERATOR);
        operator.asking().body(rowWith(field, most, element)).put(PATH).then().statusCode(201);
        operator.asking()
                .body(rowWith(field, most + 1, element))
                .put(PATH)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/" + field))
                .body("errors[0].code", equalTo("too_many"));
    }

    private static String rowWith(String field, int count, String element) {
        var host = Ids.next("iss_").substring(4);
        var elements = IntStream.range(0, count)
                .mapToObj(n -> element.replace("{n}", "" + n)
                        .replace("{m}", "" + (n + 1))
                        .replace("{id}", host))
                .collect(Collectors.joining(",", "[", "]"));
        return field.equals("identifiers")
                ? "{\"name\":\"Many\",\"identifiers\":" + elements + "}"
                : row(did(), ",\"" + field + "\":" + elements);
    }

    @Test
    void rowsAreListedOldestFirst() {
        var operator = keys.holder(Role.OPERATOR);
        operator.asking().body(row(did(), "")).put(PATH);
        operator.asking().body(row(did(), "")).put(PATH);
        var all = operator.asking().get(PATH + "?limit=100").jsonPath().<String>getList("items.createdAt");
        var sorted = all.stream().sorted().toList();

        assertEquals(sorted, all);
        var page = operator.asking().get(PATH + "?limit=1");
        page.then().body("items", hasSize(1)).body("items[0].history", nullValue());
        operator.asking()
                .queryParam("cursor", page.jsonPath().getString("next"))
                .queryParam("limit", "1")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void everyUnknownAreaAndKeyHasItsOwnPlace() {
        keys.holder(Role.OPERATOR)
                .asking()
                .body(
                        row(
                                did(),
                                ",\"trust\":[{\"area\":\"nursin\",\"trust\":\"LISTED\"},{\"area\":\"*\",\"trust\":\"LISTED\"},"
                                        + "{\"area\":\"astrology\",\"trust\":\"LISTED\"}],\"keys\":[{\"multikey\":\"nonsense\"},{\"multikey\":\"z\"}]"))
                .put(PATH)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains("/trust/0/area", "/trust/2/area", "/keys/0/multikey", "/keys/1/multikey"))
                .body("errors[0].suggestions", hasItem("nursing"));
    }

    @Test
    void onlyOperatorsReachTheRegistry() {
        var freelancer = keys.holder(Role.FREELANCER);
        freelancer.asking().get(PATH).then().statusCode(403);
        freelancer.asking().body(row(did(), "")).put(PATH).then().statusCode(403);
    }
}
