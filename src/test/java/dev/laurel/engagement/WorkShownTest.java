package dev.laurel.engagement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.taxonomy.TestSkills;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Confirmed work wherever evidence is shown: rankings, recommendations, exports, pages. */
@QuarkusTest
class WorkShownTest {
    @Inject
    TestKeys keys;

    @Inject
    TestSkills skills;

    @Inject
    TestWork work;

    private Holder operator;
    private Holder judge;

    @BeforeEach
    void somebodyWhoJudges() throws SQLException {
        skills.publish();
        operator = keys.holder(Role.OPERATOR);
        judge = work.client();
    }

    @Test
    void rankingRecommendationExportAndPagesShowIt() throws SQLException {
        skills.publish("laurel:test-workcraft", "Workcraft");
        var client = work.verified(operator, "Harbour Health");
        var person = work.person();
        var id = work.completed(client, person);
        work.confirm(client, id, "{\"skills\":[{\"skill\":\"Workcraft\",\"level\":\"ADVANCED\"}]}")
                .then()
                .statusCode(200);
        var nameless = work.client();
        work.mark(operator, nameless, "{\"verified\":true}");
        var other = work.completed(nameless, person);
        work.confirm(nameless, other, "{\"skills\":[{\"skill\":\"Workcraft\"}]}")
                .then()
                .statusCode(200);
        var gig = TestWork.made(judge.asking()
                .body("{\"title\":\"W\",\"visibility\":\"PUBLIC\",\"requirements\":[{\"anyOf\":[\"Workcraft\"]}]}")
                .post("/v1/gigs"));
        judge.asking()
                .get("/v1/gigs/" + gig + "/matches")
                .then()
                .statusCode(200)
                .body("items.freelancer.id", equalTo(List.of(person.id())))
                .body("items[0].points", equalTo(DeliveredWorkTest.MOST_BY_WORK))
                .body(
                        "items[0].explanation.requirements[0].groups.evidence.flatten().kind.unique()",
                        equalTo(List.of("DELIVERED_WORK")));
        var recommended = person.holder().asking().get(person.path() + "/recommendations");
        recommended.then().statusCode(200).body("items.gig.id", hasItem(gig));
        assertEquals(DeliveredWorkTest.MOST_BY_WORK, pointsOf(recommended.jsonPath(), gig));
        person.holder()
                .asking()
                .get(person.path() + "/export")
                .then()
                .statusCode(200)
                .body("evidence.kind", equalTo(List.of("DELIVERED_WORK", "DELIVERED_WORK")))
                .body("evidence.issuer.name", hasItem("Harbour Health"))
                .body("evidence.verified", not(hasItem(false)));
        shown(judge, "/gigs/" + gig);
        assertTrue(shown(judge, "/gigs/" + gig + "/people/" + person.id()).contains("Harbour Health"));
        assertTrue(shown(person.holder(), "/me").contains("Workcraft"));
        assertTrue(shown(person.holder(), "/me/gigs/" + gig).contains("delivered work"));
        shown(person.holder(), "/me/public");
    }

    private static int pointsOf(JsonPath recommended, String gig) {
        return recommended.getInt("items.find { it.gig.id == '" + gig + "' }.points");
    }

    private static String shown(Holder who, String page) {
        var session = who.asking()
                .post("/v1/session")
                .then()
                .statusCode(201)
                .extract()
                .cookie("laurel_session");
        var answer =
                given().accept("text/html").cookie("laurel_session", session).get(page + "?lang=en");
        assertEquals(200, answer.statusCode(), page + answer.asString());
        return answer.asString();
    }
}
