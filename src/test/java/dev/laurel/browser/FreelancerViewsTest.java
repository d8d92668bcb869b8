package dev.laurel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.demo.seed.DemoWorld;
import dev.laurel.match.Policy;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Relation;
import dev.laurel.skill.Trust;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What a freelancer looks at: gigs that fit, what others see, what decides a rank; each against the API or the policy.
 */
@QuarkusTest
@TestProfile(DemoWorld.class)
class FreelancerViewsTest {
    private static final int WHOLE = 65_536;
    private static final double MILLION = 1_000_000;
    /** Of a pixel: what a browser may round. */
    private static final double ROUNDING = 1;

    @Inject
    Stage stage;

    @Inject
    TestKeys keys;

    @Inject
    Policy policy;

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
    void gigsStandInTheApisOrderWithWhatIsMetOfThem() {
        try (var visit = stage.visit(Role.FREELANCER, stage.look())) {
            var page = visit.page();
            assertThat(page).hasURL(stage.base() + "/me");
            var answer = get(Role.FREELANCER, me + "/recommendations?limit=10&total=true");
            assertThat(page.locator("[data-count=listed]")).hasText(Integer.toString(answer.getInt("total")));
            List<Map<String, Object>> items = answer.getList("items");
            var rows = page.locator(".row").all();
            assertEquals(10, rows.size());
            for (int i = 0; i < rows.size(); i++) {
                isTrue(rows.get(i), answer, "items[" + i + "].");
            }
            assertEquals(items.size(), rows.size());
            var next = answer.getString("next");
            page.locator("a[rel=next]").click();
            var after = stage.as(Role.FREELANCER)
                    .asking()
                    .queryParam("cursor", next)
                    .get(me + "/recommendations?limit=10")
                    .jsonPath();
            assertThat(page.locator(".row").first()).hasAttribute("data-id", after.getString("items[0].gig.id"));
            assertEquals(List.of(), visit.complaints());
        }
    }

    private static void isTrue(Locator row, JsonPath answer, String item) {
        assertEquals(answer.getString(item + "gig.id"), row.getAttribute("data-id"));
        assertEquals(answer.getString(item + "points"), row.getAttribute("data-points"));
        List<String> statuses = new ArrayList<>(answer.<String>getList(item + "explanation.requirements.status"));
        statuses.addAll(answer.getList(item + "explanation.qualifications.status"));
        long met = statuses.stream().filter("MET"::equals).count();
        assertThat(row.locator(".meet")).hasText("You meet " + met + " of " + statuses.size());
        double whole = box(row.locator(".bar")).width;
        int drawn = 0;
        for (var part : row.locator(".bar .part").all()) {
            int points = Integer.parseInt(Objects.requireNonNull(part.getAttribute("data-points")));
            drawn += points;
            if (points > 0) {
                assertEquals(whole * points / WHOLE, drawnWidth(part.locator(".proven")), ROUNDING);
            }
        }
        assertEquals(answer.getInt(item + "points"), drawn);
    }

    private static com.microsoft.playwright.options.BoundingBox box(Locator shape) {
        return Objects.requireNonNull(shape.boundingBox());
    }

    private static double drawnWidth(Locator shape) {
        return ((Number) shape.evaluate("shape => shape.width.baseVal.value")).doubleValue();
    }

    @Test
    void oneGigAddsUpAndSaysTheRankThatItsClientSees() {
        try (var visit = stage.visit(Role.FREELANCER, stage.look())) {
            var page = visit.page();
            page.navigate("/me");
            var id = Objects.requireNonNull(page.locator(".row").first().getAttribute("data-id"));
            page.locator(".row h4 a").first().click();
            var pair = get(
                    Role.FREELANCER,
                    "/v1/gigs/" + id + "/matches/" + stage.ready().freelancer());
            int sum = page.locator(".sums tbody tr").all().stream()
                    .mapToInt(row -> Integer.parseInt(row.locator("td").nth(3).innerText()))
                    .sum();
            assertEquals(pair.getInt("match.points"), sum);
            assertThat(page.locator("[data-listed]")).hasAttribute("data-listed", "true");
            assertThat(page.locator("main")).containsText("Rank " + pair.getInt("rank"));
        }
    }

    @Test
    void aGigThatListsOneNotSaysWhy() {
        var nurse = Objects.requireNonNull(stage.ready().gigs().get("telehealth-nurse"));
        var pair = get(
                Role.FREELANCER,
                "/v1/gigs/" + nurse + "/matches/" + stage.ready().freelancer());
        assertNull(pair.get("rank"));
        try (var visit = stage.visit(Role.FREELANCER, stage.look())) {
            visit.page().navigate("/me/gigs/" + nurse);
            assertThat(visit.page().locator("[data-listed]")).hasAttribute("data-listed", "false");
            assertThat(visit.page().locator(".alert").first()).containsText(pair.getString("whyNot.detail"));
            assertThat(visit.page().locator(".alert").first()).containsText(pair.getString("whyNot.pointer"));
        }
    }

    @Test
    void theCardIsWhatClientsGetAndChangesWithTheChoice() {
        try (var visit = stage.visit(Role.FREELANCER, stage.look())) {
            var page = visit.page();
            page.navigate("/me/public");
            var card = get(Role.CLIENT, me);
            var clients = page.locator("[data-seen=clients]");
            assertThat(field(clients, "displayName")).hasText(card.getString("displayName"));
            assertThat(field(clients, "headline")).hasText(card.getString("headline"));
            assertThat(field(clients, "country")).hasText(card.getString("country"));
            assertThat(field(clients, "timeZone")).hasText(card.getString("timeZone"));
            // A card has ten fields; the id is none that is read.
            var fields = clients.locator("[data-field]").evaluateAll("all => all.map(one => one.dataset.field)");
            assertEquals(
                    card.<String, Object>getMap("$").entrySet().stream()
                            .filter(entry ->
                                    entry.getValue() != null && !List.of().equals(entry.getValue()))
                            .map(Map.Entry::getKey)
                            .filter(name -> !name.equals("id"))
                            .toList(),
                    fields);
            page.locator("[data-show-name]").click();
            assertThat(page.locator("[data-show-name]")).hasText("Show my name");
            assertNull(get(Role.CLIENT, me).get("displayName"));
            assertThat(field(clients, "displayName")).hasText("not shown");
            page.locator("[data-show-name]").click();
            assertThat(page.locator("[data-show-name]")).hasText("Hide my name");
            choose(page, "only you");
            assertThat(clients.locator("[data-nothing]")).isVisible();
            stage.as(Role.CLIENT).asking().get(me).then().statusCode(404);
            choose(page, "clients");
            assertThat(page.locator("[data-seen=everybody] [data-nothing]")).isVisible();
            assertEquals("MEMBERS", get(Role.FREELANCER, me).getString("visibility"));
            choose(page, "everybody");
            assertThat(field(page.locator("[data-seen=everybody]"), "displayName"))
                    .hasText(card.getString("displayName"));
            assertEquals(List.of(), visit.complaints());
        }
    }

    private static Locator field(Locator card, String name) {
        return card.locator("[data-field=" + name + "] dd");
    }

    private static void choose(Page page, String who) {
        var button = page.locator(".choices button").filter(new Locator.FilterOptions().setHasText(who));
        button.click();
        assertThat(button).hasAttribute("aria-pressed", "true");
    }

    @Test
    void aBadgeThatIsShownToEverybodyIsReadWithoutASession() {
        var id = get(Role.FREELANCER, me + "/credentials").getString("items[0].id");
        try (var visit = stage.visit(Role.FREELANCER, stage.look());
                var stranger = stage.visit(stage.look())) {
            var page = visit.page();
            page.navigate("/me/credentials/" + id);
            choose(page, "everybody");
            assertEquals(
                    "PUBLIC", get(Role.FREELANCER, me + "/credentials/" + id).getString("visibility"));
            stranger.page().navigate("/b/" + id);
            var held = get(Role.FREELANCER, me + "/credentials/" + id);
            assertThat(stranger.page().locator("h1")).hasText(held.getString("achievement.name"));
            assertThat(stranger.page().locator("[data-issuer]")).hasText(held.getString("issuer.name"));
            assertThat(stranger.page().locator(".stage")).hasCount(13);
            assertEquals(
                    held.getList("report.steps.state"),
                    stranger.page().locator(".stage").evaluateAll("all => all.map(one => one.dataset.state)"));
            Accessible.require(stranger.page());
            page.navigate("/me/public");
            assertThat(page.locator("[data-seen=everybody] [data-field=skills] li"))
                    .hasCount(held.getList("proves.findAll{it.verified}").size());
            page.navigate("/me/credentials/" + id);
            choose(page, "clients");
            assertEquals(
                    404,
                    Objects.requireNonNull(stranger.page().navigate("/b/" + id)).status());
        }
    }

    @Test
    void theRulesAreThePolicysNumbersDrawnTrue() {
        try (var visit = stage.visit(stage.look())) {
            var page = visit.page();
            page.navigate("/how-ranking-works");
            assertThat(page.locator("[data-policy]")).hasText(policy.hash());
            factors(page, "ceiling", EvidenceKind.values(), policy::ceiling);
            factors(page, "claimed", EvidenceKind.values(), policy::claimed);
            factors(page, "trust", Trust.values(), policy::trust);
            factors(page, "near", Relation.values(), policy::near);
            numbers(
                    page,
                    policy.deliveredWorkCap(),
                    policy.proofFloor(),
                    policy.qualifyingProof(),
                    policy.preferredShare());
            assertEquals(
                    policy.hash(),
                    get(Role.FREELANCER, me + "/recommendations?limit=1").getString("policy"));
        }
    }

    private static <E extends Enum<E>> void factors(Page page, String rule, E[] names, ToIntFunction<E> number) {
        var rows = page.locator("[data-rule=" + rule + "] [data-factor]");
        assertThat(rows).hasCount(names.length);
        for (int i = 0; i < names.length; i++) {
            int millionths = number.applyAsInt(names[i]);
            assertThat(rows.nth(i)).hasAttribute("data-factor", names[i].name());
            assertThat(rows.nth(i)).hasAttribute("data-millionths", Integer.toString(millionths));
            if (millionths > 0) {
                double whole = drawnWidth(rows.nth(i).locator(".room"));
                assertEquals(
                        whole * millionths / MILLION, drawnWidth(rows.nth(i).locator(".proven")), ROUNDING);
            }
        }
    }

    private static void numbers(Page page, int... millionths) {
        assertEquals(
                Arrays.stream(millionths).mapToObj(Integer::toString).toList(),
                page.locator("[data-number]").evaluateAll("all => all.map(one => one.dataset.number)"));
    }

    @Test
    void whoHasNoProfileMakesOne() {
        var newcomer = keys.holder(Role.FREELANCER);
        try (var visit = stage.visit(stage.look())) {
            var page = visit.page();
            page.navigate("/sign-in?to=/me/credentials");
            page.locator("#key").fill(newcomer.key());
            page.keyboard().press("Enter");
            page.waitForURL("**/me");
            assertThat(page.locator("pre")).containsText("/v1/freelancers");
            Accessible.require(page);
            page.locator("#displayName").fill("Newcomer");
            page.locator("#country").fill("nowhere");
            page.locator("#country").evaluate("input => { input.value = 'XQZ'; }");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-faults] code")).hasText("/country");
            assertThat(page.locator("#country")).isFocused();
            page.locator("#country").fill("de");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-name]")).hasText("Newcomer");
            assertEquals(
                    List.of("DE"),
                    newcomer.asking().get("/v1/freelancers").jsonPath().getList("items.country"));
        }
    }

    @TestFactory
    Stream<DynamicTest> axeFindsNothingOnAnyPage() {
        return Stage.WIDTHS.stream()
                .flatMap(width -> Stream.of(
                        stage.look().at(width),
                        stage.look().at(width).in(com.microsoft.playwright.options.ColorScheme.DARK),
                        stage.look().at(width).in("ar")))
                .map(look -> DynamicTest.dynamicTest(look.toString(), () -> {
                    try (var visit = stage.visit(Role.FREELANCER, look)) {
                        for (var path : paths()) {
                            visit.page().navigate(path);
                            Accessible.require(visit.page());
                        }
                        visit.page().navigate(paths().get(3));
                        visit.page().locator("[data-open=delete]").click();
                        Accessible.require(visit.page());
                        assertEquals(List.of(), visit.complaints());
                    }
                }));
    }

    private List<String> paths() {
        var credential = get(Role.FREELANCER, me + "/credentials").getString("items[1].id");
        var gig = get(Role.FREELANCER, me + "/recommendations?limit=1").getString("items[0].gig.id");
        return List.of(
                "/me",
                "/me/hand-in",
                "/me/credentials",
                "/me/credentials/" + credential,
                "/me/gigs/" + gig,
                "/me/public",
                "/how-ranking-works");
    }

    @Test
    void theHarnessSeesAWrongBar() {
        // A planted fault: a bar drawn a tenth wider than its points.
        try (var visit = stage.visit(Role.FREELANCER, stage.look())) {
            var page = visit.page();
            var answer = get(Role.FREELANCER, me + "/recommendations?limit=10");
            isTrue(page.locator(".row").first(), answer, "items[0].");
            page.locator(".proven")
                    .nth(1)
                    .evaluate("bar => bar.setAttribute('width', parseFloat(bar.getAttribute('width')) * 1.1 + '%')");
            org.junit.jupiter.api.Assertions.assertThrows(
                    AssertionError.class, () -> isTrue(page.locator(".row").first(), answer, "items[0]."));
            assertTrue(page.locator(".row").count() > 0);
        }
    }
}
