package dev.laurel.alert;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.TestKeys.Holder;
import dev.laurel.alert.AlertScene.Someone;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told of what. Whom the ranking lists as QUALIFIED is the measure. */
@QuarkusTest
class AlertsTest {
    private static final String GIG = "alert.gig";
    private static final String PERSON = "alert.freelancer";

    @Inject
    AlertScene scene;

    @Inject
    Telling telling;

    @Inject
    DataSource database;

    private List<String> skills = List.of();
    private Holder client;

    @BeforeEach
    void freshSkills() throws SQLException {
        skills = scene.skills(4);
        client = scene.client();
        scene.tell();
    }

    private String gig() {
        return scene.gig(client, "", List.of(List.of(skills.getFirst())));
    }

    private Someone proven() {
        var person = scene.person();
        scene.prove(person, skills.getFirst());
        return person;
    }

    @Test
    void aFreelancerIsToldOfANewGigThatTheyQualifyForOnce() throws SQLException {
        var person = proven();
        var other = scene.person();
        var alert = scene.alert(person.holder(), "{\"name\":\"Any\"}");
        scene.alert(other.holder(), "{}");
        var gig = gig();
        scene.tell();
        var events = scene.events(person.holder(), GIG);
        assertEquals(1, events.size());
        assertEquals(
                Map.of("alert", alert, "gig", gig, "freelancer", person.id(), "tier", "QUALIFIED", "points", 256 * 230),
                events.getFirst().get("data"));
        assertEquals(List.of(), scene.events(other.holder(), GIG));
        client.asking()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"title\":\"Another\"}")
                .patch("/v1/gigs/" + gig)
                .then()
                .statusCode(200);
        scene.tell();
        assertEquals(Set.of(gig), scene.told(person.holder(), GIG, "gig"));
        person.holder().asking().get("/v1/alerts/" + alert).then().body("told", equalTo(1));
    }

    @Test
    void whatFittedBeforeTheAlertIsNoNewsAndADraftIsNoneBeforeItOpens() throws SQLException {
        var person = proven();
        var before = gig();
        var draft = scene.gig(client, ",\"state\":\"DRAFT\"", List.of(List.of(skills.getFirst())));
        scene.settle();
        scene.tell();
        var alert = scene.alert(person.holder(), "{}");
        person.holder().asking().get("/v1/alerts/" + alert).then().body("known", equalTo(1));
        client.asking()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"title\":\"Another\"}")
                .patch("/v1/gigs/" + before)
                .then()
                .statusCode(200);
        scene.tell();
        assertEquals(List.of(), scene.events(person.holder(), GIG));
        client.asking()
                .header("If-Match", "*")
                .post("/v1/gigs/" + draft + "/open")
                .then()
                .statusCode(200);
        scene.tell();
        assertEquals(Set.of(draft), scene.told(person.holder(), GIG, "gig"));
    }

    @Test
    void whatHappensWhileAnAlertIsMadeIsToldWhetherOrNotItsSearchSawIt() throws SQLException {
        var person = proven();
        scene.settle();
        var alert = scene.alert(person.holder(), "{}");
        var gig = gig();
        // As if the search had been made from an index far behind, and the log looked through before the alert was
        // kept.
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update alert_reading set position = (select max(seq) from change_log)");
            statement.execute("update alert set position = position - 1 where id = '" + alert + "'");
        }
        scene.tell();
        assertEquals(Set.of(gig), scene.told(person.holder(), GIG, "gig"));
    }

    @Test
    void aStepWhoseCommitFailsLosesNothing() throws SQLException {
        var person = proven();
        scene.settle();
        scene.tell();
        var alert = scene.alert(person.holder(), "{}");
        var gig = gig();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update alert_reading set position = (select max(seq) from change_log)");
            statement.execute("update alert set position = position - 1 where id = '" + alert + "'");
        }
        QuarkusTransaction.begin();
        telling.step();
        QuarkusTransaction.rollback();
        telling.forget();
        scene.tell();
        assertEquals(Set.of(gig), scene.told(person.holder(), GIG, "gig"));
    }

    @Test
    void aClientIsToldOfPeopleWhoNewlyQualifyAndOfNobodyElse() throws SQLException {
        var already = proven();
        var gig = gig();
        scene.settle();
        scene.tell();
        scene.alert(client, "{\"gig\":\"" + gig + "\"}");
        var elsewhere = scene.client();
        var late = scene.person();
        var hidden = scene.person("{\"displayName\":\"H\",\"visibility\":\"PRIVATE\"}");
        var wrong = scene.person();
        scene.prove(late, skills.getFirst());
        scene.prove(hidden, skills.getFirst());
        scene.prove(wrong, skills.get(1));
        scene.prove(already, skills.getFirst(), skills.get(1));
        scene.tell();
        assertEquals(Set.of(late.id()), scene.told(client, PERSON, "freelancer"));
        assertEquals(List.of(), scene.events(elsewhere, PERSON));
        scene.prove(late);
        scene.tell();
        scene.prove(late, skills.getFirst());
        scene.tell();
        assertEquals(Set.of(late.id()), scene.told(client, PERSON, "freelancer"), "told once and for ever");
    }

    @Test
    void aPartnerIsToldOfNewPublicGigsThatAskForItsSkills() throws SQLException {
        var earlier = scene.gig(client, ",\"visibility\":\"PUBLIC\"", List.of(List.of(skills.getFirst())));
        scene.tell();
        var partner = scene.partner();
        scene.alert(partner, "{\"skills\":[\"" + skills.getFirst() + "\",\"" + skills.get(2) + "\"]}");
        var open = scene.gig(client, ",\"visibility\":\"PUBLIC\"", List.of(List.of(skills.get(2))));
        scene.gig(client, ",\"visibility\":\"PUBLIC\"", List.of(List.of(skills.get(1))));
        var later = gig();
        client.asking()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"title\":\"Another\"}")
                .patch("/v1/gigs/" + earlier)
                .then()
                .statusCode(200);
        scene.tell();
        assertEquals(Set.of(open), scene.told(partner, GIG, "gig"));
        client.asking()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"visibility\":\"PUBLIC\"}")
                .patch("/v1/gigs/" + later)
                .then()
                .statusCode(200);
        scene.tell();
        assertEquals(new TreeSet<>(Set.of(open, later)), scene.told(partner, GIG, "gig"));
    }

    @Test
    void inASeededWorldAllAndNoneButThoseWhomRankingsListAreTold() throws SQLException {
        var random = new Random(11);
        var people = new ArrayList<Someone>();
        var least = new HashMap<String, Double>();
        for (int i = 0; i < 30; i++) {
            var person = scene.person();
            scene.prove(person, some(random));
            people.add(person);
        }
        scene.settle();
        scene.tell();
        for (var person : people) {
            least.put(person.id(), random.nextInt(3) * .3);
            scene.alert(person.holder(), "{\"minScore\":" + least.get(person.id()) + "}");
        }
        var gigs = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            gigs.add(scene.gig(client, "", asked(random)));
        }
        scene.tell();
        var expected = new TreeSet<String>();
        gigs.forEach(gig -> scene.qualified(client, gig).forEach((id, points) -> {
            if (points >= least.getOrDefault(id, 9.) * 65_536) {
                expected.add(id + " " + gig);
            }
        }));
        var actual = new TreeSet<String>();
        people.forEach(
                person -> scene.told(person.holder(), GIG, "gig").forEach(gig -> actual.add(person.id() + " " + gig)));
        assertEquals(expected, actual);
        assertFalse(expected.isEmpty());

        gigs.forEach(gig -> scene.alert(client, "{\"gig\":\"" + gig + "\"}"));
        var before = all(gigs);
        for (var person : people) {
            scene.prove(person, some(random));
        }
        scene.settle();
        scene.tell();
        var fresh = all(gigs);
        fresh.removeAll(before);
        var told = new TreeSet<String>();
        for (var event : scene.events(client, PERSON)) {
            var data = (Map<?, ?>) event.getOrDefault("data", Map.of());
            told.add(data.get("freelancer") + " " + data.get("gig"));
        }
        assertEquals(fresh, told);
        assertFalse(fresh.isEmpty());
    }

    private Set<String> all(List<String> gigs) {
        var all = new TreeSet<String>();
        gigs.forEach(gig -> scene.qualified(client, gig).keySet().forEach(id -> all.add(id + " " + gig)));
        return all;
    }

    private String[] some(Random random) {
        return skills.stream().filter(skill -> random.nextInt(2) == 0).toArray(String[]::new);
    }

    private List<List<String>> asked(Random random) {
        var first = random.nextInt(skills.size());
        var second = (first + 1 + random.nextInt(skills.size() - 1)) % skills.size();
        return random.nextBoolean()
                ? List.of(List.of(skills.get(first)), List.of(skills.get(second)))
                : List.of(List.of(skills.get(first), skills.get(second)));
    }

    @Test
    void anAlertEndsWithItsGigAndWithItsPerson() throws SQLException {
        var person = proven();
        var alert = scene.alert(person.holder(), "{}");
        var gig = gig();
        var own = scene.alert(client, "{\"gig\":\"" + gig + "\"}");
        scene.tell();
        var export = person.holder().asking().get("/v1/freelancers/" + person.id() + "/export");
        export.then().statusCode(200).body("held.alerts.id", hasItem(alert)).body("held.events.type", hasItem(GIG));
        client.asking().header("If-Match", "*").delete("/v1/gigs/" + gig).then().statusCode(204);
        scene.tell();
        client.asking().get("/v1/alerts/" + own).then().statusCode(404);
        person.holder()
                .asking()
                .header("If-Match", "*")
                .delete("/v1/freelancers/" + person.id())
                .then()
                .statusCode(200);
        scene.tell();
        person.holder().asking().get("/v1/alerts").then().body("items", hasSize(0));
        assertEquals(List.of(), scene.events(person.holder(), GIG));
    }

    @Test
    void whoWasToldOfAPersonHearsThatTheyAreErasedAndForgetsThem() throws SQLException {
        var gig = gig();
        scene.alert(client, "{\"gig\":\"" + gig + "\"}");
        var person = proven();
        scene.tell();
        assertEquals(Set.of(person.id()), scene.told(client, PERSON, "freelancer"));
        person.holder()
                .asking()
                .header("If-Match", "*")
                .delete("/v1/freelancers/" + person.id())
                .then()
                .statusCode(200);
        scene.tell();
        assertEquals(List.of(), scene.events(client, PERSON));
        assertEquals(Set.of(person.id()), scene.told(client, "freelancer.erased", "freelancer"));
    }

    @Test
    void somebodyElsesAlertIsLikeNone() {
        var person = proven();
        var alert = scene.alert(person.holder(), "{}");
        var other = scene.person();
        other.holder().asking().get("/v1/alerts/" + alert).then().statusCode(404);
        other.holder().asking().delete("/v1/alerts/" + alert).then().statusCode(404);
        other.holder().asking().get("/v1/alerts").then().body("items", hasSize(0));
        person.holder().asking().delete("/v1/alerts/" + alert).then().statusCode(204);
        person.holder().asking().get("/v1/alerts/" + alert).then().statusCode(404);
    }

    @Test
    void anAlertThatWasEndedTellsNoMore() throws SQLException {
        var person = proven();
        var alert = scene.alert(person.holder(), "{}");
        scene.tell();
        person.holder().asking().delete("/v1/alerts/" + alert).then().statusCode(204);
        gig();
        scene.tell();
        assertEquals(List.of(), scene.events(person.holder(), GIG));
    }

    @Test
    void faultsAreNamedAllAtOnceByRole() {
        client.asking()
                .body("{\"skills\":[\"x\"],\"minScore\":2,\"nane\":\"n\"}")
                .post("/v1/alerts")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/gig", "/skills", "/minScore", "/nane")));
        scene.partner()
                .asking()
                .body("{\"gig\":\"gig_x\",\"minScore\":0.5}")
                .post("/v1/alerts")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/gig", "/minScore")));
        client.asking().body("{\"gig\":\"gig_x\"}").post("/v1/alerts").then().statusCode(404);
        var foreign = gig();
        scene.client()
                .asking()
                .body("{\"gig\":\"" + foreign + "\"}")
                .post("/v1/alerts")
                .then()
                .statusCode(404);
        var draft = scene.gig(client, ",\"state\":\"DRAFT\"", List.of(List.of(skills.getFirst())));
        client.asking()
                .body("{\"gig\":\"" + draft + "\"}")
                .post("/v1/alerts")
                .then()
                .statusCode(409);
        client.asking()
                .header("If-Match", "*")
                .post("/v1/gigs/" + foreign + "/close")
                .then()
                .statusCode(200);
        client.asking()
                .body("{\"gig\":\"" + foreign + "\"}")
                .post("/v1/alerts")
                .then()
                .statusCode(409)
                .body("code", equalTo("gig_closed"));
    }

    @Test
    void anAccountHasAHundredAlertsAtMost() {
        var partner = scene.partner();
        for (int i = 0; i < Alerts.MAX_OF_ACCOUNT; i++) {
            scene.alert(partner, "{\"name\":\"a" + i + "\"}");
        }
        partner.asking().body("{}").post("/v1/alerts").then().statusCode(409).body("code", equalTo("limit_reached"));
        var first = partner.asking().get("/v1/alerts?limit=60").jsonPath();
        assertEquals(60, first.getList("items").size());
        var rest = partner.asking()
                .get("/v1/alerts?limit=60&cursor=" + first.getString("next"))
                .jsonPath();
        assertEquals(40, rest.getList("items").size());
        assertTrue(rest.getString("next") == null);
    }
}
