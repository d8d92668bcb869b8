package dev.laurel.freelancer;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A credential's page for everybody: two words are needed for it, the person's and the credential's. */
@QuarkusTest
class PublicCredentialsTest extends CredentialScene {
    private static final String LEGAL_NAME = "Roswitha Unterholzner";
    private String credential;

    @BeforeEach
    void handedIn() {
        patch(
                        person.path(),
                        "{\"visibility\":\"PUBLIC\",\"showName\":true,\"displayName\":\"Rosi U.\",\"legalName\":\""
                                + LEGAL_NAME
                                + "\",\"headline\":\"Alpha crafts\",\"region\":\"US-TX\",\"country\":\"US\"}")
                .then()
                .statusCode(200);
        credential = person.handIn(issuer.sign(badge())).jsonPath().getString("id");
        show(credential, "PUBLIC");
    }

    private void show(String id, String visibility) {
        patch(person.path() + "/credentials/" + id, "{\"visibility\":\"" + visibility + "\"}")
                .then()
                .statusCode(200);
    }

    private Response patch(String path, String body) {
        return person.holder()
                .asking()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(body)
                .patch(path);
    }

    /** The page as somebody sees it who is not signed in. */
    private static Response page(String id) {
        return given().accept("text/html").get("/b/" + id);
    }

    private static String shown(String id) {
        var answer = page(id);
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer.asString();
    }

    @Test
    void everybodyReadsWhatTwoWordsAllow() {
        var page = shown(credential);
        assertTrue(page.contains("data-outcome=\"VERIFIED\""), page);
        assertTrue(page.contains("data-bound=\"true\""), page);
        assertTrue(page.contains("Rosi U."), page);
    }

    @Test
    void nothingOfThePersonBesideTheNameIsOnIt() {
        var page = shown(credential);
        for (var hidden : List.of(LEGAL_NAME, person.mail(), person.id(), "sha256$", "US-TX", "Alpha crafts", "frl_")) {
            assertFalse(page.contains(hidden), hidden);
        }
    }

    @Test
    void theSentencesOfTheReportStayWithTheHolder() {
        assertFalse(shown(credential).contains("data-message"));
        var mine = person.credential(credential).asString();
        assertTrue(mine.contains("It names the e-mail address of this account."), mine);
        assertFalse(shown(credential).contains("It names the e-mail address of this account."));
    }

    @Test
    void aNameThatIsNotShownIsNotShown() {
        patch(person.path(), "{\"showName\":false}").then().statusCode(200);
        assertFalse(shown(credential).contains("Rosi U."));
    }

    @Test
    void aMembersBadgeHasAPageWithoutAName() {
        patch(person.path(), "{\"visibility\":\"MEMBERS\"}").then().statusCode(200);
        assertFalse(shown(credential).contains("Rosi U."));
    }

    @Test
    void aRefusedOneSaysSo() {
        var others = issuer.sign(issuer.badge(SKILL, "another." + person.mail()));
        var id = person.handIn(others).jsonPath().getString("id");
        show(id, "PUBLIC");
        assertTrue(shown(id).contains("data-outcome=\"INVALID\""));
    }

    @Test
    void whatMayNotBeSeenIsAnsweredLikeWhatDoesNotExist() {
        var unknown = notFound("crd_aaaaaaaaaaaaaaaaaaaaaaaaaa");
        var others = new ArrayList<String>();
        show(credential, "MEMBERS");
        others.add(notFound(credential));
        show(credential, "PRIVATE");
        others.add(notFound(credential));
        show(credential, "PUBLIC");
        shown(credential);
        patch(person.path(), "{\"visibility\":\"PRIVATE\"}").then().statusCode(200);
        others.add(notFound(credential));
        patch(person.path(), "{\"visibility\":\"PUBLIC\"}").then().statusCode(200);
        shown(credential);
        var second = person.handIn(issuer.sign(badge())).jsonPath().getString("id");
        show(second, "PUBLIC");
        person.holder()
                .asking()
                .header("If-Match", "*")
                .delete(person.path() + "/credentials/" + second)
                .then()
                .statusCode(204);
        others.add(notFound(second));
        person.holder()
                .asking()
                .header("If-Match", "*")
                .delete(person.path())
                .then()
                .statusCode(200);
        others.add(notFound(credential));
        others.add(notFound("%20"));
        others.add(notFound(person.id()));
        for (var other : others) {
            assertEquals(unknown, other);
        }
    }

    /** A 404, without what differs: the request's id and the address that was asked for. */
    private static String notFound(String id) {
        var answer = page(id);
        assertEquals(404, answer.statusCode(), id);
        return answer.asString().replaceAll("req_[A-Za-z0-9]+", "req").replaceAll("/b/[^?\"]*", "/b/x");
    }

    @Test
    void itsOwnHolderSeesThePageAsEverybodyDoes() {
        show(credential, "MEMBERS");
        var session = person.holder()
                .asking()
                .post("/v1/session")
                .then()
                .statusCode(201)
                .extract()
                .cookie("laurel_session");
        given().accept("text/html")
                .cookie("laurel_session", session)
                .get("/b/" + credential)
                .then()
                .statusCode(404);
    }
}
