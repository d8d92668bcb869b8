package dev.laurel.engagement;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.freelancer.TestPeople.Someone;
import dev.laurel.taxonomy.TestSkills;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who can be engaged by whom and for what, and who sees it. */
@QuarkusTest
class EngagementAccessTest {
    @Inject
    TestKeys keys;

    @Inject
    TestSkills skills;

    @Inject
    TestWork work;

    @Inject
    DataSource source;

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
    void somebodyElsesIsAnsweredLikeOneThatIsNotThere() {
        var id = work.completed(client, person);
        var stranger = work.client();
        var other = work.person();
        var absent = "eng_aaaaaaaaaaaaaaaaaaaaaaaaaa";
        for (var who : List.of(stranger, other.holder(), keys.holder(Role.FREELANCER))) {
            assertEquals(told(work.get(who, absent)), told(work.get(who, id)));
            for (var step : List.of("accept", "decline", "withdraw", "cancel", "complete")) {
                assertEquals(told(work.step(who, absent, step)), told(work.step(who, id, step)));
            }
            assertEquals(List.of(), listed(who, ""));
        }
        assertEquals(told(work.takeBack(stranger, absent)), told(work.takeBack(stranger, id)));
        assertEquals(
                told(work.confirm(stranger, absent, "{\"skills\":[]}")),
                told(work.confirm(stranger, id, "{\"skills\":[]}")));
        work.get(keys.holder(Role.OPERATOR), id).then().statusCode(200).body("client", equalTo(client.account()));
    }

    private static String told(Response answer) {
        assertEquals(404, answer.statusCode());
        return answer.asString().replaceAll("req_[a-z2-7]+", "");
    }

    @Test
    void whoCannotBeSeenCannotBeInvited() {
        var gig = work.gig(client, 1);
        var hidden = work.hidden();
        var absent = work.invite(client, gig, "frl_aaaaaaaaaaaaaaaaaaaaaaaaaa");
        assertEquals(told(absent), told(work.invite(client, gig, hidden.id())));
        assertEquals(told(absent), told(work.invite(work.client(), gig, person.id())), "another's gig");
        problem(work.apply(hidden, gig), 409, "conflict", "PRIVATE");
    }

    @Test
    void onlyAnOpenGigTakesPeople() {
        var draft = TestWork.made(client.asking()
                .body("{\"title\":\"D\",\"state\":\"DRAFT\",\"requirements\":[{\"anyOf\":[\"Alphacraft\"]}]}")
                .post("/v1/gigs"));
        problem(work.invite(client, draft, person.id()), 409, "conflict", "DRAFT");
        told(work.apply(person, draft));
        var closing = work.gig(client, 1);
        var applied = TestWork.made(work.apply(person, closing));
        client.asking().post("/v1/gigs/" + closing + "/close").then().statusCode(200);
        problem(work.invite(client, closing, work.person().id()), 409, "gig_closed", "CLOSED");
        told(work.apply(work.person(), closing));
        problem(work.step(client, applied, "accept"), 409, "gig_closed", "still APPLIED");
    }

    @Test
    void oneOfAPersonAndAGigStandsAtATime() {
        var gig = work.gig(client, 2);
        var id = TestWork.made(work.invite(client, gig, person.id()));
        problem(work.invite(client, gig, person.id()), 409, "conflict", "INVITED");
        problem(work.apply(person, gig), 409, "conflict", "INVITED");
        after(person.holder(), id, "decline");
        var again = id;
        for (int i = 1; i < Offers.MAX_TRIES; i++) {
            again = TestWork.made(work.invite(client, gig, person.id()));
            after(person.holder(), again, "decline");
        }
        problem(work.invite(client, gig, person.id()), 409, "limit_reached", "10 times");
    }

    @Test
    void whoHasNoProfileCannotApply() {
        var nobody = keys.holder(Role.FREELANCER);
        var answer = nobody.asking()
                .body("{\"gig\":\"" + work.gig(client, 1) + "\"}")
                .post("/v1/engagements");
        problem(answer, 409, "conflict", "profile");
    }

    /** No operation leads there: an account has one role. */
    @Test
    void nobodyIsEngagedForAGigOfTheirOwnAccount() throws SQLException {
        var gig = work.gig(client, 1);
        update("update gig set owner = ? where id = ?", person.holder().account(), gig);
        problem(work.apply(person, gig), 409, "conflict", "one account");
    }

    private void update(String statement, String first, String second) throws SQLException {
        try (var connection = source.getConnection();
                var update = connection.prepareStatement(statement)) {
            update.setString(1, first);
            update.setString(2, second);
            assertEquals(1, update.executeUpdate());
        }
    }

    @Test
    void listsAreOnesOwnByAgeAndFiltered() {
        var gig = work.gig(client, 3);
        var first = TestWork.made(work.invite(client, gig, person.id()));
        var second = TestWork.made(work.apply(work.person(), gig));
        var third = work.completed(client, person);
        assertEquals(List.of(first, second, third), listed(client, ""));
        assertEquals(List.of(first, third), listed(person.holder(), ""));
        assertEquals(List.of(first, second), listed(client, "?gig=" + gig));
        assertEquals(List.of(second), listed(client, "?state=APPLIED&gig=" + gig));
        assertEquals(List.of(), listed(client, "?gig=gig_x"));
        var page = client.asking().get("/v1/engagements?limit=2");
        var next = page.jsonPath().getString("next");
        assertEquals(List.of(third), listed(client, "?limit=2&cursor=" + next));
        problem(client.asking().get("/v1/engagements?state=APPLIED&cursor=" + next), 400, "cursor_invalid", "");
        client.asking()
                .get("/v1/engagements?state=APLIED")
                .then()
                .statusCode(422)
                .body("errors[0].suggestions[0]", equalTo("APPLIED"));
    }

    private static List<String> listed(Holder who, String query) {
        return who.asking().get("/v1/engagements" + query).jsonPath().getList("items.id");
    }

    private String after(Holder by, String id, String step) {
        work.step(by, id, step).then().statusCode(200);
        return id;
    }

    @Test
    void onlyAClientSpeaksForAnOrganisationAndOnlyAnOperatorSaysForWhich() {
        var operator = keys.holder(Role.OPERATOR);
        operator.asking()
                .body("{\"role\":\"CLIENT\",\"name\":\"C\",\"verified\":true,\"organisation\":\" Harbour Health \"}")
                .post("/v1/accounts")
                .then()
                .statusCode(201)
                .body("organisation", equalTo("Harbour Health"));
        operator.asking()
                .body("{\"role\":\"PARTNER\",\"name\":\"P\",\"organisation\":\"Harbour Health\"}")
                .post("/v1/accounts")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/organisation")))
                .body("errors.code", equalTo(List.of("organisation_for_clients")));
        client.asking()
                .header("If-Match", "*")
                .body("{\"organisation\":\"Harbour Health\"}")
                .patch("/v1/accounts/" + client.account())
                .then()
                .statusCode(403);
    }
}
