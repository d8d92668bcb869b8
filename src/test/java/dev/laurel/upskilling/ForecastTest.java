package dev.laurel.upskilling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.demo.Seeder;
import dev.laurel.demo.seed.DemoPeople;
import dev.laurel.demo.seed.DemoWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is foreseen comes true: the credential is issued, signed, handed in, verified and indexed, and then every gig's
 * ranking says of the person what was foreseen of it. All by the API, in the demo's world.
 */
@QuarkusTest
@TestProfile(DemoWorld.class)
class ForecastTest {
    private static final int PEOPLE = 8;
    private static final int OFFERINGS_EACH = 3;

    @Inject
    Seeder seeder;

    @Inject
    TestKeys keys;

    @Inject
    DemoPeople demo;

    private Holder operator = new Holder("", "", "");
    private final Map<String, String> issuers = new HashMap<>();

    @BeforeEach
    void seed() {
        seeder.seedOrRenew(line -> {});
        operator = keys.holder(demo.operator());
        get("/v1/demo/issuers")
                .<Map<String, String>>getList("items")
                .forEach(issuer -> issuers.put(
                        Objects.requireNonNull(issuer.get("did")), Objects.requireNonNull(issuer.get("name"))));
    }

    private JsonPath get(String path) {
        return operator.asking().get(path).then().statusCode(200).extract().jsonPath();
    }

    /** Where a person stands with a gig. */
    private record Place(String tier, int points, int claimed) {}

    private Map<String, Place> places(String person) {
        var places = new HashMap<String, Place>();
        var cursor = "";
        do {
            var page = get("/v1/freelancers/" + person + "/recommendations?limit=100" + cursor);
            page.<Map<String, Object>>getList("items").forEach(row -> {
                var gig = (Map<?, ?>) Objects.requireNonNull(row.get("gig"));
                places.put(
                        (String) gig.get("id"),
                        new Place(
                                (String) Objects.requireNonNull(row.get("tier")),
                                (int) Objects.requireNonNull(row.get("points")),
                                (int) Objects.requireNonNull(row.get("claimed"))));
            });
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());
        return places;
    }

    @Test
    void whatIsForeseenComesTrue() {
        int pairs = 0;
        int opened = 0;
        for (var person : get("/v1/freelancers?limit=100").<Map<String, Object>>getList("items")) {
            var mail = mail((String) Objects.requireNonNull(person.get("id")));
            if (pairs < PEOPLE * OFFERINGS_EACH && !mail.isEmpty() && !"PRIVATE".equals(person.get("visibility"))) {
                var foreseen = get("/v1/freelancers/" + person.get("id") + "/upskilling?limit=" + OFFERINGS_EACH);
                for (var item : foreseen.<Map<String, Object>>getList("items")) {
                    check((String) Objects.requireNonNull(person.get("id")), mail, new JsonItem(item));
                    pairs++;
                    opened += new JsonItem(item).number("opens");
                }
            }
        }
        assertEquals(PEOPLE * OFFERINGS_EACH, pairs);
        assertTrue(opened > PEOPLE, "hardly anything was opened: " + opened);
    }

    /** The first bar of the chart of skills whose offering proves this skill alone; several people's. */
    @Test
    void whatASkillAloneOpensComesTrue() {
        int checked = 0;
        for (var person : get("/v1/freelancers?limit=100").<Map<String, Object>>getList("items")) {
            var id = (String) Objects.requireNonNull(person.get("id"));
            var mail = mail(id);
            if (checked < PEOPLE && !mail.isEmpty() && !"PRIVATE".equals(person.get("visibility"))) {
                for (var gain : get("/v1/freelancers/" + id + "/upskilling?limit=1&skills=20")
                        .<Map<String, Object>>getList("skills")) {
                    var item = new JsonItem(Map.of("offering", offering(new JsonItem(gain).text("offering"))));
                    if (((List<?>) Objects.requireNonNull(
                                            item.within("offering").get("skills")))
                                    .size()
                            == 1) {
                        checkOpened(id, mail, item, new JsonItem(gain).number("opens"));
                        checked++;
                        break;
                    }
                }
            }
        }
        assertEquals(PEOPLE, checked);
    }

    private Map<String, Object> offering(String id) {
        return get("/v1/offerings/" + id).getMap("");
    }

    private void checkOpened(String person, String mail, JsonItem item, int opens) {
        var before = places(person);
        var credential = earn(person, mail, item);
        try {
            assertTrue(opens > 0);
            assertEquals(opens, opened(before, places(person)), item.name());
        } finally {
            delete(person, credential);
        }
    }

    private void delete(String person, String credential) {
        operator.asking()
                .header("If-Match", "*")
                .delete("/v1/freelancers/" + person + "/credentials/" + credential)
                .then()
                .statusCode(204);
    }

    private String mail(String person) {
        return get("/v1/freelancers/" + person + "/identities").<Map<String, Object>>getList("items").stream()
                .filter(identity -> identity.get("provedAt") != null && "EMAIL".equals(identity.get("type")))
                .map(identity -> (String) Objects.requireNonNull(identity.get("value")))
                .findFirst()
                .orElse("");
    }

    private void check(String person, String mail, JsonItem item) {
        var before = places(person);
        var credential = earn(person, mail, item);
        try {
            var after = places(person);
            assertEquals(item.number("raises"), raised(before, after), item.name());
            assertEquals(item.number("opens"), opened(before, after), item.name());
            assertEquals(item.number("gained"), gained(before, after), item.name());
            item.gigs().forEach(shift -> checkRank(person, shift, item));
        } finally {
            delete(person, credential);
        }
        assertEquals(before, places(person), "deleting it takes everything back");
    }

    private void checkRank(String person, JsonItem shift, JsonItem item) {
        var pair = get("/v1/gigs/" + shift.text("gig", "id") + "/matches/" + person);
        var then = shift.within("after");
        assertEquals(then.get("listed"), pair.getBoolean("listed"), item.name());
        assertEquals(number(then.get("rank")), number(pair.get("rank")), item.name());
        assertEquals(then.get("tier"), pair.getString("match.tier"), item.name());
        assertEquals(then.get("points"), pair.getInt("match.points"), item.name());
        assertEquals(then.get("claimed"), pair.getInt("match.claimed"), item.name());
    }

    private static long number(@Nullable Object number) {
        return number == null ? 0 : ((Number) number).longValue();
    }

    /** Has the badge issued and hands it in; it must be verified. */
    private String earn(String person, String mail, JsonItem item) {
        var achievement = item.text("offering", "achievement", "id");
        var issuer = Objects.requireNonNull(issuers.get(item.text("offering", "issuer", "identifier")));
        var badge = operator.asking()
                .body(Map.of("achievement", achievement.substring(achievement.lastIndexOf('/') + 1), "recipient", mail))
                .post("/v1/demo/issuers/" + issuer + "/credentials")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        var handedIn = operator.asking()
                .body(
                        badge.<Object>get("credential") instanceof String token
                                ? Map.of("jwt", token)
                                : badge.<Object>get("credential"))
                .post("/v1/freelancers/" + person + "/credentials")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertEquals("VERIFIED", handedIn.getString("outcome"), item.name());
        return handedIn.getString("id");
    }

    private static int raised(Map<String, Place> before, Map<String, Place> after) {
        assertTrue(after.keySet().containsAll(before.keySet()));
        return (int) after.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .count();
    }

    private static int opened(Map<String, Place> before, Map<String, Place> after) {
        var qualified = new HashSet<>(qualified(after));
        qualified.removeAll(qualified(before));
        return qualified.size();
    }

    private static List<String> qualified(Map<String, Place> places) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue().tier.equals("QUALIFIED"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int gained(Map<String, Place> before, Map<String, Place> after) {
        return after.entrySet().stream()
                .mapToInt(entry ->
                        entry.getValue().points - before.getOrDefault(entry.getKey(), new Place("", 0, 0)).points)
                .sum();
    }

    /** A JSON object, to be read by paths. */
    private record JsonItem(Map<String, Object> json) {
        Map<?, ?> within(String... path) {
            Map<?, ?> at = json;
            for (var name : path) {
                at = (Map<?, ?>) Objects.requireNonNull(at.get(name));
            }
            return at;
        }

        String text(String... path) {
            var inner = Arrays.copyOf(path, path.length - 1);
            return (String) Objects.requireNonNull(within(inner).get(path[path.length - 1]));
        }

        int number(String name) {
            return ((Number) Objects.requireNonNull(json.get(name))).intValue();
        }

        @SuppressWarnings("unchecked") // the API's shape
        List<JsonItem> gigs() {
            return ((List<Map<String, Object>>) Objects.requireNonNull(json.get("gigs")))
                    .stream().map(JsonItem::new).toList();
        }

        String name() {
            return text("offering", "achievement", "name");
        }
    }
}
