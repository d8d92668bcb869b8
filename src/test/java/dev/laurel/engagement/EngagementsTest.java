package dev.laurel.engagement;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.freelancer.TestPeople.Someone;
import dev.laurel.taxonomy.TestSkills;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An engagement's life through the API: begun, accepted, completed, confirmed; and all that is refused on the way. */
@QuarkusTest
class EngagementsTest {
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
    void anInvitationIsAcceptedCompletedAndConfirmed() {
        var gig = work.gig(client, 1);
        var begun = work.invite(client, gig, person.id());
        begun.then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/v1/engagements/eng_[a-z2-7]{26}"))
                .header("ETag", equalTo("\"v0\""))
                .body("gig", equalTo(gig))
                .body("title", equalTo("A gig"))
                .body("client", equalTo(client.account()))
                .body("freelancer", equalTo(person.id()))
                .body("state", equalTo("INVITED"))
                .body("origin", equalTo("INVITATION"))
                .body("message", equalTo("Come, Ana!"))
                .body("skills", hasSize(0))
                .body("completedAt", nullValue());
        var id = TestWork.made(begun);
        work.step(person.holder(), id, "accept")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("state", equalTo("ACCEPTED"))
                .body("$", not(hasKey("client")));
        work.step(client, id, "complete").then().statusCode(200).body("completedAt", notNullValue());
        var confirmed = work.confirm(client, id, """
                        {"skills": [{"skill": "laurel:test-alphacraft", "level": "ADVANCED"}, {"skill": "betacraft"}]}
                        """);
        confirmed
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("skills.skill.label", equalTo(List.of("Alphacraft", "Betacraft")))
                .body("skills.level", equalTo(List.of("ADVANCED", "FOUNDATION")))
                .body("confirmedAt", notNullValue());
        assertEquals(
                confirmed.jsonPath().<Object>get(),
                work.get(client, id).jsonPath().<Object>get());
        work.takeBack(client, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .body("skills", hasSize(0))
                .body("confirmedAt", nullValue());
        work.confirm(client, id, TestWork.ALPHACRAFT).then().statusCode(200);
    }

    @Test
    void anApplicationIsAwardedByTheClient() {
        var id = TestWork.made(work.apply(person, work.gig(client, 1)));
        work.get(person.holder(), id)
                .then()
                .body("state", equalTo("APPLIED"))
                .body("origin", equalTo("APPLICATION"))
                .body("$", not(hasKey("client")));
        work.step(client, id, "accept").then().statusCode(200).body("state", equalTo("ACCEPTED"));
    }

    @Test
    void everyIllegalStepFromEveryStateIsRefusedWithTheStateNamed() {
        var steps = Map.of(
                Step.ACCEPT, "accept",
                Step.DECLINE, "decline",
                Step.WITHDRAW, "withdraw",
                Step.CANCEL, "cancel",
                Step.COMPLETE, "complete");
        int refused = 0;
        for (var entry : oneInEachState().entrySet()) {
            var state = entry.getKey();
            var id = entry.getValue();
            for (var step : Step.values()) {
                for (var by : List.of(Party.CLIENT, Party.FREELANCER)) {
                    if (StepTest.ALLOWED.containsKey(state + " " + step + " " + by)) {
                        continue;
                    }
                    var who = by == Party.CLIENT ? client : person.holder();
                    var answer = switch (step) {
                        case CONFIRM -> work.confirm(who, id, TestWork.ALPHACRAFT);
                        case TAKE_BACK -> work.takeBack(who, id);
                        default -> work.step(who, id, java.util.Objects.requireNonNull(steps.get(step)));
                    };
                    refused++;
                    boolean isClients = step == Step.CONFIRM || step == Step.TAKE_BACK;
                    if (isClients && by == Party.FREELANCER) {
                        assertEquals(403, answer.statusCode(), state + " " + step);
                    } else {
                        problem(answer, 409, "illegal_state_change", "that is " + state + " cannot ");
                    }
                }
            }
            work.get(client, id).then().body("state", equalTo(state.name()));
        }
        assertEquals(8 * 7 * 2 - 12, refused);
    }

    private Map<EngagementState, String> oneInEachState() {
        var ids = new EnumMap<EngagementState, String>(EngagementState.class);
        ids.put(EngagementState.INVITED, invited());
        ids.put(EngagementState.APPLIED, TestWork.made(work.apply(person, work.gig(client, 1))));
        ids.put(EngagementState.ACCEPTED, after(person.holder(), invited(), "accept"));
        ids.put(EngagementState.DECLINED, after(person.holder(), invited(), "decline"));
        ids.put(EngagementState.WITHDRAWN, after(client, invited(), "withdraw"));
        ids.put(EngagementState.CANCELLED, after(client, after(person.holder(), invited(), "accept"), "cancel"));
        ids.put(EngagementState.COMPLETED, work.completed(client, person));
        ids.put(EngagementState.CONFIRMED, work.confirmed(client, person));
        return ids;
    }

    private String invited() {
        return TestWork.made(work.invite(client, work.gig(client, 1), person.id()));
    }

    private String after(Holder by, String id, String step) {
        work.step(by, id, step).then().statusCode(200);
        return id;
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
    void allFaultsOfABodyAreAnsweredAtOnce() {
        client.asking()
                .body("{\"gig\":7,\"state\":\"ACCEPTED\",\"mesage\":\"x\"}")
                .post("/v1/engagements")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/gig", "/freelancer", "/state", "/mesage")))
                .body("errors.code", equalTo(List.of("wrong_type", "required", "read_only_field", "unknown_field")))
                .body("errors[3].suggestions", equalTo(List.of("message")));
        person.holder()
                .asking()
                .body("{\"gig\":\"gig_x\",\"freelancer\":\"" + person.id() + "\"}")
                .post("/v1/engagements")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/freelancer")));
    }

    @Test
    void aConfirmationNamesKnownSkillsEachOnceUpToThirtyTwo() {
        var id = work.completed(client, person);
        work.confirm(client, id, """
                        {"skills": [{"skill": "Alphacraft"}, {"skill": "alphacraft"}, {"skill": "Alphacraf"},
                                    {"skill": "Twincraft"}, {"skill": "Betacraft", "level": "MASTER"}, {}]}
                        """)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/skills/1/skill",
                                "/skills/2/skill",
                                "/skills/3/skill",
                                "/skills/4/level",
                                "/skills/5/skill")))
                .body(
                        "errors.code",
                        equalTo(List.of(
                                "duplicate_skill", "unknown_skill", "ambiguous_skill", "unknown_value", "required")))
                .body("errors[1].suggestions[0]", equalTo("Alphacraft"));
        work.confirm(client, id, "{\"skills\":[]}").then().statusCode(422).body("errors[0].code", equalTo("too_few"));
        work.confirm(client, id, "{}").then().statusCode(422).body("errors[0].code", equalTo("required"));
        work.confirm(client, id, numbered(33)).then().statusCode(422).body("errors[0].code", equalTo("too_many"));
        work.confirm(client, id, numbered(32)).then().statusCode(200).body("skills", hasSize(32));
    }

    private static String numbered(int skills) {
        var all = new ArrayList<String>();
        for (int i = 1; i <= skills; i++) {
            all.add("{\"skill\":\"laurel:test-numbercraft-" + i + "\"}");
        }
        return "{\"skills\":[" + String.join(",", all) + "]}";
    }

    @Test
    void editsAreConditional() {
        var id = work.confirmed(client, person);
        var tag = work.get(client, id).header("ETag");
        client.asking()
                .header("If-None-Match", tag)
                .get("/v1/engagements/" + id)
                .then()
                .statusCode(304);
        problem(client.asking().delete("/v1/engagements/" + id + "/confirm"), 428, "precondition_required", "");
        problem(
                client.asking().header("If-Match", "\"v0\"").delete("/v1/engagements/" + id + "/confirm"),
                412,
                "precondition_failed",
                "");
        problem(
                client.asking().header("If-Match", "\"v0\"").post("/v1/engagements/" + id + "/cancel"),
                412,
                "precondition_failed",
                "");
        client.asking()
                .header("If-Match", tag)
                .delete("/v1/engagements/" + id + "/confirm")
                .then()
                .statusCode(200);
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
                .body("kept.what", hasSize(2));
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
}
