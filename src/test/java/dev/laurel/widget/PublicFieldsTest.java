package dev.laurel.widget;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.freelancer.TestPeople.Someone;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a publishable key shows of a person, a credential and a gig is api.md's public field list, and nothing else. */
@QuarkusTest
class PublicFieldsTest extends WidgetScene {
    /** Each private field of a profile holds something that stands nowhere else. */
    private static final String PRIVATE_FIELDS = """
            ,"showName":false,"headline":"Headline for all","legalName":"Marked Legalname","country":"PT","region":"PT-17",
             "timeZone":"Atlantic/Azores","workingHours":{"from":"03:07","to":"04:08"},
             "languages":[{"tag":"eu","level":"B2"}],
             "rate":{"unit":"HOUR","amount":{"amount":"73.91","currency":"NOK"}},
             "availability":{"from":"2031-04-05","until":"2037-06-07","hoursPerWeek":13},
             "claims":[{"skill":"omegacraft","level":"EXPERT"}]""";

    private static final List<String> PRIVATE_WORDS = List.of(
            "Somebody",
            "Marked Legalname",
            "PT-17",
            "Azores",
            "03:07",
            "04:08",
            "\"eu\"",
            "73.91",
            "NOK",
            "2031",
            "2037",
            "\"13\"",
            "Omegacraft",
            "omegacraft",
            "EXPERT",
            "frl_",
            "acc_",
            "crd_",
            "clm_",
            "idn_",
            "iss_",
            "@people.example",
            "did:web",
            "Craft in depth",
            "Pass the examination",
            "points",
            "claimed",
            "score");

    private Someone somebodyWithEverything() throws SQLException {
        skills.publish();
        var person = someone("PUBLIC", PRIVATE_FIELDS);
        badge(person, skill, "PUBLIC");
        skills.publish("laurel:test-kept-members", "Keptcraft for members");
        skills.publish("laurel:test-kept-private", "Keptcraft for nobody");
        badge(person, "laurel:test-kept-members", "MEMBERS");
        badge(person, "laurel:test-kept-private", "PRIVATE");
        return person;
    }

    /** Every answer that a publishable key gets, by address. */
    private Map<String, String> answers() {
        var all = new LinkedHashMap<String, String>();
        for (var path : List.of(
                "/v1/widget/matches?limit=50&gig=" + gig,
                "/v1/widget/gigs?limit=50",
                "/v1/widget/gigs?limit=50&skills=" + skill,
                "/embed/v1/matches?limit=50&gig=" + gig,
                "/embed/v1/matches?limit=50&lang=ar&gig=" + gig,
                "/embed/v1/gigs?limit=50&skills=" + skill,
                "/embed/v1/feed.json",
                "/embed/v1/feed.json?skills=" + skill)) {
            var address = path + (path.contains("?") ? "&" : "?") + "key=" + key.key();
            var answer = given().get(address);
            assertEquals(200, answer.statusCode(), path + answer.asString());
            var headers = answer.headers().toString();
            all.put(path, headers + answer.asString().replace(key.key(), ""));
        }
        return all;
    }

    @Test
    void noPrivateFieldOfAPersonIsInAnyAnswer() throws SQLException {
        var person = somebodyWithEverything();
        var faults = new ArrayList<String>();
        var secrets = new ArrayList<>(PRIVATE_WORDS);
        secrets.addAll(List.of(person.id(), person.holder().account(), person.mail(), "Keptcraft"));
        answers()
                .forEach((path, text) -> secrets.stream()
                        .filter(text::contains)
                        .filter(secret -> !isOfGigs(path, secret))
                        .forEach(secret -> faults.add(secret + " in " + path)));
        assertEquals(List.of(), faults);
    }

    /** Gigs of other tests ask for skills and levels of their own; of people nothing is in lists of gigs at all. */
    private static boolean isOfGigs(String path, String secret) {
        return (path.contains("gigs?limit=50") && !path.contains("skills"))
                || (path.equals("/embed/v1/feed.json")
                        && Set.of("NOK", "EXPERT", "Omegacraft").contains(secret));
    }

    @Test
    void thePlantedWordsAreThereForTheirOwner() throws SQLException {
        // The search above would pass on an empty profile: its owner's export holds every word that it looked for.
        var person = somebodyWithEverything();
        var own = person.holder().asking().get(person.path() + "/export").asString();
        for (var word :
                List.of("Somebody", "Marked Legalname", "PT-17", "Azores", "03:07", "73.91", "2031", "eu", "EXPERT")) {
            assertTrue(own.contains(word), word);
        }
        assertTrue(matches().asString().contains("Headline for all"));
    }

    @Test
    void aPersonIsShownByThePublicFieldsAlone() throws SQLException {
        somebodyWithEverything();
        var month = YearMonth.from(clock.instant().minus(Duration.ofHours(1)).atZone(ZoneOffset.UTC));
        var answer = matches();
        answer.then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("complete", equalTo(true))
                .body("gig.id", equalTo(gig))
                .body("items[0].displayName", nullValue())
                .body("items[0].headline", equalTo("Headline for all"))
                .body("items[0].country", equalTo("PT"))
                .body("items[0].tier", equalTo("QUALIFIED"))
                .body("items[0].skills.skill.id", contains(skill))
                .body("items[0].skills.level", contains("INTERMEDIATE"))
                .body("items[0].skills.issuer", contains("Craft Academy"))
                .body("items[0].skills.issuedIn", contains(month.toString()));
        Map<String, Object> item = answer.jsonPath().getMap("items[0]");
        assertEquals(Set.of("id", "displayName", "headline", "country", "tier", "skills"), item.keySet());
        Map<String, Object> proof = answer.jsonPath().getMap("items[0].skills[0]");
        assertEquals(Set.of("skill", "level", "issuer", "issuedIn"), proof.keySet());
    }

    @Test
    void aNameIsShownWhereItsOwnerShowsIt() {
        var shown = someone("PUBLIC", ",\"showName\":true");
        badge(shown, skill, "PUBLIC");
        matches().then().body("items.displayName", contains("Somebody"));
    }

    @Test
    void whoIsNotPublicIsAbsentAtOnce() {
        var shown = someone("PUBLIC", "");
        badge(shown, skill, "PUBLIC");
        badge(someone("MEMBERS", ""), skill, "PUBLIC");
        badge(someone("PRIVATE", ""), skill, "PUBLIC");
        matches().then().body("items", hasSize(1)).body("complete", equalTo(true));
        for (var visibility : List.of("MEMBERS", "PRIVATE")) {
            shown.holder()
                    .asking()
                    .header("If-Match", "*")
                    .body("{\"visibility\":\"" + visibility + "\"}")
                    .patch(shown.path())
                    .then()
                    .statusCode(200);
            matches().then().statusCode(200).body("items", hasSize(0));
        }
    }

    @Test
    void aCredentialIsShownWhileItsHolderShowsItAndNoLonger() {
        var shown = someone("PUBLIC", "");
        var credential = badge(shown, skill, "PUBLIC");
        matches().then().body("items[0].skills", hasSize(1));
        show(shown, credential, "MEMBERS");
        // It counts on, so the person stays; what it says is for members.
        matches().then().body("items", hasSize(1)).body("items[0].skills", hasSize(0));
        show(shown, credential, "PRIVATE");
        matches().then().body("items", hasSize(0));
    }

    @Test
    void aRevokedCredentialIsNotShown() {
        var shown = someone("PUBLIC", ",\"claims\":[{\"skill\":\"" + skill + "\",\"level\":\"EXPERT\"}]");
        var badge = issuer.badge(skill, shown.mail());
        var id = shown.handIn(issuer.sign(badge)).jsonPath().getString("id");
        show(shown, id, "PUBLIC");
        matches().then().body("items[0].skills", hasSize(1)).body("items[0].tier", equalTo("QUALIFIED"));
        issuer.revoke(badge).then().statusCode(200);
        matches().then().body("items[0].skills", hasSize(0)).body("items[0].tier", equalTo("CLOSE"));
    }

    @Test
    void aPseudonymIsTheSameForOneKeyAndAnotherForAnother() {
        var shown = someone("PUBLIC", "");
        badge(shown, skill, "PUBLIC");
        var again = keys.publishable(partner.account(), LISTED);
        var first = matches().jsonPath().getString("items[0].id");
        assertEquals(first, matches().jsonPath().getString("items[0].id"));
        var second = matches(again).jsonPath().getString("items[0].id");
        assertNotEquals(first, second);
        assertTrue(first.matches("psn_[a-z2-7]{26}"), first);
        assertFalse(first.contains(shown.id().substring(4)));
        assertTrue(given().get("/embed/v1/matches?gig=" + gig + "&key=" + key.key())
                .asString()
                .contains("data-id=\"" + first + "\""));
    }

    @Test
    void theOrderIsTheRankingsWithoutThoseWhoAreNotPublic() {
        var claiming = ",\"claims\":[{\"skill\":\"" + skill + "\",\"level\":\"EXPERT\"}]";
        var last = someone("PUBLIC", claiming + ",\"headline\":\"third\"");
        badge(someone("MEMBERS", ",\"headline\":\"first or second\""), skill, "PUBLIC");
        var first = someone("PUBLIC", ",\"headline\":\"first or second\"");
        badge(first, skill, "MEMBERS");
        List<String> whole =
                client.asking().get("/v1/gigs/" + gig + "/matches").jsonPath().getList("items.freelancer.id");
        assertEquals(3, whole.size());
        assertTrue(whole.indexOf(first.id()) < whole.indexOf(last.id()));
        matches()
                .then()
                .body("items.headline", contains("first or second", "third"))
                .body("items.tier", contains("QUALIFIED", "CLOSE"));
        key.asking()
                .get("/v1/widget/matches?limit=1&gig=" + gig)
                .then()
                .body("items.headline", contains("first or second"))
                .body("complete", equalTo(false));
    }

    @Test
    void nothingOfAGigsClientAndNoGigOfMembersIsShown() {
        var members = gig("MEMBERS");
        var draft = posted("""
                {"title": "Draft", "visibility": "PUBLIC", "state": "DRAFT",
                 "requirements": [{"anyOf": ["%s"]}]}
                """.formatted(skill));
        answers().forEach((path, text) -> {
            for (var secret : List.of(members, draft, client.account(), "acc_")) {
                assertFalse(text.contains(secret), secret + " in " + path);
            }
        });
        given().get("/v1/widget/gigs?skills=" + skill + "&key=" + key.key())
                .then()
                .body("items.id", contains(gig));
    }
}
