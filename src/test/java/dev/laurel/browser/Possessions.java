package dev.laurel.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys.Holder;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the demo's client and freelancer have, as far as visits change it.
 *
 * @param freelancer {@code frl_…}
 * @param gigs ids of the client's
 * @param credentials of the freelancer, with their visibility, by id
 * @param visibility of the freelancer
 * @param showName of the freelancer
 */
record Possessions(
        String freelancer, Set<String> gigs, Map<String, String> credentials, String visibility, boolean showName) {
    private static final String PATCH = "application/merge-patch+json";

    static Possessions of(Stage stage) {
        var freelancer = stage.ready().freelancer();
        var profile = get(stage.as(Role.FREELANCER), "/v1/freelancers/" + freelancer);
        return new Possessions(
                freelancer,
                Set.copyOf(gigs(stage)),
                credentials(stage, freelancer),
                profile.getString("visibility"),
                profile.getBoolean("showName"));
    }

    void restore(Stage stage) {
        var own = stage.as(Role.FREELANCER);
        var path = "/v1/freelancers/" + freelancer;
        gigs(stage).stream()
                .filter(id -> !gigs.contains(id))
                .forEach(id -> delete(stage.as(Role.CLIENT), "/v1/gigs/" + id));
        var now = credentials(stage, freelancer);
        now.forEach((id, seen) -> {
            if (!credentials.containsKey(id)) {
                delete(own, path + "/credentials/" + id);
            } else if (!seen.equals(credentials.get(id))) {
                patch(own, path + "/credentials/" + id, "{\"visibility\":\"" + credentials.get(id) + "\"}");
            }
        });
        assertTrue(now.keySet().containsAll(credentials.keySet()), "a visit deleted what the demo had: " + credentials);
        patch(own, path, "{\"visibility\":\"" + visibility + "\",\"showName\":" + showName + "}");
    }

    private static List<String> gigs(Stage stage) {
        return get(stage.as(Role.CLIENT), "/v1/gigs?limit=100").getList("items.id");
    }

    private static Map<String, String> credentials(Stage stage, String freelancer) {
        var all = new HashMap<String, String>();
        get(stage.as(Role.FREELANCER), "/v1/freelancers/" + freelancer + "/credentials?limit=100")
                .<Map<String, String>>getList("items")
                .forEach(item -> all.put(item.get("id"), item.get("visibility")));
        return all;
    }

    private static JsonPath get(Holder holder, String path) {
        return holder.asking().get(path).then().statusCode(200).extract().jsonPath();
    }

    private static void delete(Holder holder, String path) {
        holder.asking().header("If-Match", "*").delete(path).then().statusCode(204);
    }

    private static void patch(Holder holder, String path, String body) {
        holder.asking()
                .contentType(PATCH)
                .header("If-Match", "*")
                .body(body)
                .patch(path)
                .then()
                .statusCode(200);
    }
}
