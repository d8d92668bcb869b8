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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An engagement's life through the API: begun, accepted, completed, confirmed; and all that is refused on the way. */
@QuarkusTest
class EngagementsTest {
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

    private static void problem(Response answer, int status, String code, String detail) {
        answer.then().statusCode(status).body("code", equalTo(code)).body("detail", containsString(detail));
    }

    private String after(Holder by, String id, String step) {
        work.step(by, id, step).then().statusCode(200);
        return id;
    }
}
