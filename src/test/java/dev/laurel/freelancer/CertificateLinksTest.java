package dev.laurel.freelancer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.api.Ids;
import dev.laurel.credential.fetch.PlayedInternet;
import dev.laurel.credential.fetch.PlayedSite;
import dev.laurel.freelancer.TestPeople.Someone;
import dev.laurel.taxonomy.TestSkills;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Certificate links: honest and worth nothing, until somebody who may has compared their page. */
@QuarkusTest
class CertificateLinksTest {
    private static final String NAME = "Zoë Testperson";
    private static final String TITLE = "Search Basics";
    private static final String PATH = "/certificates/1";
    /** .6 · .9 = .54; phi = floor(256 · .73485 + .5) = 188; weight 256. */
    private static final int PROVEN = 256 * 188;

    private static int made;

    @Inject
    TestKeys keys;

    @Inject
    TestPeople people;

    @Inject
    TestSkills skills;

    @Inject
    PlayedInternet internet;

    @Inject
    InstantSource clock;

    private Holder operator;
    private Someone person;
    private PlayedSite site;
    private String skill;
    private String issuer;
    private LocalDate today;

    @BeforeEach
    void someone() throws SQLException {
        made++;
        skill = "laurel:test-linked-" + made;
        skills.publish(skill, "Linkedcraft " + made);
        operator = keys.holder(Role.OPERATOR);
        person = people.stranger("{\"displayName\":\"Zoë\",\"legalName\":\"" + NAME + "\"}");
        site = new PlayedSite(internet, Ids.next("iss_").replace('_', '-') + ".public.example");
        // The accent as an entity, the name in a heading of its own, as pages have them.
        page("<html><head><title>Certificate</title></head><body><h1>Zo&euml;  Testperson</h1></body></html>");
        issuer = register(site.url(""));
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @AfterEach
    void nobodyWasCalledInside() {
        assertEquals(0, internet.canary());
    }

    private void page(String html) {
        site.put(PATH, "text/html", html);
    }

    private String register(String origin) {
        var answer = operator.asking().body("""
                        {"name": "Search Academy", "identifiers": ["%s"],
                         "trust": [{"area": "*", "trust": "RECOGNISED"}]}""".formatted(origin)).put("/v1/issuers");
        answer.then().statusCode(201);
        return answer.jsonPath().getString("issuer.id");
    }

    private ObjectNode link() {
        var body = JsonNodeFactory.instance.objectNode();
        var link = body.putObject("certificate").put("url", site.url(PATH)).put("title", TITLE);
        link.putArray("skills").add(skill);
        link.put("issuedOn", today.toString());
        return body;
    }

    private ObjectNode seen() {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("name", "zoe testperson")
                .put("title", "SEARCH basics");
        body.put("issuedOn", today.toString()).putArray("skills").add(skill);
        return body;
    }

    private static Response handIn(Someone who, ObjectNode body) {
        return who.holder().asking().body(body.toString()).post(who.path() + "/credentials");
    }

    private String linked() {
        var answer = handIn(person, link());
        answer.then().statusCode(201);
        return answer.jsonPath().getString("id");
    }

    private static Response confirm(Holder by, Someone whose, String credential, ObjectNode body) {
        return by.asking().body(body.toString()).post(whose.path() + "/credentials/" + credential + "/confirm");
    }

    private void confirmName(Someone who) {
        operator.asking()
                .body("")
                .post(who.path() + "/legal-name/confirm")
                .then()
                .statusCode(200);
    }

    private void assertPoints(Someone who, Integer... points) {
        var client = keys.holder(Role.CLIENT);
        var gig = client.asking()
                .body("{\"title\": \"Linked\", \"requirements\": [{\"anyOf\": [\"%s\"], \"level\": \"FOUNDATION\"}]}"
                        .formatted(skill))
                .post("/v1/gigs")
                .jsonPath()
                .getString("id");
        client.asking()
                .get("/v1/gigs/" + gig + "/matches")
                .then()
                .statusCode(200)
                .body("items.findAll{it.freelancer.id == '" + who.id() + "'}.points", contains(points));
    }

    @Test
    void aPageThatNamesItsHolderIsLinkedAndProvesNothing() {
        handIn(person, link())
                .then()
                .statusCode(201)
                .body("outcome", equalTo("UNPROVEN"))
                .body("assurance", equalTo("E1"))
                .body("kind", equalTo("CREDENTIAL"))
                .body("issuer.id", equalTo(issuer))
                .body("achievement.name", equalTo(TITLE))
                .body("proves.id", contains(skill))
                .body("proves.verified", contains(false))
                .body("certificate.url", equalTo(site.url(PATH)))
                .body("certificate.page.found", equalTo("NAMED"))
                .body("certificate.confirmation", nullValue());
        assertEquals(1, site.asked(PATH));
        assertPoints(person, 0);
    }

    @Test
    void aPageThatNamesSomebodyElseIsNotEvenLinked() {
        // The name is part of another's: no word of its own.
        page("<p>Zoë Testpersonius</p>");
        handIn(person, link())
                .then()
                .statusCode(201)
                .body("assurance", equalTo("E0"))
                .body("certificate.page.found", equalTo("NOT_NAMED"));
    }

    @Test
    void aNameInWhatThePageTellsWhoSharesItCounts() {
        page("<html><head><meta property='og:title' content='Certificate of Zo&#235; Testperson'></head></html>");
        handIn(person, link()).then().body("certificate.page.found", equalTo("NAMED"));
    }

    @Test
    void aPageOnNobodysSiteIsNotRead() {
        var elsewhere = new PlayedSite(internet, Ids.next("iss_").replace('_', '-') + ".public.example");
        var body = link();
        ((ObjectNode) body.get("certificate")).put("url", elsewhere.url(PATH));
        handIn(person, body)
                .then()
                .statusCode(201)
                .body("assurance", equalTo("E0"))
                .body("certificate.page.found", equalTo("NOT_LISTED"))
                .body("report.steps.checks.flatten().code", hasItem("ISSUER_UNKNOWN"));
        assertEquals(0, elsewhere.asked(PATH));
    }

    @Test
    void aPageThatCannotBeReadIsReadAgainWhenAsked() {
        site.fail(PATH, 503);
        var id = linked();
        person.credential(id)
                .then()
                .body("assurance", equalTo("E0"))
                .body("outcome", equalTo("UNPROVEN"))
                .body("certificate.page.found", equalTo("UNREADABLE"));
        page("<p>Zoë Testperson</p>".replace("ë", "&euml;"));
        internet.pass(java.time.Duration.ofHours(1));
        person.holder()
                .asking()
                .post(person.path() + "/credentials/" + id + "/verify")
                .then()
                .statusCode(200)
                .body("assurance", equalTo("E1"));
    }

    @Test
    void withoutALegalNameNothingIsSought() {
        var nameless = people.stranger();
        handIn(nameless, link()).then().body("certificate.page.found", equalTo("NO_NAME_TO_SEEK"));
        assertEquals(0, site.asked(PATH));
    }

    @Test
    void whatTheOperatorHasComparedIsProof() {
        var id = linked();
        confirmName(person);
        confirm(operator, person, id, seen())
                .then()
                .statusCode(200)
                .body("outcome", equalTo("VERIFIED"))
                .body("assurance", equalTo("E4"))
                .body("kind", equalTo("CREDENTIAL"))
                .body("proves.verified", contains(true))
                .body("certificate.confirmation.as", equalTo("OPERATOR"))
                .body("certificate.confirmation.name", equalTo("zoe testperson"))
                .body("certificate.confirmation.skills", contains(skill))
                .body("certificate.confirmation.until", containsString("" + (today.getYear() + 1)))
                .body("report.steps.checks.flatten().code", hasItem("LINK_CONFIRMED"));
        assertPoints(person, PROVEN);
        person.credential(id).then().body("outcome", equalTo("VERIFIED"));
        // Looking at the page again takes nothing away.
        person.holder()
                .asking()
                .post(person.path() + "/credentials/" + id + "/verify")
                .then()
                .body("outcome", equalTo("VERIFIED"));
    }

    @Test
    void itsIssuersOwnAccountConfirmsAndNoOther() {
        var id = linked();
        confirmName(person);
        var other = keys.issuer(register("https://other.example/" + made));
        confirm(other, person, id, seen()).then().statusCode(404);
        confirm(keys.holder(Role.CLIENT), person, id, seen()).then().statusCode(403);
        confirm(person.holder(), person, id, seen()).then().statusCode(403);
        var path = person.path() + "/credentials/" + id;
        other.asking().get(path).then().statusCode(404);
        keys.issuer(issuer).asking().get(path).then().statusCode(200).body("outcome", equalTo("UNPROVEN"));
        keys.issuer(issuer).asking().get(person.path() + "/credentials").then().statusCode(403);
        confirm(keys.issuer(issuer), person, id, seen())
                .then()
                .statusCode(200)
                .body("outcome", equalTo("VERIFIED"))
                .body("certificate.confirmation.as", equalTo("ISSUER"));
    }

    /** A platform's pages are many people's: an account confirms within its row's scope alone. */
    @Test
    void anIssuersAccountConfirmsWithinItsScopeOnly() {
        var id = linked();
        confirmName(person);
        var narrow = new PlayedSite(internet, Ids.next("iss_").replace('_', '-') + ".public.example");
        var row = operator.asking()
                .body("""
                        {"name": "Narrow", "identifiers": ["%s"], "scope": ["%s"],
                         "trust": [{"area": "*", "trust": "RECOGNISED"}]}""".formatted(narrow.url(""), narrow.url("/verify/")))
                .put("/v1/issuers");
        var account = keys.issuer(row.jsonPath().getString("issuer.id"));
        var body = link();
        for (var path : new String[] {"/verify/1", "/users/1"}) {
            ((ObjectNode) body.get("certificate")).put("url", narrow.url(path));
            var handed = handIn(person, body);
            handed.then().statusCode(201);
            var answer = confirm(account, person, handed.jsonPath().getString("id"), seen());
            answer.then().statusCode(path.startsWith("/verify/") ? 200 : 404);
        }
        confirm(account, person, id, seen()).then().statusCode(404);
    }

    /** An open redirect on the issuer's site must not make somebody else's page its word. */
    @Test
    void aPageThatSendsElsewhereIsNotRead() {
        var elsewhere = new PlayedSite(internet, Ids.next("iss_").replace('_', '-') + ".public.example");
        elsewhere.put(PATH, "text/html", "<p>Zo&euml; Testperson</p>");
        site.redirect(PATH, elsewhere.url(PATH));
        handIn(person, link())
                .then()
                .statusCode(201)
                .body("assurance", equalTo("E0"))
                .body("certificate.page.found", equalTo("UNREADABLE"));
        assertEquals(0, elsewhere.asked(PATH));
    }

    @Test
    void everythingThatDiffersIsSaidAtOnceAndNothingIsConfirmed() {
        var id = linked();
        confirmName(person);
        var wrong = seen();
        wrong.put("name", "Zoe Testpersonius").put("title", "Search in depth").put("expiresOn", today.toString());
        wrong.put("issuedOn", today.minusDays(1).toString());
        wrong.putArray("skills").add("laurel:python");
        confirm(operator, person, id, wrong)
                .then()
                .statusCode(422)
                .body("code", equalTo("validation_failed"))
                .body("errors.pointer", containsInAnyOrder("/name", "/title", "/issuedOn", "/expiresOn", "/skills"));
        confirm(operator, person, id, JsonNodeFactory.instance.objectNode())
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/name", "/title", "/issuedOn", "/skills"));
        person.credential(id).then().body("certificate.confirmation", nullValue());
    }

    @Test
    void aNameThatNobodyHasConfirmedConfirmsNothing() {
        var id = linked();
        confirm(operator, person, id, seen()).then().statusCode(409).body("detail", containsString("legal name"));
    }

    @Test
    void onlyTheSkillsThatWereComparedCount() throws SQLException {
        var second = skill + "-b";
        skills.publish(second, "Otherlinkedcraft " + made);
        var body = link();
        ((ObjectNode) body.get("certificate")).withArray("skills").add(second);
        var id = handIn(person, body).jsonPath().getString("id");
        confirmName(person);
        confirm(operator, person, id, seen())
                .then()
                .statusCode(200)
                .body("proves.id", contains(skill))
                .body("certificate.skills", contains(skill, second));
    }

    @Test
    void oneCertificateCountsOnOneAccount() {
        var namesake = people.stranger("{\"displayName\":\"Z\",\"legalName\":\"" + NAME + "\"}");
        confirmName(person);
        confirmName(namesake);
        var mine = linked();
        var theirs = handIn(namesake, link()).jsonPath().getString("id");
        namesake.credential(theirs)
                .then()
                .body("outcome", equalTo("INVALID"))
                .body(
                        "report.steps.checks.flatten().findAll{it.state == 'fail'}.code",
                        hasItem("CREDENTIAL_ON_OTHER_ACCOUNT"));
        confirm(operator, person, mine, seen()).then().body("outcome", equalTo("VERIFIED"));
        confirm(operator, namesake, theirs, seen()).then().statusCode(409);
        person.credential(mine).then().body("outcome", equalTo("VERIFIED"));
        namesake.credential(theirs).then().body("outcome", equalTo("INVALID"));
        assertPoints(person, PROVEN);
    }

    @Test
    void theSamePageTwiceIsOneCertificate() {
        linked();
        var again = link();
        ((ObjectNode) again.get("certificate")).put("title", "Another title");
        handIn(person, again).then().statusCode(409).body("code", equalTo("duplicate_credential"));
    }

    @Test
    void aConfirmationIsTakenBack() {
        var id = linked();
        confirmName(person);
        confirm(operator, person, id, seen()).then().statusCode(200);
        var path = person.path() + "/credentials/" + id + "/confirm";
        person.holder().asking().delete(path).then().statusCode(403);
        operator.asking()
                .delete(path)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("UNPROVEN"))
                .body("certificate.confirmation", nullValue());
        operator.asking().delete(path).then().statusCode(404);
        assertPoints(person, 0);
    }

    @Test
    void onlyALinkIsConfirmed() {
        var badge = "{\"@context\": [\"https://www.w3.org/ns/credentials/v2\"], \"credentialSubject\": {}}";
        var answer = person.handIn(badge);
        answer.then().statusCode(201).body("certificate", nullValue());
        var id = answer.jsonPath().getString("id");
        confirm(operator, person, id, seen()).then().statusCode(409);
        confirm(keys.issuer(issuer), person, id, seen()).then().statusCode(404);
        confirm(operator, person, "crd_00000000000000000000000000", seen())
                .then()
                .statusCode(404);
    }

    @Test
    void aLinkWithFaultsIsNotTaken() {
        var bad = JsonNodeFactory.instance.objectNode();
        var link = bad.putObject("certificate").put("url", "http://127.0.0.1/x").put("title", "");
        link.put("issuedOn", today.plusDays(2).toString())
                .put("expiresOn", "2026-02-30")
                .put("grade", 1);
        link.putArray("skills").add("Linkdcraft");
        handIn(person, bad)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/certificate/url",
                                "/certificate/title",
                                "/certificate/issuedOn",
                                "/certificate/expiresOn",
                                "/certificate/grade",
                                "/certificate/skills/0"));
        handIn(person, JsonNodeFactory.instance.objectNode().put("certificate", "https://a.example"))
                .then()
                .statusCode(422);
        for (var url : new String[] {
            "https://user@a.example/1",
            "https://a.example:8443/1",
            "https://a.example/1#2",
            "ftp://a.example",
            "https:///1"
        }) {
            var one = link();
            ((ObjectNode) one.get("certificate")).put("url", url);
            handIn(person, one).then().statusCode(422).body("errors.pointer", contains("/certificate/url"));
        }
        person.holder().asking().get(person.path() + "/credentials").then().body("items", empty());
    }

    /** The form that is kept is ours to write: by another door it could carry what nobody has read strictly. */
    @Test
    void aLinkComesInByItsOwnDoorOnly() {
        person.holder()
                .asking()
                .contentType("text/plain")
                .body(link().toString().getBytes(StandardCharsets.UTF_8))
                .post(person.path() + "/credentials")
                .then()
                .statusCode(422)
                .body("code", equalTo("credential_unreadable"));
    }

    @Test
    void aBadgesAddressMayStandUnderUrl() {
        person.holder()
                .asking()
                .body("{\"url\": \"" + site.url("/badge.json") + "\"}")
                .post(person.path() + "/credentials")
                .then()
                .statusCode(201)
                .body("certificate", nullValue())
                .body("outcome", not(equalTo("VERIFIED")));
        assertEquals(1, site.asked("/badge.json"));
    }

    @Test
    void anExportHoldsWhatWasCompared() {
        var id = linked();
        confirmName(person);
        confirm(operator, person, id, seen()).then().statusCode(200);
        person.holder()
                .asking()
                .get(person.path() + "/export")
                .then()
                .statusCode(200)
                .body("held.credentials", hasSize(1))
                .body("held.credentials[0].certificate.confirmation.title", equalTo(TITLE));
    }
}
