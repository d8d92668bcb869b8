package dev.laurel.engagement;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.TestKeys.Holder;
import dev.laurel.freelancer.TestPeople.Someone;
import dev.laurel.taxonomy.TestSkills;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left of engagements when a gig is deleted or a person erased. */
@QuarkusTest
class EngagementEndsTest {
    @Inject
    TestSkills skills;

    @Inject
    TestWork work;

    private Holder client;
    private Someone person;

    @BeforeEach
    void aClientAndAPerson() throws SQLException {
        skills.publish();
        client = work.client();
        person = work.person();
    }

    private static void problem(Response answer, int status, String code, String detail) {
        answer.then().statusCode(status).body("code", equalTo(code)).body("detail", containsString(detail));
    }

    @Test
    void aDeletedGigEndsWhatIsUnderWayAndLeavesWhatIsDone() {
        var gig = work.gig(client, 2);
        var underWay = TestWork.made(work.apply(person, gig));
        var other = work.person();
        var done = TestWork.made(work.invite(client, gig, other.id()));
        after(other.holder(), done, "accept");
        after(other.holder(), done, "complete");
        client.asking().header("If-Match", "*").delete("/v1/gigs/" + gig).then().statusCode(204);
        work.get(person.holder(), underWay)
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("title", equalTo("A gig"));
        work.confirm(client, done, TestWork.ALPHACRAFT).then().statusCode(200);
    }

    @Test
    void anExportHasThemAndAnErasureLeavesTheClientsRecordWithoutThePerson() {
        var done = work.confirmed(client, person);
        var begun = TestWork.made(work.apply(person, work.gig(client, 1)));
        person.holder()
                .asking()
                .get(person.path() + "/export")
                .then()
                .statusCode(200)
                .body("held.engagements.id", equalTo(List.of(done, begun)))
                .body("held.engagements[0].skills[0].skill.label", equalTo("Alphacraft"))
                .body("held.engagements[0]", not(hasKey("client")))
                .body("evidence.kind", equalTo(List.of("DELIVERED_WORK")))
                .body("evidence[0].id", equalTo(done));
        person.holder()
                .asking()
                .header("If-Match", "*")
                .delete(person.path())
                .then()
                .statusCode(200)
                .body("erased.engagements", equalTo(2))
                .body("kept.what", hasSize(3));
        for (var id : List.of(done, begun)) {
            var left = work.get(client, id);
            left.then()
                    .statusCode(200)
                    .body("freelancer", nullValue())
                    .body("message", nullValue())
                    .body("skills", hasSize(0));
            assertTrue(!left.asString().contains("Ana") && !left.asString().contains(person.id()), left.asString());
        }
        work.get(client, done).then().body("state", equalTo("CONFIRMED"));
        work.get(client, begun).then().body("state", equalTo("CANCELLED"));
        work.takeBack(client, done).then().statusCode(200).body("state", equalTo("COMPLETED"));
        problem(work.confirm(client, done, TestWork.ALPHACRAFT), 409, "conflict", "COMPLETED");
        assertEquals(List.of(), listed(person.holder(), ""));
        work.person()
                .holder()
                .asking()
                .header("If-Match", "*")
                .delete(person.path())
                .then()
                .statusCode(404);
    }

    private static List<String> listed(Holder who, String query) {
        return who.asking().get("/v1/engagements" + query).jsonPath().getList("items.id");
    }

    private String after(Holder by, String id, String step) {
        work.step(by, id, step).then().statusCode(200);
        return id;
    }

    /** One of both is first, and nothing is left of the person either way. */
    @Test
    void whoIsErasedWhileWorkIsConfirmedIsForgotten() throws Exception {
        int rounds = 10;
        for (int round = 0; round < rounds; round++) {
            var someone = work.person();
            var id = work.completed(client, someone);
            var start = new CountDownLatch(1);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var confirming = threads.submit(() -> {
                    start.await();
                    return work.confirm(client, id, TestWork.ALPHACRAFT).statusCode();
                });
                var erasing = threads.submit(() -> {
                    start.await();
                    return someone.holder()
                            .asking()
                            .header("If-Match", "*")
                            .delete(someone.path())
                            .statusCode();
                });
                start.countDown();
                assertEquals(200, erasing.get());
                assertTrue(List.of(200, 409).contains(confirming.get()), "confirming: " + confirming.get());
            }
            work.get(client, id)
                    .then()
                    .body("freelancer", nullValue())
                    .body("message", nullValue())
                    .body("skills", hasSize(0));
        }
    }
}
