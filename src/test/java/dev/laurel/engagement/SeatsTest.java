package dev.laurel.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of any number of accepts at once, as many win as there are seats. */
@QuarkusTest
class SeatsTest {
    private static final int APPLICANTS = 200;
    private static final int OK = 200;

    @Inject
    TestSkills skills;

    @Inject
    TestWork work;

    @Inject
    DataSource source;

    private Holder client;

    @BeforeEach
    void aClient() throws SQLException {
        skills.publish();
        client = work.client();
    }

    /** What an accept was answered with. */
    private record Heard(int status, String body) {
        static Heard of(Response answer) {
            return new Heard(answer.statusCode(), answer.asString());
        }
    }

    /** Accepts all at the same moment. */
    private static List<Heard> race(List<String> engagements, Function<String, Heard> accept)
            throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = engagements.stream()
                    .map(id -> threads.submit(() -> {
                        start.await();
                        return accept.apply(id);
                    }))
                    .toList();
            start.countDown();
            var all = new ArrayList<Heard>();
            for (var one : running) {
                all.add(one.get());
            }
            return all;
        }
    }

    /** Where answers are not those of so many seats. */
    private static List<String> faults(List<Heard> heard, int seats) {
        var faults = new ArrayList<String>();
        long won = heard.stream().filter(one -> one.status() == OK).count();
        if (won != seats) {
            faults.add(won + " won " + seats);
        }
        heard.stream()
                .filter(one -> one.status() != OK)
                .filter(one -> one.status() != 409
                        || !one.body().contains("\"seats_taken\"")
                        || !one.body().contains("still APPLIED"))
                .forEach(one -> faults.add(one.toString()));
        return faults;
    }

    private List<String> applied(String gig, int applicants) {
        return java.util.stream.IntStream.range(0, applicants)
                .mapToObj(i -> TestWork.made(work.apply(work.person(), gig)))
                .toList();
    }

    private int accepted(String gig) {
        return client.asking()
                .get("/v1/engagements?limit=100&state=ACCEPTED&gig=" + gig)
                .jsonPath()
                .getList("items")
                .size();
    }

    @Test
    void ofTwoHundredAcceptsForOneSeatOneWins() throws Exception {
        raced(1);
    }

    @Test
    void ofTwoHundredAcceptsForThreeSeatsThreeWin() throws Exception {
        raced(3);
    }

    private void raced(int seats) throws InterruptedException, ExecutionException {
        var gig = work.gig(client, seats);
        var engagements = applied(gig, APPLICANTS);
        var heard = race(engagements, id -> Heard.of(work.step(client, id, "accept")));
        assertEquals(APPLICANTS, heard.size());
        assertEquals(List.of(), faults(heard, seats));
        assertEquals(seats, accepted(gig));
    }

    /** Planted: a seat is counted and then taken, with nothing held in between. */
    @Test
    void theRaceSeesAcceptsThatDoNotWaitForEachOther() throws Exception {
        int applicants = 5;
        var gig = work.gig(client, 1);
        var engagements = applied(gig, applicants);
        var counted = new CyclicBarrier(applicants);
        var heard = race(engagements, id -> unguarded(gig, id, counted));
        assertEquals(List.of("5 won 1"), faults(heard, 1));
        assertEquals(applicants, accepted(gig));
    }

    private Heard unguarded(String gig, String id, CyclicBarrier counted) {
        try (var connection = source.getConnection();
                var count = connection.prepareStatement(
                        "select count(*) from engagement where gig = ? and state = 'ACCEPTED'");
                var take = connection.prepareStatement("update engagement set state = 'ACCEPTED' where id = ?")) {
            count.setString(1, gig);
            boolean free;
            try (var rows = count.executeQuery()) {
                rows.next();
                free = rows.getInt(1) == 0;
            }
            counted.await(30, TimeUnit.SECONDS);
            take.setString(1, id);
            return new Heard(free && take.executeUpdate() == 1 ? OK : 409, "");
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void invitedPeopleRaceForSeatsAsApplicantsDo() {
        var gig = work.gig(client, 1);
        var first = work.person();
        var second = work.person();
        var one = TestWork.made(work.invite(client, gig, first.id()));
        var other = TestWork.made(work.invite(client, gig, second.id()));
        assertEquals(OK, accept(first, one).statusCode());
        assertTrue(accept(second, other).asString().contains("still INVITED"));
        work.step(client, one, "cancel").then().statusCode(OK);
        assertEquals(OK, accept(second, other).statusCode(), "a cancelled one gives its seat back");
        work.step(client, other, "complete").then().statusCode(OK);
        var third = work.person();
        var late = TestWork.made(work.invite(client, gig, third.id()));
        assertEquals(409, accept(third, late).statusCode(), "completed work keeps its seat");
    }

    private Response accept(Someone person, String id) {
        return work.step(person.holder(), id, "accept");
    }
}
