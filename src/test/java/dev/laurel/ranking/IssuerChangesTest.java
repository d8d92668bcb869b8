package dev.laurel.ranking;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.laurel.api.Ids;
import dev.laurel.credential.TestIssuer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a change of the registry would do and does: people, standings, places in rankings. */
@QuarkusTest
class IssuerChangesTest extends IssuerScene {
    private static final int LISTED = 100;
    private static final int AT_ONCE = 500;

    /** Five hundred verifications take some seconds, and many where the machine is busy. */
    private static final RestAssuredConfig PATIENT = RestAssured.config()
            .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 300_000));

    @Inject
    DataSource source;

    @Test
    void aDryRunSaysWhoAndWhatWouldChangeAndTheRealChangeDoesIt() {
        var ana = people.known(operator);
        var ben = people.known(operator);
        var hidden = people.known(operator);
        var anas = handIn(ana, one);
        var bens = List.of(handIn(ben, one), handIn(ben, two));
        var secret = handIn(ana, two);
        var unseen = handIn(hidden, one);
        ana.holder()
                .asking()
                .header("If-Match", "*")
                .body("{\"visibility\":\"PRIVATE\"}")
                .patch(ana.path() + "/credentials/" + secret)
                .then()
                .statusCode(200);
        hidden.holder()
                .asking()
                .header("If-Match", "*")
                .body("{\"visibility\":\"PRIVATE\"}")
                .patch(hidden.path())
                .then()
                .statusCode(200);
        var first = gig(one, "");
        var second = gig(two, "");
        var gated = gig(
                two,
                ", \"qualifications\": [{\"credential\": {\"issuers\": [\"" + path.substring(path.lastIndexOf('/') + 1)
                        + "\"]}, \"importance\": \"MANDATORY\"}]");
        gig(one, ", \"state\": \"DRAFT\"");
        gig("laurel:test-alphacraft", "");
        client.asking().post("/v1/gigs/" + gig(one, "") + "/close").then().statusCode(200);

        var dry = put(distrust(), "?dryRun=true");
        dry.then().statusCode(200).body("dryRun", equalTo(true)).body("issuer.version", equalTo(2));
        var answer = dry.jsonPath();
        assertEquals(
                Stream.concat(Stream.of(anas, secret, unseen), bens.stream())
                        .sorted()
                        .toList(),
                answer.getList("changes.credential"));
        dry.then()
                .body("changes.before.outcome", everyItem(equalTo("VERIFIED")))
                .body("changes.before.assurance", everyItem(equalTo("E4")))
                .body("changes.before.proves.flatten().verified", everyItem(equalTo(true)))
                .body("changes.before.proves.flatten().trust", everyItem(equalTo("RECOGNISED")))
                .body("changes.before.proves.flatten().level", everyItem(equalTo("INTERMEDIATE")))
                .body("changes.before.proves.flatten().kind", everyItem(equalTo("ASSESSED_CREDENTIAL")))
                .body("changes.after.outcome", everyItem(equalTo("UNPROVEN")))
                .body("changes.after.proves.flatten().verified", everyItem(equalTo(false)))
                .body("changes.find{it.credential == '" + anas + "'}.freelancer", equalTo(ana.id()))
                .body("changes.find{it.credential == '" + anas + "'}.before.proves.skill", contains(one));
        assertEquals(
                sorted(List.of(
                        place(first, ana, PROVEN, CLAIMED),
                        place(first, ben, PROVEN, CLAIMED),
                        place(second, ben, PROVEN, CLAIMED),
                        place(gated, ben, PROVEN, GATED))),
                answer.getList("places"));
        assertEquals(Map.of("credentials", 5, "people", 3, "gigs", 3, "places", 4), answer.getMap("totals"));
        assertEquals(0, answer.getInt("waiting"));
        operator.asking().get(path).then().body("version", equalTo(1)).body("trust[0].trust", equalTo("RECOGNISED"));
        assertPlace(first, ana, PROVEN);
        assertPlace(gated, ben, PROVEN);

        var real = put(distrust(), "");
        real.then().statusCode(200).body("dryRun", equalTo(false)).header("ETag", equalTo("\"v2\""));
        assertEquals(answered(answer), answered(real.jsonPath()));
        assertPlace(first, ana, CLAIMED);
        assertPlace(first, ben, CLAIMED);
        assertPlace(second, ben, CLAIMED);
        assertPlace(gated, ben, GATED);
    }

    @Test
    void aDryRunOfANewRowSaysWhoWouldCount() {
        issuer = TestIssuer.web(operator, clock.instant());
        var ana = people.known(operator);
        var id = ana.handIn(issuer.sign(issuer.badge(one, ana.mail())))
                .jsonPath()
                .getString("id");
        var gig = gig(one, "");
        var dry = operator.asking().body(issuer.row("RECOGNISED", "")).put("/v1/issuers?dryRun=true");
        dry.then().statusCode(200).body("created", equalTo(true)).body("changes.credential", contains(id));
        assertEquals(List.of(place(gig, ana, CLAIMED, PROVEN)), dry.jsonPath().getList("places"));
        assertPlace(gig, ana, CLAIMED);
        var real = operator.asking().body(issuer.row("RECOGNISED", "")).put("/v1/issuers");
        assertEquals(answered(dry.jsonPath()), answered(real.jsonPath()));
        assertPlace(gig, ana, PROVEN);
    }

    @Test
    void anIdentifierThatARowLosesIsNobodysAnyMore() {
        var ana = people.known(operator);
        handIn(ana, one);
        var gig = gig(one, "");
        var other = "{\"name\":\"Craft Academy\",\"identifiers\":[\"did:web:"
                + Ids.next("x_").substring(2) + ".example\"],\"trust\":[{\"area\":\"*\",\"trust\":\"RECOGNISED\"}]}";
        for (var query : List.of("?dryRun=true", "")) {
            var answer = put(other, query);
            answer.then().statusCode(200).body("changes[0].after.assurance", equalTo("E2"));
            assertEquals(
                    List.of(place(gig, ana, PROVEN, CLAIMED)), answer.jsonPath().getList("places"));
        }
        assertPlace(gig, ana, CLAIMED);
    }

    @Test
    void aChangeThatMovesNobodySaysSo() {
        var ana = people.known(operator);
        handIn(ana, one);
        gig(one, "");
        for (var query : List.of("?dryRun=true", "", "?dryRun=true", "")) {
            put(issuer.row("RECOGNISED", ",\"reason\":\"Visited again\""), query)
                    .then()
                    .statusCode(200)
                    .body("issuer.version", equalTo(2))
                    .body("changes", hasSize(0))
                    .body("places", hasSize(0))
                    .body("totals.values()", everyItem(equalTo(0)))
                    .body("waiting", equalTo(0));
        }
    }

    /** 51 gigs and two people make 102 places. */
    @Test
    void placesEndAtAHundredAndTheirTotalsAreExact() {
        handIn(people.known(operator), one);
        handIn(people.known(operator), one);
        for (int i = 0; i < 51; i++) {
            gig(one, "");
        }
        var dry = put(distrust(), "?dryRun=true");
        dry.then()
                .statusCode(200)
                .body("places", hasSize(LISTED))
                .body("totals.credentials", equalTo(2))
                .body("totals.people", equalTo(2))
                .body("totals.gigs", equalTo(51))
                .body("totals.places", equalTo(102));
        assertEquals(answered(dry.jsonPath()), answered(put(distrust(), "").jsonPath()));
    }

    @Test
    void credentialsEndAtAHundredAndTheirTotalsAreExact() throws SQLException {
        var id = handIn(people.known(operator), one);
        cloned(id, LISTED);
        try {
            put(distrust(), "?dryRun=true")
                    .then()
                    .statusCode(200)
                    .body("changes", hasSize(LISTED))
                    .body("totals.credentials", equalTo(LISTED + 1))
                    .body("totals.people", equalTo(LISTED + 1))
                    .body("waiting", equalTo(0));
        } finally {
            removeClones();
        }
    }

    @Test
    @Tag("long")
    void whatIsNotJudgedBeforeTheAnswerIsCounted() throws SQLException {
        var id = handIn(people.known(operator), one);
        cloned(id, AT_ONCE);
        try {
            operator.asking()
                    .config(PATIENT)
                    .header("If-Match", "*")
                    .body(distrust())
                    .put(path + "?dryRun=true")
                    .then()
                    .statusCode(200)
                    .body("totals.credentials", equalTo(AT_ONCE))
                    .body("waiting", equalTo(1));
        } finally {
            removeClones();
        }
    }

    /** Copies of a row, each of somebody who has no profile: quicker than handing them in. */
    private void cloned(String id, int count) throws SQLException {
        try (var connection = source.getConnection();
                var insert = connection.prepareStatement("""
                        insert into credential (tenant, id, holder, submitted, submitted_hash, issuer, documents, issuers,
                          outcome, assurance, bound, pieces, report, summary, visibility, created_at, verified_at, version)
                        select tenant, 'crd_' || n || holder, 'frl_nobody' || n, submitted, submitted_hash, issuer, documents,
                          issuers, outcome, assurance, bound, pieces, report, summary, visibility, created_at, verified_at,
                          version from credential, generate_series(1, ?) as n where id = ?""")) {
            insert.setInt(1, count);
            insert.setString(2, id);
            insert.executeUpdate();
        }
    }

    private void removeClones() throws SQLException {
        try (var connection = source.getConnection();
                var delete = connection.prepareStatement("delete from credential where holder like 'frl_nobody%'")) {
            delete.executeUpdate();
        }
    }
}
