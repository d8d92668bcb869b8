package dev.laurel.freelancer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.credential.TestIssuer;
import dev.laurel.freelancer.TestPeople.Someone;
import dev.laurel.taxonomy.TestSkills;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One credential on several accounts, over HTTP (step 13, replay). */
@QuarkusTest
class CopiesTest {
    private static final String SKILL = "laurel:test-alphacraft";

    @Inject
    TestKeys keys;

    @Inject
    TestPeople people;

    @Inject
    TestSkills skills;

    @Inject
    InstantSource clock;

    private Holder operator;
    private Someone owner;
    private Someone other;
    private TestIssuer issuer;
    private ObjectNode badge;

    @BeforeEach
    void someone() throws SQLException {
        skills.publish();
        operator = keys.holder(Role.OPERATOR);
        owner = people.known(operator);
        other = people.stranger();
        issuer = TestIssuer.web(operator, clock.instant());
        issuer.register("RECOGNISED", "").then().statusCode(201);
        badge = issuer.badge(SKILL, owner.mail());
    }

    private static String id(Response made) {
        made.then().statusCode(201);
        return made.jsonPath().getString("id");
    }

    private static void assertStands(Someone holder, String id, String outcome, String replay) {
        holder.credential(id)
                .then()
                .body("outcome", equalTo(outcome))
                .body("report.steps.find{it.step == 'replay'}.state", equalTo(replay));
    }

    private static void assertElsewhere(Someone holder, String id) {
        assertStands(holder, id, "INVALID", "fail");
        holder.credential(id)
                .then()
                .body(
                        "report.steps.find{it.step == 'replay'}.checks.findAll{it.state == 'fail'}.code",
                        contains("CREDENTIAL_ON_OTHER_ACCOUNT"))
                .body("proves.verified", contains(false));
    }

    @Test
    void aCopyIsRefusedWhereItsSubjectIsNotBoundAndTheBoundOneIsUntouched() {
        var own = owner.handIn(issuer.sign(badge));
        var copy = id(other.handInToken(issuer.token(badge)));
        assertElsewhere(other, copy);
        assertStands(owner, id(own), "VERIFIED", "pass");
        owner.credential(id(own)).then().header("ETag", equalTo(own.header("ETag")));
    }

    @Test
    void whoHandedItInFirstDoesNotMatter() {
        var copy = id(other.handIn(issuer.sign(badge)));
        assertStands(other, copy, "UNPROVEN", "pass");
        var own = id(owner.handIn(issuer.sign(badge)));
        assertStands(owner, own, "VERIFIED", "pass");
        assertElsewhere(other, copy);
    }

    @Test
    void theSameIdIsACopyWhateverElseItSays() {
        var own = id(owner.handIn(issuer.sign(badge)));
        var reissued = badge.deepCopy().put("name", "Craft, second printing");
        assertElsewhere(other, id(other.handIn(issuer.sign(reissued))));
        assertStands(owner, own, "VERIFIED", "pass");
    }

    @Test
    void whereNobodyIsBoundAllAreRefused() {
        var first = id(other.handIn(issuer.sign(badge)));
        var third = people.stranger();
        var second = id(third.handIn(issuer.sign(badge)));
        assertElsewhere(other, first);
        assertElsewhere(third, second);
    }

    @Test
    void aCopyThatGoesLeavesTheOtherAsItWas() {
        var first = id(other.handIn(issuer.sign(badge)));
        var third = people.stranger();
        var second = third.handIn(issuer.sign(badge));
        assertElsewhere(other, first);
        third.holder()
                .asking()
                .header("If-Match", "*")
                .delete(second.header("Location"))
                .then()
                .statusCode(204);
        assertStands(other, first, "UNPROVEN", "pass");
    }

    @Test
    void aCopyOfAnErasedPersonIsForgotten() {
        var first = id(other.handIn(issuer.sign(badge)));
        var third = people.stranger();
        id(third.handIn(issuer.sign(badge)));
        assertElsewhere(other, first);
        third.holder()
                .asking()
                .header("If-Match", "*")
                .delete(third.path())
                .then()
                .statusCode(200);
        other.holder()
                .asking()
                .post(other.path() + "/credentials/" + first + "/verify")
                .then()
                .body("outcome", equalTo("UNPROVEN"));
    }

    @Test
    void aProofThatComesLaterFreesItsOwnersCopyAlone() {
        var late = people.stranger();
        var named = issuer.badge(SKILL, late.mail());
        var own = id(late.handIn(issuer.sign(named)));
        var copy = id(other.handIn(issuer.sign(named)));
        assertElsewhere(late, own);
        var identity = late.addMail();
        late.confirm(operator, identity).then().statusCode(200);
        assertStands(late, own, "VERIFIED", "pass");
        assertElsewhere(other, copy);
        late.holder()
                .asking()
                .header("If-Match", "*")
                .delete(late.path() + "/identities/" + identity)
                .then()
                .statusCode(204);
        assertElsewhere(late, own);
    }

    @Test
    void whatNobodyIsKnownToHaveSignedIsNoCopy() {
        var own = id(owner.handIn(issuer.sign(badge)));
        var stranger = TestIssuer.didKey(operator, clock.instant());
        var forged = id(other.handIn(stranger.sign(badge)));
        assertStands(other, forged, "INVALID", "skipped");
        assertStands(owner, own, "VERIFIED", "pass");
        var unbound = people.stranger();
        var theirs = id(unbound.handIn(issuer.sign(issuer.badge(SKILL, unbound.mail()))));
        assertStands(unbound, theirs, "UNPROVEN", "pass");
    }

    @Test
    void aCopyOnTheSameAccountThatCouldNotBeToldBeforeCountsOnce() {
        var late = TestIssuer.unknownWeb(operator, clock.instant());
        late.register("RECOGNISED", "").then().statusCode(201);
        late.publish();
        var twice = late.badge(SKILL, owner.mail());
        var first = id(owner.handIn(late.sign(twice)));
        var second = id(owner.handInToken(late.token(twice)));
        assertStands(owner, first, "INCONCLUSIVE", "skipped");
        assertStands(owner, second, "INCONCLUSIVE", "skipped");
        late.putDidDocument().then().statusCode(200);
        assertStands(owner, first, "VERIFIED", "pass");
        assertStands(owner, second, "UNPROVEN", "fail");
        owner.credential(second)
                .then()
                .body(
                        "report.steps.find{it.step == 'replay'}.checks.findAll{it.state == 'fail'}.code",
                        contains("DUPLICATE_CREDENTIAL"))
                .body("proves.verified", contains(false));
    }

    /** Five rounds of a race: however the two meet, in the end neither of the unbound copies stands. */
    @Test
    void twoAtOnceAreBothRefused() throws Exception {
        for (int round = 0; round < 5; round++) {
            var one = people.stranger();
            var two = people.stranger();
            var text = issuer.sign(issuer.badge(SKILL, "third@people.example"));
            try (var pool = Executors.newFixedThreadPool(2)) {
                var made = pool.invokeAll(List.<Callable<Response>>of(() -> one.handIn(text), () -> two.handIn(text)));
                assertElsewhere(one, id(made.getFirst().get()));
                assertElsewhere(two, id(made.getLast().get()));
            }
        }
    }

    /** Five rounds of another: the same text twice at once on one account is kept once. */
    @Test
    void twiceAtOnceIsKeptOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            var text = issuer.sign(issuer.badge(SKILL, owner.mail()));
            try (var pool = Executors.newFixedThreadPool(2)) {
                var made =
                        pool.invokeAll(List.<Callable<Response>>of(() -> owner.handIn(text), () -> owner.handIn(text)));
                var statuses = List.of(
                        made.getFirst().get().statusCode(), made.getLast().get().statusCode());
                assertEquals(List.of(201, 409), statuses.stream().sorted().toList());
            }
        }
    }

    /** Five rounds: two who have one credential verified at once are both answered. */
    @Test
    void verifiedTwiceAtOnceIsAnsweredTwice() throws Exception {
        var credential = id(owner.handIn(issuer.sign(issuer.badge(SKILL, owner.mail()))));
        Callable<Response> verify =
                () -> owner.holder().asking().body("").post(owner.path() + "/credentials/" + credential + "/verify");
        for (int round = 0; round < 5; round++) {
            try (var pool = Executors.newFixedThreadPool(2)) {
                for (var answer : pool.invokeAll(List.of(verify, verify))) {
                    assertEquals(200, answer.get().statusCode(), answer.get().asString());
                }
            }
        }
    }
}
