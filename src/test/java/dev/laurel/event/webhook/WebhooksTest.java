package dev.laurel.event.webhook;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.alert.AllTold;
import dev.laurel.credential.fetch.PlayedInternet;
import dev.laurel.event.EventType;
import dev.laurel.event.Events;
import dev.laurel.event.Notice;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhooks against hosts on a played Internet; time goes by as rounds are told. */
@QuarkusTest
class WebhooksTest {
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    TestKeys keys;

    @Inject
    PlayedInternet internet;

    @Inject
    Events events;

    @Inject
    AllTold told;

    @Inject
    Rounds rounds;

    @Inject
    DeliveryRows rows;

    @Inject
    DataSource database;

    private Holder holder = new Holder("", "", "");
    private Receiver receiver;
    private Instant start = Instant.EPOCH;

    @BeforeEach
    void somebodyWithAServer() {
        holder = keys.holder(Role.CLIENT);
        receiver = receiver();
        // Behind the real clock, by which rows are made due.
        start = Instant.now().plusSeconds(5);
    }

    private Receiver receiver() {
        return new Receiver(internet, "hooks-" + MADE.incrementAndGet() + ".public.example");
    }

    private JsonPath made(Receiver at, String more) {
        var answer = holder.asking()
                .body("{\"url\":\"" + at.url() + "\"" + more + "}")
                .post("/v1/webhooks");
        assertEquals(201, answer.statusCode(), answer.asString());
        return answer.jsonPath();
    }

    private String webhook() {
        return made(receiver, "").getString("id");
    }

    /** The account is told something so many times. @return ids of the events */
    private List<String> tell(int times) throws SQLException {
        var ids = QuarkusTransaction.requiringNew()
                .call(() -> events.tell(IntStream.range(0, times)
                        .mapToObj(i -> new Notice(
                                holder.tenant(),
                                holder.account(),
                                EventType.ENGAGEMENT_CHANGED,
                                null,
                                Map.of("engagement", "eng_" + i)))
                        .toList()));
        told.published();
        return ids;
    }

    /** One round, waited for. */
    private void round(Instant now) {
        for (var thread : rounds.begin(InstantSource.fixed(now))) {
            join(thread);
        }
    }

    private static void join(Thread thread) {
        try {
            assertTrue(thread.join(PATIENCE), thread.getName() + " did not end");
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Rounds, so far apart, over a time. */
    private void rounds(Instant from, Duration over, Duration apart) {
        for (var now = from; now.isBefore(from.plus(over)); now = now.plus(apart)) {
            round(now);
        }
    }

    private Response deliveries(String webhook) {
        return holder.asking().get("/v1/webhooks/" + webhook + "/deliveries?limit=100");
    }

    private Response get(String webhook) {
        return holder.asking().get("/v1/webhooks/" + webhook);
    }

    private Response patch(String webhook, String body) {
        return holder.asking()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(body)
                .patch("/v1/webhooks/" + webhook);
    }

    private static String signature(String secret, String signed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void anEventArrivesOnceSignedAsStandardWebhooksHasIt() throws SQLException {
        var webhook = made(receiver, "");
        var id = tell(1).getFirst();
        round(start);
        round(start.plusSeconds(60));
        assertEquals(1, receiver.received().size());
        var call = receiver.received().getFirst();
        assertEquals(id, call.id());
        assertEquals(start.getEpochSecond(), Long.parseLong(call.timestamp()));
        assertEquals(
                signature(webhook.getString("secret"), call.id() + "." + call.timestamp() + "." + call.body()),
                call.signature());
        assertTrue(call.isSignedWith(webhook.getString("secret")));
        assertFalse(call.isSignedWith("whsec_" + "A".repeat(43) + "="));
        var event = JsonPath.from(call.body());
        var listed = holder.asking().get("/v1/events").jsonPath();
        assertEquals(listed.<Map<String, Object>>get("items[0]"), event.<Map<String, Object>>get(""));
        deliveries(webhook.getString("id"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].event", equalTo(id))
                .body("items[0].type", equalTo("engagement.changed"))
                .body("items[0].state", equalTo("DELIVERED"))
                .body("items[0].attempts", equalTo(1))
                .body("items[0].nextAt", nullValue())
                .body("items[0].lastStatus", equalTo(200));
        get(webhook.getString("id"))
                .then()
                .body("lastSuccessAt", notNullValue())
                .body("secret", nullValue());
    }

    @Test
    void nothingIsLostWhileTheServerIsDownForAnHour() throws SQLException {
        webhook();
        receiver.answers(503);
        var ids = new HashSet<>(tell(20));
        rounds(start, Duration.ofMinutes(30), Duration.ofMinutes(1));
        ids.addAll(tell(5));
        rounds(start.plus(Duration.ofMinutes(30)), Duration.ofMinutes(30), Duration.ofMinutes(1));
        assertEquals(List.of(), receiver.taken());
        int inVain = receiver.received().size();
        assertTrue(inVain > 0 && inVain < 25 * Schedule.MAX_ATTEMPTS, "tries in vain: " + inVain);
        receiver.answers(200);
        rounds(start.plus(Duration.ofHours(1)), Duration.ofHours(6), Duration.ofMinutes(5));
        assertEquals(ids, new HashSet<>(receiver.taken()));
        assertEquals(ids.size(), receiver.taken().size(), "what was taken is not sent again");
    }

    @Test
    void aDeliveryThatWasDroppedIsSeenByThisTest() throws SQLException {
        webhook();
        var ids = tell(3);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from webhook_delivery where event = '" + ids.getFirst() + "'");
        }
        rounds(start, Duration.ofHours(1), Duration.ofMinutes(5));
        assertNotEquals(new HashSet<>(ids), new HashSet<>(receiver.taken()));
    }

    @Test
    void aServerThatSaysNothingHoldsUpNobodyElse() throws SQLException, IOException {
        var slow = webhook();
        receiver.answers(Receiver.SILENT);
        var quick = receiver();
        made(quick, "");
        var ids = tell(3);
        var threads = rounds.begin(InstantSource.fixed(start));
        threads.stream()
                .filter(thread -> !thread.getName().equals("webhook-" + slow))
                .forEach(WebhooksTest::join);
        assertEquals(Set.copyOf(ids), Set.copyOf(quick.taken()));
        var more = tell(1);
        for (var thread : rounds.begin(InstantSource.fixed(start.plusSeconds(10)))) {
            assertNotEquals("webhook-" + slow, thread.getName(), "it is being waited for");
            join(thread);
        }
        assertTrue(quick.taken().containsAll(more));
        receiver.close();
        threads.forEach(WebhooksTest::join);
        deliveries(slow)
                .then()
                .body("items.state", everyItem(equalTo("PENDING")))
                .body("items.findAll { it.attempts == 1 }.lastReason", equalTo(List.of("unreachable")));
    }

    @Test
    void aServerThatIsGoneForGoodIsCalledNoMoreUntilItsAccountWantsIt() throws SQLException {
        var webhook = webhook();
        receiver.answers(410);
        var ids = new ArrayList<>(tell(3));
        rounds(start, Duration.ofHours(12), Duration.ofMinutes(20));
        assertEquals(1, receiver.received().size());
        get(webhook).then().body("state", equalTo("DISABLED")).body("reason", equalTo("GONE"));
        deliveries(webhook).then().body("items.state", everyItem(equalTo("GIVEN_UP")));
        told.published();
        holder.asking()
                .get("/v1/events?type=webhook.disabled")
                .then()
                .body("items", hasSize(1))
                .body("items[0].data.webhook", equalTo(webhook))
                .body("items[0].data.reason", equalTo("GONE"));
        ids.addAll(tell(2));
        rounds(start.plus(Duration.ofHours(12)), Duration.ofHours(1), Duration.ofMinutes(20));
        assertEquals(1, receiver.received().size());
        holder.asking()
                .body("{\"since\":\"2026-01-01T00:00:00Z\"}")
                .post("/v1/webhooks/" + webhook + "/redeliver")
                .then()
                .statusCode(409);
        patch(webhook, "{\"state\":\"ACTIVE\"}").then().statusCode(200).body("reason", nullValue());
        receiver.answers(200);
        holder.asking()
                .body("{\"since\":\"2026-01-01T00:00:00Z\"}")
                .post("/v1/webhooks/" + webhook + "/redeliver")
                .then()
                .statusCode(202)
                .body("events", equalTo(6));
        rounds(Instant.now().plusSeconds(60), Duration.ofMinutes(30), Duration.ofMinutes(1));
        assertTrue(receiver.taken().containsAll(ids));
        assertEquals(6, receiver.taken().size());
    }

    @Test
    void aServerMayAskForTime() throws SQLException {
        var webhook = webhook();
        receiver.answers(429, "Retry-After: 7200\r\n");
        tell(1);
        round(start);
        var next = Instant.parse(deliveries(webhook).jsonPath().getString("items[0].nextAt"));
        assertEquals(
                Duration.ofHours(2),
                Duration.between(start, next).plusMillis(1).truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
        receiver.answers(200);
        round(start.plus(Duration.ofMinutes(119)));
        assertEquals(List.of(), receiver.taken());
        round(start.plus(Duration.ofMinutes(121)));
        assertEquals(1, receiver.taken().size());
    }

    @Test
    void afterTenTriesAnEventIsGivenUpAndAServerThatTookNothingMeanwhileIsLeftAlone() throws SQLException {
        var webhook = webhook();
        receiver.answers(500);
        tell(1);
        rounds(start, Duration.ofDays(5), Duration.ofHours(1));
        assertEquals(Schedule.MAX_ATTEMPTS, receiver.received().size());
        deliveries(webhook)
                .then()
                .body("items[0].state", equalTo("GIVEN_UP"))
                .body("items[0].attempts", equalTo(Schedule.MAX_ATTEMPTS))
                .body("items[0].lastStatus", equalTo(500));
        get(webhook).then().body("state", equalTo("DISABLED")).body("reason", equalTo("FAILING"));
    }

    @Test
    void whileASecretIsRolledBothSign() throws SQLException {
        var webhook = made(receiver, "");
        var id = webhook.getString("id");
        var former = webhook.getString("secret");
        var rolled = holder.asking().post("/v1/webhooks/" + id + "/roll").jsonPath();
        var fresh = rolled.getString("secret");
        assertNotEquals(former, fresh);
        assertTrue(rolled.getString("formerSecretUntil") != null);
        tell(1);
        round(start);
        var call = receiver.received().getFirst();
        assertTrue(call.isSignedWith(former) && call.isSignedWith(fresh));
        assertEquals(2, call.signature().split(" ", -1).length);
        tell(1);
        var later = Instant.now().plus(Duration.ofHours(25));
        round(later);
        var after = receiver.received().getLast();
        assertEquals(signature(fresh, after.id() + "." + after.timestamp() + "." + after.body()), after.signature());
    }

    @Test
    void oneEventCanBeSentAgainAndATestSaysNothing() throws SQLException {
        var webhook = webhook();
        var id = tell(1).getFirst();
        round(start);
        holder.asking()
                .body("{\"event\":\"" + id + "\"}")
                .post("/v1/webhooks/" + webhook + "/redeliver")
                .then()
                .statusCode(202)
                .body("events", equalTo(1));
        var test = holder.asking()
                .post("/v1/webhooks/" + webhook + "/test")
                .jsonPath()
                .getString("event");
        told.published();
        round(Instant.now().plusSeconds(60));
        assertEquals(
                List.of(id, id, test).stream().sorted().toList(),
                receiver.taken().stream().sorted().toList());
        assertEquals(
                "webhook.test",
                JsonPath.from(receiver.received().stream()
                                .filter(call -> call.id().equals(test))
                                .findFirst()
                                .orElseThrow()
                                .body())
                        .getString("type"));
        for (int i = 1; i < Webhooks.MAX_TESTS; i++) {
            holder.asking().post("/v1/webhooks/" + webhook + "/test").then().statusCode(202);
        }
        holder.asking()
                .post("/v1/webhooks/" + webhook + "/test")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue());
        holder.asking()
                .body("{\"event\":\"evt_nothing\"}")
                .post("/v1/webhooks/" + webhook + "/redeliver")
                .then()
                .statusCode(404);
        holder.asking()
                .body("{}")
                .post("/v1/webhooks/" + webhook + "/redeliver")
                .then()
                .statusCode(422);
    }

    @Test
    void whoDiesOnTheWayLosesNothingAndNobodyTakesWhatAnotherHas() throws SQLException {
        webhook();
        var ids = Set.copyOf(tell(DeliveryRows.OF_WEBHOOK));
        var taken = mine(rows.claim(start, List.of()), ids);
        assertEquals(ids.size(), taken.size());
        assertEquals(List.of(), mine(rows.claim(start, List.of()), ids));
        round(start.plusSeconds(60));
        assertEquals(List.of(), receiver.taken());
        round(start.plus(DeliveryRows.LEASE).plusSeconds(1));
        assertEquals(ids, Set.copyOf(receiver.taken()));
    }

    private static List<DeliveryRows.Trip> mine(List<DeliveryRows.Trip> trips, Set<String> ids) {
        return trips.stream().filter(trip -> ids.contains(trip.event())).toList();
    }

    @Test
    void anAddressOfTheHouseIsRefusedAtOnceAndAtEachCall() throws SQLException {
        int before = internet.canary();
        for (var url : List.of(
                "https://localhost/in",
                "https://127.0.0.1/in",
                "https://169.254.169.254/latest",
                "https://[::1]/in",
                "https://user@hooks.public.example/in",
                receiver.url().replace("/in", ":8443/in"),
                "https://2130706433/in")) {
            holder.asking()
                    .body("{\"url\":\"" + url + "\"}")
                    .post("/v1/webhooks")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/url"))
                    .body("errors[0].code", equalTo("fetch_target_forbidden"));
        }
        holder.asking()
                .body("{\"url\":\"http://hooks.public.example/in\",\"types\":[\"alert.gigs\"]}")
                .post("/v1/webhooks")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/url", "/types/0")))
                .body("errors[1].suggestions[0]", equalTo("alert.gig"));
        holder.asking()
                .body("{\"url\":\"https://nobody-knows.public.example/in\"}")
                .post("/v1/webhooks")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unreachable"));
        var webhook = webhook();
        internet.name(receiver.name(), List.of("10.0.0.7"));
        tell(1);
        round(start);
        deliveries(webhook)
                .then()
                .body("items[0].lastReason", equalTo("fetch_target_forbidden"))
                .body("items[0].lastStatus", nullValue());
        assertEquals(before, internet.canary());
        assertEquals(List.of(), receiver.received());
    }

    @Test
    void aRedirectIsNotFollowed() throws SQLException {
        var webhook = webhook();
        var other = receiver();
        receiver.answers(302, "Location: " + other.url() + "\r\n");
        tell(1);
        round(start);
        assertEquals(List.of(), other.received());
        deliveries(webhook).then().body("items[0].state", equalTo("PENDING")).body("items[0].lastStatus", equalTo(302));
    }

    @Test
    void aWebhookIsCalledWithItsTypesAloneAndWithNobodyElsesEvents() throws SQLException {
        made(receiver, ",\"types\":[\"alert.gig\"],\"description\":\"Gigs\"");
        var other = holder;
        tell(2);
        holder = keys.holder(Role.CLIENT);
        tell(1);
        holder = other;
        round(start);
        assertEquals(List.of(), receiver.received());
    }

    @Test
    void anAccountHasTenAndNobodySeesAnothers() {
        var webhook = webhook();
        for (int i = 1; i < Webhooks.MAX_WEBHOOKS; i++) {
            webhook();
        }
        holder.asking()
                .body("{\"url\":\"" + receiver.url() + "\"}")
                .post("/v1/webhooks")
                .then()
                .statusCode(409)
                .body("code", equalTo("limit_reached"));
        holder.asking()
                .get("/v1/webhooks")
                .then()
                .body("items", hasSize(Webhooks.MAX_WEBHOOKS))
                .body("items.secret", everyItem(nullValue()));
        var owner = holder;
        holder = keys.holder(Role.PARTNER);
        get(webhook).then().statusCode(404);
        patch(webhook, "{\"state\":\"DISABLED\"}").then().statusCode(404);
        deliveries(webhook).then().statusCode(404);
        holder.asking().post("/v1/webhooks/" + webhook + "/roll").then().statusCode(404);
        holder.asking()
                .header("If-Match", "*")
                .delete("/v1/webhooks/" + webhook)
                .then()
                .statusCode(404);
        holder = owner;
        holder.asking()
                .header("If-Match", "*")
                .delete("/v1/webhooks/" + webhook)
                .then()
                .statusCode(204);
        get(webhook).then().statusCode(404);
    }

    @Test
    void aSecretIsNowhereInTheDatabase() throws SQLException {
        var answer = holder.asking()
                .header("Idempotency-Key", "once-" + MADE.incrementAndGet())
                .body("{\"url\":\"" + receiver.url() + "\"}")
                .post("/v1/webhooks");
        var secret = answer.jsonPath().getString("secret");
        var bytes = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var kept = statement.executeQuery("select count(*) from webhook where position('\\x"
                    + java.util.HexFormat.of().formatHex(bytes) + "'::bytea in secret) > 0");
            kept.next();
            assertEquals(0, kept.getLong(1));
            var answers = statement.executeQuery(
                    "select count(*) from idempotency where body like '%" + secret.substring(6, 30) + "%'");
            answers.next();
            assertEquals(0, answers.getLong(1));
        }
    }

    @Test
    void whatIsOnItsWayToOneThatIsSwitchedOffIsGivenUp() throws SQLException {
        var webhook = webhook();
        tell(2);
        patch(webhook, "{\"state\":\"DISABLED\"}").then().statusCode(200).body("reason", equalTo("ASKED"));
        round(start);
        assertEquals(List.of(), receiver.received());
        deliveries(webhook)
                .then()
                .body("items.state", everyItem(equalTo("GIVEN_UP")))
                .body("items.lastReason", everyItem(equalTo("webhook_disabled")));
    }
}
