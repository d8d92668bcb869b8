package dev.laurel.engagement;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What confirmed work proves. The gigs that judge ask for one skill at FOUNDATION, so its weight is the whole 256. */
@QuarkusTest
class DeliveredWorkTest {
    private static final int WHOLE = 256;
    /** DELIVERED_WORK .80 · VERIFIED 1 · fresh · valid = .80; phi = floor(256 · .89443 + .5) = 229. */
    private static final int ONE_CLIENT = WHOLE * 229;
    /** All delivered work together: .85; phi = floor(256 · .92195 + .5) = 236. */
    static final int MOST_BY_WORK = WHOLE * 236;
    /** As if unverified: .10; phi = floor(256 · .31623 + .5) = 81. */
    private static final int CLAIMED = WHOLE * 81;

    private static final int RING = 50;
    /**
     * .85, and half a step of the logarithms that are summed: .15 · ln 2 · 2^−25 = 3.1e-9 (scoring.md, "Exactness").
     */
    private static final double MOST = .85 + 3.1e-9;

    @Inject
    TestKeys keys;

    @Inject
    TestSkills skills;

    @Inject
    TestWork work;

    @Inject
    Between between;

    private Holder operator;
    private Holder judge;
    private String judging;

    @BeforeEach
    void somebodyWhoJudges() throws SQLException {
        skills.publish();
        operator = keys.holder(Role.OPERATOR);
        judge = work.client();
        judging = work.gig(judge, 1);
    }

    private Response judged(Someone person) {
        var answer = judge.asking().get("/v1/gigs/" + judging + "/matches/" + person.id());
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer;
    }

    private static int points(Response judged) {
        return judged.jsonPath().getInt("match.points");
    }

    private static int claimed(Response judged) {
        return judged.jsonPath().getInt("match.claimed");
    }

    /** Read as it stands there: the reader of the other fields would round it. */
    private static double strength(Response judged) throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(judged.asString())
                .at("/match/explanation/requirements/0/strength")
                .doubleValue();
    }

    @Test
    void workThatAVerifiedClientConfirmsIsProof() {
        var person = work.person();
        assertEquals(0, points(judged(person)));
        var id = work.confirmed(work.verified(operator, "Harbour Health"), person);
        var match = judged(person);
        assertEquals(ONE_CLIENT, points(match));
        assertEquals(CLAIMED, claimed(match));
        var first = "match.explanation.requirements[0].";
        match.then()
                .body("match.tier", equalTo("QUALIFIED"))
                .body(first + "groups", hasSize(1))
                .body(first + "groups[0].key", matchesPattern("work:org_[a-z2-7]{26}"))
                .body(first + "groups[0].evidence[0].id", equalTo(id))
                .body(first + "groups[0].evidence[0].kind", equalTo("DELIVERED_WORK"))
                .body(first + "groups[0].evidence[0].assurance", equalTo("E5"))
                .body(first + "groups[0].evidence[0].verified", equalTo(true))
                .body(first + "groups[0].evidence[0].issuer.name", equalTo("Harbour Health"))
                .body(first + "groups[0].evidence[0].level", equalTo("EXPERT"))
                .body(first + "bestClaim.kind", equalTo("DELIVERED_WORK"));
    }

    @Test
    void workThatAnybodyElseConfirmsIsAClaim() {
        var person = work.person();
        work.confirmed(work.client(), person);
        var match = judged(person);
        assertEquals(0, points(match));
        assertEquals(CLAIMED, claimed(match));
        match.then()
                .body("match.tier", equalTo("CLOSE"))
                .body("match.explanation.requirements[0].status", equalTo("UNPROVEN"))
                .body("match.explanation.requirements[0].groups", hasSize(0));
    }

    @Test
    void markingAClientMakesAllItsWordCountAndUnmarkingUndoesIt() {
        var client = work.client();
        var people = IntStream.range(0, 3).mapToObj(i -> work.person()).toList();
        people.forEach(person -> work.confirmed(client, person));
        for (var mark : List.of(true, false, true)) {
            work.mark(operator, client, "{\"verified\":" + mark + "}");
            assertEquals(
                    List.of(mark ? ONE_CLIENT : 0),
                    people.stream()
                            .map(this::judged)
                            .map(DeliveredWorkTest::points)
                            .distinct()
                            .toList());
        }
    }

    @Test
    void aConfirmationThatIsTakenBackCountsNoMore() {
        var client = work.verified(operator, "Harbour Health");
        var person = work.person();
        var id = work.confirmed(client, person);
        assertEquals(ONE_CLIENT, points(judged(person)));
        work.takeBack(operator, id).then().statusCode(200).body("state", equalTo("COMPLETED"));
        var match = judged(person);
        assertEquals(0, points(match));
        assertEquals(0, claimed(match));
        work.confirm(client, id, TestWork.ALPHACRAFT).then().statusCode(200);
        assertEquals(ONE_CLIENT, points(judged(person)));
    }

    @Test
    void accountsOfOneOrganisationCountOnce() {
        var first = work.verified(operator, "Harbour Health");
        var second = work.verified(operator, "harbour  health");
        var person = work.person();
        work.confirmed(first, person);
        work.confirmed(second, person);
        assertEquals(ONE_CLIENT, points(judged(person)));
        work.mark(operator, second, "{\"organisation\":\"Lakeside Clinics\"}");
        assertEquals(MOST_BY_WORK, points(judged(person)), "two organisations are two groups");
        work.mark(operator, second, "{\"organisation\":null}");
        judged(person)
                .then()
                .body("match.points", equalTo(MOST_BY_WORK))
                .body("match.explanation.requirements[0].groups.evidence.flatten().issuer", hasItem(nullValue()));
    }

    /** Each of fifty confirms two of fifty people, so that everybody is confirmed twice, round in a ring. */
    @Test
    void aRingOfUnmarkedAccountsMovesNobodysPoints() {
        var clients = IntStream.range(0, RING).mapToObj(i -> work.client()).toList();
        var people = IntStream.range(0, RING).mapToObj(i -> work.person()).toList();
        work.confirmed(work.verified(operator, "Harbour Health"), people.getFirst());
        var before =
                people.stream().map(this::judged).map(DeliveredWorkTest::points).toList();
        for (int i = 0; i < RING; i++) {
            work.confirmed(clients.get(i), people.get(i));
            work.confirmed(clients.get(i), people.get((i + 1) % RING));
        }
        var after = people.stream().map(this::judged).toList();
        assertEquals(before, after.stream().map(DeliveredWorkTest::points).toList());
        assertEquals(
                List.of(CLAIMED),
                after.stream().map(DeliveredWorkTest::claimed).distinct().toList());
        // Planted: one of them marked by mistake is seen at once.
        work.mark(operator, clients.get(1), "{\"verified\":true}");
        assertEquals(ONE_CLIENT, points(judged(people.get(1))));
    }

    @Test
    void aRingOfVerifiedClientsMovesNobodyPastWhatWorkCanProve() throws JsonProcessingException {
        var person = work.person();
        var seen = new ArrayList<Integer>();
        for (int i = 0; i < 12; i++) {
            work.confirmed(work.verified(operator, "Organisation " + i), person);
            var match = judged(person);
            seen.add(points(match));
            assertTrue(strength(match) > .79 && strength(match) <= MOST, "strength " + strength(match));
        }
        assertEquals(List.of(ONE_CLIENT, MOST_BY_WORK), seen.stream().distinct().toList());
    }

    /**
     * Unmarking begins when the confirmation has read the mark and has not committed: the later of both must see the
     * other, else the work would stay proof without a mark.
     */
    @Test
    void aMarkThatIsTakenAwayWhileWorkIsConfirmedIsNotCounted() throws Exception {
        var client = work.verified(operator, "Harbour Health");
        var person = work.person();
        var id = work.completed(client, person);
        var read = new CountDownLatch(1);
        var unmarked = new CountDownLatch(1);
        between.of(person.id(), () -> {
            read.countDown();
            between.awaitDoneOrWaiting(unmarked);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var confirming = threads.submit(
                    () -> work.confirm(client, id, TestWork.ALPHACRAFT).statusCode());
            var unmarking = threads.submit(() -> {
                read.await();
                work.mark(operator, client, "{\"verified\":false}");
                unmarked.countDown();
                return true;
            });
            assertEquals(200, confirming.get());
            assertTrue(unmarking.get());
        }
        var match = judged(person);
        assertEquals(List.of(0, CLAIMED), List.of(points(match), claimed(match)));
    }
}
