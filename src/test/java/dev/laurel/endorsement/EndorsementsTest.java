package dev.laurel.endorsement;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.engagement.TestWork;
import dev.laurel.freelancer.TestPeople.Someone;
import dev.laurel.taxonomy.TestSkills;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others say of a person. The gig that judges asks for one skill at FOUNDATION: its weight is the whole 256. */
@QuarkusTest
class EndorsementsTest {
    private static final int RING = 50;
    /** ENDORSEMENT .15; phi = floor(256 · .38730 + .5) = 99. */
    private static final int CLAIMED = 256 * 99;

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

    private static Response endorse(Holder by, Someone person, String body) {
        return by.asking().body(body).post(person.path() + "/endorsements");
    }

    private static Response endorse(Holder by, Someone person) {
        return endorse(by, person, "{\"skill\":\"Alphacraft\",\"level\":\"EXPERT\",\"comment\":\"Seen it.\"}");
    }

    private static Response at(Holder who, Someone person, String id) {
        return who.asking().get(person.path() + "/endorsements/" + id);
    }

    private static void problem(Response answer, int status, String code, String detail) {
        answer.then().statusCode(status).body("code", equalTo(code)).body("detail", containsString(detail));
    }

    private List<Integer> judged(Someone whom) {
        var judge = work.client();
        var json = judge.asking()
                .get("/v1/gigs/" + work.gig(judge, 1) + "/matches/" + whom.id())
                .jsonPath();
        return List.of(json.getInt("match.points"), json.getInt("match.claimed"));
    }

    @Test
    void anEndorsementIsToldToThePersonAndTheOperatorAndToWhoGaveIt() {
        var answer = endorse(client, person);
        answer.then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/endorsements/end_[a-z2-7]{26}"))
                .header("ETag", equalTo("\"v0\""))
                .body("skill.label", equalTo("Alphacraft"))
                .body("level", equalTo("EXPERT"))
                .body("comment", equalTo("Seen it."))
                .body("endorser.name", equalTo("test CLIENT"))
                .body("endorser", not(hasKey("account")));
        var id = TestWork.made(answer);
        var another = work.person();
        endorse(another.holder(), person, "{\"skill\":\"betacraft\"}")
                .then()
                .statusCode(201)
                .body("level", equalTo("FOUNDATION"));
        assertEquals(2, listed(person.holder()).size());
        assertEquals(List.of(id), listed(client));
        assertEquals(1, listed(another.holder()).size());
        assertEquals(List.of(), listed(work.client()));
        var operator = keys.holder(Role.OPERATOR);
        operator.asking()
                .get(person.path() + "/endorsements")
                .then()
                .body(
                        "items.endorser.account",
                        equalTo(List.of(client.account(), another.holder().account())));
        at(client, person, id).then().statusCode(200);
        at(person.holder(), person, id).then().statusCode(200);
        at(work.client(), person, id).then().statusCode(404);
        at(client, another, id).then().statusCode(404);
    }

    private List<String> listed(Holder who) {
        var answer = who.asking().get(person.path() + "/endorsements");
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer.jsonPath().getList("items.id");
    }

    @Test
    void nobodyEndorsesThemselvesOrWhomTheyCannotSee() {
        problem(endorse(person.holder(), person), 409, "conflict", "Nobody endorses themselves");
        endorse(client, work.hidden()).then().statusCode(404);
        endorse(keys.holder(Role.OPERATOR), person).then().statusCode(403);
        client.asking()
                .body("{\"skill\":\"Alphacraft\"}")
                .post("/v1/freelancers/frl_aaaaaaaaaaaaaaaaaaaaaaaaaa/endorsements")
                .then()
                .statusCode(404);
    }

    @Test
    void allFaultsOfABodyAreAnsweredAtOnce() {
        endorse(client, person, "{\"skill\":\"Alphacraf\",\"level\":\"GURU\",\"endorser\":\"me\",\"coment\":\"\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/skill", "/level", "/endorser", "/coment")))
                .body(
                        "errors.code",
                        equalTo(List.of("unknown_skill", "unknown_value", "read_only_field", "unknown_field")));
        endorse(client, person, "{}").then().statusCode(422).body("errors.code", equalTo(List.of("required")));
        var long501 = "{\"skill\":\"Alphacraft\",\"comment\":\"" + "x".repeat(501) + "\"}";
        endorse(client, person, long501).then().statusCode(422);
        endorse(client, person, long501.replace("xx\"", "x\"")).then().statusCode(201);
    }

    @Test
    void oneAccountEndorsesASkillOfAPersonOnceHoweverOftenItTriesAtOnce() throws Exception {
        int tries = 20;
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, tries)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return endorse(client, person).statusCode();
                    }))
                    .toList();
            start.countDown();
            int made = 0;
            for (var one : running) {
                int status = one.get();
                made += status == 201 ? 1 : 0;
                assertEquals(status == 201 ? 201 : 409, status);
            }
            assertEquals(1, made);
        }
        problem(endorse(client, person), 409, "conflict", "before");
    }

    @Test
    void aRingOfEndorsersClaimsNoMoreThanOneOfThem() {
        var ring = IntStream.range(0, RING).mapToObj(i -> work.person()).toList();
        assertEquals(List.of(0, 0), judged(person));
        endorse(client, person).then().statusCode(201);
        assertEquals(List.of(0, CLAIMED), judged(person));
        for (int i = 0; i < RING; i++) {
            endorse(ring.get(i).holder(), person).then().statusCode(201);
            endorse(ring.get(i).holder(), ring.get((i + 1) % RING)).then().statusCode(201);
        }
        assertEquals(List.of(0, CLAIMED), judged(person));
        assertEquals(List.of(0, CLAIMED), judged(ring.getFirst()));
    }

    @Test
    void whoGaveItThePersonAndAnOperatorTakeItAway() {
        var operator = keys.holder(Role.OPERATOR);
        for (var who : List.of(client, person.holder(), operator)) {
            var id = TestWork.made(endorse(client, person));
            var path = person.path() + "/endorsements/" + id;
            work.client().asking().header("If-Match", "*").delete(path).then().statusCode(404);
            problem(who.asking().delete(path), 428, "precondition_required", "");
            problem(who.asking().header("If-Match", "\"v7\"").delete(path), 412, "precondition_failed", "");
            who.asking().header("If-Match", "\"v0\"").delete(path).then().statusCode(204);
            assertEquals(List.of(0, 0), judged(person));
        }
    }

    @Test
    void aPersonHasTwoHundredAtMostAndAnAccountGivesAThousand() throws SQLException {
        fill(Endorsements.MAX_OF_PERSON - 1, "'" + person.id() + "'", client.account());
        var other = work.client();
        endorse(other, person).then().statusCode(201);
        problem(endorse(other, person, "{\"skill\":\"Betacraft\"}"), 409, "limit_reached", "200");
        var eager = work.client();
        fill(Endorsements.MAX_BY_ENDORSER - 1, "'frl_nobody_' || n", eager.account());
        endorse(eager, work.person()).then().statusCode(201);
        problem(endorse(eager, work.person()), 409, "limit_reached", "1000");
    }

    private void fill(int rows, String holder, String endorser) throws SQLException {
        try (var connection = source.getConnection();
                var insert = connection.prepareStatement("""
                        insert into endorsement (tenant, id, holder, skill, level, endorser, created_at, version)
                        select 'main', 'end_' || md5(random()::text), %s, 'laurel:filled-' || n, 'FOUNDATION', ?, now(), 0
                        from generate_series(1, ?) as n""".formatted(holder))) {
            insert.setString(1, endorser);
            insert.setInt(2, rows);
            assertEquals(rows, insert.executeUpdate());
        }
    }

    @Test
    void anExportHasThemAndAnErasureTakesWhatWasGotAndGiven() {
        var other = work.person();
        endorse(client, person).then().statusCode(201);
        endorse(person.holder(), other).then().statusCode(201);
        assertEquals(List.of(0, CLAIMED), judged(other));
        person.holder()
                .asking()
                .get(person.path() + "/export")
                .then()
                .statusCode(200)
                .body("held.endorsements[0].comment", equalTo("Seen it."))
                .body("held.endorsements[0].endorser.name", equalTo("test CLIENT"))
                .body("held.endorsementsGiven.freelancer", equalTo(List.of(other.id())))
                .body("evidence.kind", equalTo(List.of("ENDORSEMENT")));
        person.holder()
                .asking()
                .header("If-Match", "*")
                .delete(person.path())
                .then()
                .statusCode(200)
                .body("erased.endorsements", equalTo(1))
                .body("erased.endorsementsGiven", equalTo(1))
                .body("kept", hasSize(1));
        assertEquals(List.of(0, 0), judged(other), "nobody stands behind it any more");
        other.holder().asking().get(other.path() + "/endorsements").then().body("items", hasSize(0));
        client.asking().get(person.path() + "/endorsements").then().statusCode(404);
    }

    /** Each holds their own profile and wants the other's. */
    @Test
    void twoWhoEndorsedEachOtherAreErasedAtOnce() throws Exception {
        int rounds = 10;
        for (int round = 0; round < rounds; round++) {
            var pair = List.of(work.person(), work.person());
            endorse(pair.getFirst().holder(), pair.getLast()).then().statusCode(201);
            endorse(pair.getLast().holder(), pair.getFirst()).then().statusCode(201);
            var start = new CountDownLatch(1);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var running = pair.stream()
                        .map(one -> threads.submit(() -> {
                            start.await();
                            return one.holder()
                                    .asking()
                                    .header("If-Match", "*")
                                    .delete(one.path())
                                    .statusCode();
                        }))
                        .toList();
                start.countDown();
                for (var one : running) {
                    assertEquals(200, one.get(), "round " + round);
                }
            }
        }
    }
}
