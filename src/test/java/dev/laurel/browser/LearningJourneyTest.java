package dev.laurel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.laurel.account.Role;
import dev.laurel.demo.seed.DemoWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A freelancer looks for what to learn, earns it, and sees the rank that was foreseen. */
@QuarkusTest
@TestProfile(DemoWorld.class)
class LearningJourneyTest {
    private static final Pattern A_CREDENTIAL = Pattern.compile(".*/me/credentials/crd_[a-z0-9]+$");
    private static final int JOURNEYS = 3;

    @Inject
    Stage stage;

    private String me;

    @BeforeEach
    void ready() {
        me = "/v1/freelancers/" + stage.ready().freelancer();
    }

    @AfterEach
    void tidy() {
        stage.tidy();
    }

    private JsonPath get(Role role, String path) {
        return stage.as(role)
                .asking()
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void whatOpensMostIsEarnedAndTheRankIsTheOneForeseen() {
        try (var visit = stage.visit(Role.FREELANCER, stage.look())) {
            var page = visit.page();
            for (int i = 0; i < JOURNEYS; i++) {
                page.navigate("/me");
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("What to learn"))
                        .click();
                page.waitForURL("**/me/learn");
                var first = page.locator("[data-offering]").first();
                var offering = Objects.requireNonNull(first.getAttribute("data-offering"));
                var shift = first.locator("[data-gig]").first();
                var gig = Objects.requireNonNull(shift.getAttribute("data-gig"));
                var rank = Objects.requireNonNull(shift.getAttribute("data-rank"));
                var tier = Objects.requireNonNull(shift.getAttribute("data-tier"));
                handIn(page, badge(offering));
                var pair = get(Role.FREELANCER, "/v1/gigs/" + gig + "/matches" + me.substring(me.lastIndexOf('/')));
                assertEquals(rank, pair.getString("rank"), offering);
                assertEquals(tier, pair.getString("match.tier"), offering);
                page.navigate("/me/learn");
                assertThat(page.locator("[data-offering='" + offering + "']")).hasCount(0);
            }
            assertEquals(List.of(), visit.complaints());
        }
    }

    /** What the offering's issuer signs for the demo's freelancer. */
    private String badge(String offering) {
        var offered = get(Role.OPERATOR, "/v1/offerings/" + offering);
        var did = offered.getString("issuer.identifier");
        var achievement = offered.getString("achievement.id");
        var issuer = get(Role.OPERATOR, "/v1/demo/issuers").getString("items.find { it.did == '" + did + "' }.name");
        var mail = get(Role.FREELANCER, me + "/identities").getString("items.find { it.type == 'EMAIL' }.value");
        var issued = stage.as(Role.OPERATOR)
                .asking()
                .body(Map.of("achievement", achievement.substring(achievement.lastIndexOf('/') + 1), "recipient", mail))
                .post("/v1/demo/issuers/" + issuer + "/credentials")
                .then()
                .statusCode(201)
                .extract();
        var text = issued.asString();
        return issued.jsonPath().<Object>get("credential") instanceof String token
                ? token
                // As it was signed, letter for letter.
                : text.substring(text.indexOf("\"credential\":") + "\"credential\":".length(), text.lastIndexOf('}'));
    }

    private static void handIn(Page page, String badge) {
        page.navigate("/me/hand-in");
        page.locator("#text").fill(badge);
        page.locator("[data-paste] button").click();
        page.waitForURL(A_CREDENTIAL);
        assertThat(page.locator("[data-outcome]").first()).hasAttribute("data-outcome", "VERIFIED");
    }

    @Test
    void countsAndBarsAreTheApis() {
        try (var visit = stage.visit(Role.FREELANCER, stage.look())) {
            var page = visit.page();
            page.navigate("/me/learn?order=PER_HOUR&maxPrice=200&maxHours=60");
            var answer = get(
                    Role.FREELANCER,
                    me + "/upskilling?order=PER_HOUR&maxPrice=200&maxHours=60&path=3&skills=8&limit=10");
            assertEquals(
                    answer.getList("skills.opens").stream().map(String::valueOf).toList(),
                    page.locator("[data-gain]").all().stream()
                            .map(bar -> bar.getAttribute("data-opens"))
                            .toList());
            var rows = page.locator("[data-offering]").all();
            List<Integer> raises = answer.getList("items.raises");
            int most = raises.stream().max(Integer::compare).orElseThrow();
            assertEquals(answer.getList("items").size(), rows.size());
            for (int i = 0; i < rows.size(); i++) {
                var item = "items[" + i + "].";
                var row = rows.get(i);
                assertEquals(answer.getString(item + "offering.id"), row.getAttribute("data-offering"));
                assertEquals(answer.getString(item + "opens"), row.getAttribute("data-opens"));
                assertEquals(
                        answer.getList(item + "gigs.after.rank", Integer.class).stream()
                                .map(String::valueOf)
                                .toList(),
                        row.locator("[data-gig]").all().stream()
                                .map(shift -> shift.getAttribute("data-rank"))
                                .toList());
                double room = row.locator(".room").boundingBox().width;
                double drawn = row.locator(".proven").count() == 0
                        ? 0
                        : row.locator(".proven").boundingBox().width;
                assertEquals(room * answer.getInt(item + "opens") / most, drawn, 1);
            }
            assertEquals(
                    answer.getList("path.steps.offering.id"),
                    page.locator("[data-step]").all().stream()
                            .map(step -> step.getAttribute("data-step"))
                            .toList());
            assertThat(page.locator("#maxPrice")).hasValue("200");
            page.locator("#maxPrice").fill("0");
            page.locator("form.wishes button").click();
            page.waitForURL("**/me/learn?*maxPrice=0&*");
            assertTrue(page.locator("[data-offering]").count() > 0, "something is free");
            assertEquals(List.of(), visit.complaints());
        }
    }

    @TestFactory
    Stream<DynamicTest> thePageStandsInEveryLook() {
        return stage.looks()
                .map(look -> DynamicTest.dynamicTest(look.toString(), () -> {
                    try (var visit = stage.visit(Role.FREELANCER, look)) {
                        visit.page().navigate("/me/learn");
                        Accessible.require(visit.page());
                        visit.page().navigate("/me/learn?maxHours=1&maxPrice=0");
                        assertThat(visit.page().locator(".empty")).isVisible();
                        Accessible.require(visit.page());
                        assertEquals(List.of(), visit.complaints());
                    }
                }));
    }
}
