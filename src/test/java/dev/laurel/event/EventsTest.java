package dev.laurel.event;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.alert.AllTold;
import dev.laurel.engagement.TestWork;
import dev.laurel.taxonomy.TestSkills;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Events as a list and as a stream. */
@QuarkusTest
class EventsTest {
    private static final int SECONDS = 60;

    @Inject
    TestKeys keys;

    @Inject
    Events events;

    @Inject
    AllTold told;

    @Inject
    TestSkills skills;

    @Inject
    TestWork work;

    @Inject
    DataSource database;

    private List<String> tell(Holder holder, int times) throws SQLException {
        var ids = QuarkusTransaction.requiringNew()
                .call(() -> events.tell(IntStream.range(0, times)
                        .mapToObj(i -> new Notice(
                                holder.tenant(),
                                holder.account(),
                                i % 2 == 0 ? EventType.ALERT_GIG : EventType.ENGAGEMENT_CHANGED,
                                null,
                                Map.of("number", i)))
                        .toList()));
        told.published();
        return ids;
    }

    private static List<String> listed(Holder holder, String query) {
        var all = new ArrayList<String>();
        var cursor = "";
        do {
            var answer = holder.asking().get("/v1/events?limit=3" + query + cursor);
            assertEquals(200, answer.statusCode(), answer.asString());
            all.addAll(answer.jsonPath().getList("items.id", String.class));
            var next = answer.jsonPath().getString("next");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return all;
    }

    @Test
    void anAccountReadsItsOwnEventsInEitherOrderPageByPage() throws SQLException {
        var holder = keys.holder(Role.CLIENT);
        var ids = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            ids.addAll(tell(holder, 2).stream().sorted().toList());
        }
        tell(keys.holder(Role.CLIENT), 2);
        var oldest = listed(holder, "&order=OLDEST_FIRST");
        assertEquals(ids.stream().sorted().toList(), oldest.stream().sorted().toList());
        assertEquals(oldest.reversed(), listed(holder, ""));
        for (int i = 0; i < 4; i++) {
            assertEquals(
                    ids.subList(2 * i, 2 * i + 2),
                    oldest.subList(2 * i, 2 * i + 2).stream().sorted().toList());
        }
        assertEquals(4, listed(holder, "&type=alert.gig").size());
        holder.asking()
                .get("/v1/events?type=alert.gigs&order=up&limit=0")
                .then()
                .statusCode(422)
                .body("errors.parameter", equalTo(List.of("type", "order", "limit")));
    }

    @Test
    void bothSidesOfAnEngagementAreToldOfEachStep() throws SQLException {
        skills.publish();
        var client = work.client();
        var person = work.person();
        var id = work.completed(client, person);
        told.published();
        for (var side : List.of(client, person.holder())) {
            var states = side.asking()
                    .get("/v1/events?type=engagement.changed&order=OLDEST_FIRST")
                    .jsonPath();
            assertEquals(List.of("INVITED", "ACCEPTED", "COMPLETED"), states.getList("items.data.state"));
            assertEquals(List.of(id, id, id), states.getList("items.data.engagement"));
            assertFalse(states.prettify().contains("Come, Ana!"), "nothing that a person wrote leaves the house");
        }
        person.holder()
                .asking()
                .header("If-Match", "*")
                .delete(person.path())
                .then()
                .statusCode(200);
        told.published();
        var left = client.asking().get("/v1/events").jsonPath();
        assertFalse(left.prettify().contains("\"engagement.changed\""));
        assertTrue(left.getList("items.type").contains("freelancer.erased"));
    }

    @Test
    void whatIsThirtyDaysOldIsForgotten() throws SQLException {
        var holder = keys.holder(Role.CLIENT);
        var ids = tell(holder, 2);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "update event set at = now() - interval '30 days 1 minute' where id = '" + ids.getFirst() + "'");
            statement.execute("update event set at = now() - interval '29 days' where id = '" + ids.getLast() + "'");
        }
        events.prune();
        assertEquals(List.of(ids.getLast()), listed(holder, ""));
    }

    /** Reads a stream line by line, on a thread of its own. */
    private static final class Reading implements AutoCloseable {
        private final HttpClient client = HttpClient.newHttpClient();
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final HttpResponse<Stream<String>> response;

        Reading(String key, String... headers) throws Exception {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/events"))
                    .header("Authorization", "Bearer " + key)
                    .header("Accept", "text/event-stream");
            if (headers.length > 0) {
                request.headers(headers);
            }
            response = client.send(request.build(), BodyHandlers.ofLines());
            Thread.ofVirtual().start(() -> {
                try {
                    response.body().forEach(lines::add);
                } catch (java.io.UncheckedIOException closed) {
                    // As good an end as any.
                }
                lines.add("end");
            });
        }

        int status() {
            return response.statusCode();
        }

        /** The next line, whatever it is. */
        String line() throws InterruptedException {
            return Objects.requireNonNull(lines.poll(SECONDS, TimeUnit.SECONDS));
        }

        /** The next line that begins so. */
        String next(String start) throws InterruptedException {
            var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                var line = lines.poll(left, TimeUnit.NANOSECONDS);
                if (line != null && line.startsWith(start)) {
                    return line.substring(start.length()).strip();
                }
            }
            throw new AssertionError("no line came that begins with " + start);
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }

    @Test
    void aStreamBringsWhatComesAndWhatFollowedTheLastOneThatWasSeen() throws Exception {
        var holder = keys.holder(Role.CLIENT);
        var before = tell(holder, 1).getFirst();
        try (var reading = new Reading(holder.key())) {
            assertEquals(200, reading.status());
            reading.next(":");
            reading.next("retry:");
            tell(keys.holder(Role.CLIENT), 1);
            var id = tell(holder, 1).getFirst();
            assertEquals(id, reading.next("id:"), "neither what was before nor what is another's");
            assertEquals("event:alert.gig", reading.line(), "nothing but fields that a reader knows");
            var event = JsonPath.from(reading.next("data:"));
            assertEquals(id, event.getString("id"));
            assertEquals("alert.gig", event.getString("type"));
            assertNotNull(event.getString("timestamp"));
        }
        var missed = tell(holder, 1).getFirst();
        try (var again = new Reading(holder.key(), "Last-Event-ID", before)) {
            again.next("id:");
            assertEquals(missed, again.next("id:"));
        }
    }

    @Test
    void aStreamSendsALongRestInItsOrder() throws Exception {
        var holder = keys.holder(Role.CLIENT);
        tell(holder, 1);
        var first = listed(holder, "").getFirst();
        tell(holder, 3 * Streams.MAX_AT_ONCE);
        var expected = listed(holder, "&order=OLDEST_FIRST");
        try (var reading = new Reading(holder.key(), "Last-Event-ID", first)) {
            for (var id : expected.subList(1, expected.size())) {
                assertEquals(id, reading.next("id:"));
            }
        }
    }

    @Test
    void aRevokedKeyHearsNothingMore() throws Exception {
        var holder = keys.holder(Role.CLIENT);
        var second = keys.holder(holder.account());
        try (var reading = new Reading(second.key())) {
            reading.next(":");
            var operator = keys.holder(Role.OPERATOR);
            var all = "/v1/accounts/" + holder.account() + "/keys";
            for (var id : operator.asking().get(all).jsonPath().getList("items.id", String.class)) {
                operator.asking().delete(all + "/" + id).then().statusCode(204);
            }
            tell(holder, 1);
            reading.next("end");
        }
    }

    @Test
    void anAccountHasAFewStreamsAtMost() throws Exception {
        var holder = keys.holder(Role.PARTNER);
        var open = new ArrayList<Reading>();
        try {
            for (int i = 0; i < Streams.MAX_OF_ACCOUNT; i++) {
                var reading = new Reading(holder.key());
                open.add(reading);
                reading.next(":");
            }
            holder.asking()
                    .accept("text/event-stream")
                    .get("/v1/events")
                    .then()
                    .statusCode(429)
                    .body("code", equalTo("rate_limited"));
        } finally {
            open.forEach(Reading::close);
        }
    }

    @Test
    void theListIsForAnybodyWhoIsToldSomethingAndNobodyElse() {
        keys.holder(Role.OPERATOR).asking().get("/v1/events").then().statusCode(403);
        keys.holder(Role.FREELANCER)
                .asking()
                .get("/v1/events")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("next", nullValue());
    }
}
