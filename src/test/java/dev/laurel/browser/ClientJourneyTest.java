package dev.laurel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.laurel.account.Role;
import dev.laurel.browser.Stage.Look;
import dev.laurel.browser.Stage.Visit;
import dev.laurel.demo.seed.DemoWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A client's first five minutes: choose a gig, see who fits, open one, compare two, ask what if. */
@QuarkusTest
@TestProfile(DemoWorld.class)
class ClientJourneyTest {
    private static final int WHOLE = 65_536;
    /** Of a pixel: what a browser may round. */
    private static final double ROUNDING = 1;

    @Inject
    Stage stage;

    private String gig;

    @BeforeEach
    void ready() {
        gig = Objects.requireNonNull(stage.ready().gigs().get("data-analyst"));
    }

    @Test
    void theFirstPageIsTheClientsGigsAndOneClickLeadsToPeople() {
        try (var visit = stage.visit(stage.look())) {
            var page = visit.page();
            page.navigate("/");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Gigs");
            page.locator("main h2 a[href='/gigs/" + gig + "']").click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Who fits")))
                    .isVisible();
            assertThat(page.locator(".row")).hasCount(20);
            page.reload();
            var rows =
                    page.evaluate("Math.round(performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd)");
            System.out.println("a ranking's rows stand after " + rows + " ms");
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void barsAreAsWideAsTheApisIntegers() {
        try (var visit = stage.visit(Role.CLIENT, stage.look())) {
            visit.page().navigate("/gigs/" + gig);
            var rows = visit.page().locator(".row").all();
            var matches = matches("");
            assertEquals(matches.getList("items").size(), rows.size());
            for (int i = 0; i < rows.size(); i++) {
                var item = "items[" + i + "].";
                assertEquals(
                        matches.getString(item + "freelancer.id"), rows.get(i).getAttribute("data-id"));
                isTrue(rows.get(i), matches, item + "explanation.");
            }
        }
    }

    private static void isTrue(Locator row, JsonPath matches, String explanation) {
        double whole = box(row.locator(".bar")).width;
        var parts = row.locator(".bar .part").all();
        List<Map<String, Object>> asked = Stream.concat(
                        matches.<Map<String, Object>>getList(explanation + "requirements").stream(),
                        matches.<Map<String, Object>>getList(explanation + "qualifications").stream()
                                .filter(part -> number(part, "weight") > 0))
                .toList();
        assertEquals(asked.size(), parts.size());
        double start = box(row.locator(".bar")).x;
        for (int i = 0; i < parts.size(); i++) {
            var part = asked.get(i);
            int points = number(part, "points");
            int said = Math.max(0, (part.containsKey("claimed") ? number(part, "claimed") : 0) - points);
            double room = whole * number(part, "weight") * 256 / WHOLE;
            width(parts.get(i), ".room", room);
            width(parts.get(i), ".proven", whole * points / WHOLE);
            width(parts.get(i), ".vouched, .claimed", whole * said / WHOLE);
            assertEquals(start, box(parts.get(i).locator(".room")).x, ROUNDING);
            start += room;
        }
    }

    /** How wide something is drawn; what is nothing is not drawn. Strokes lie around the shape and are not counted. */
    private static void width(Locator part, String shape, double expected) {
        var drawn = part.locator(shape);
        if (expected == 0) {
            assertEquals(0, drawn.count());
        } else {
            double width = ((Number) drawn.evaluate("shape => shape.width.baseVal.value")).doubleValue();
            assertEquals(expected, width, ROUNDING);
        }
    }

    private static com.microsoft.playwright.options.BoundingBox box(Locator shape) {
        return Objects.requireNonNull(shape.boundingBox());
    }

    private static int number(Map<String, Object> part, String name) {
        return ((Number) Objects.requireNonNull(part.get(name))).intValue();
    }

    private JsonPath matches(String query) {
        return stage.as(Role.CLIENT)
                .asking()
                .get("/v1/gigs/" + gig + "/matches" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void onePersonInFullShowsTheArithmetic() {
        try (var visit = stage.visit(Role.CLIENT, stage.look())) {
            var page = visit.page();
            page.navigate("/gigs/" + gig);
            page.locator(".row h4 a").first().click();
            var first = matches("?limit=1");
            int sum = 0;
            for (var row : page.locator(".sums tbody tr").all()) {
                sum += Integer.parseInt(row.locator("td").nth(3).innerText());
            }
            assertEquals(first.getInt("items[0].points"), sum);
            assertThat(page.locator("[data-sum=points]")).hasText(Integer.toString(sum));
            assertTrue(page.locator(".badge").count() > 0, "the best has a badge to show");
        }
    }

    @Test
    void aComparisonAddsUp() {
        try (var visit = stage.visit(Role.CLIENT, stage.look())) {
            var page = visit.page();
            page.navigate("/gigs/" + gig);
            var boxes = page.getByRole(AriaRole.CHECKBOX);
            var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare two people"));
            assertThat(button).isDisabled();
            boxes.nth(4).check();
            boxes.nth(0).check();
            assertThat(boxes.nth(1)).isDisabled();
            button.click();
            var matches = matches("?limit=5");
            int difference = matches.getInt("items[0].points") - matches.getInt("items[4].points");
            assertThat(page.locator("[data-difference].lead"))
                    .hasAttribute("data-difference", Integer.toString(difference));
            int sum = 0;
            double scale = 0;
            for (var step : page.locator(".waterfall tbody tr[data-difference]").all()) {
                int points = Integer.parseInt(Objects.requireNonNull(step.getAttribute("data-difference")));
                sum += points;
                scale = scale(scale, points, box(step.locator("rect")).width);
            }
            assertEquals(difference, sum);
        }
    }

    /** Every step is drawn to one scale. */
    private static double scale(double scale, int points, double width) {
        if (points == 0) {
            assertEquals(0, width, ROUNDING);
            return scale;
        }
        double here = width / Math.abs(points);
        if (scale > 0) {
            assertEquals(scale * Math.abs(points), width, ROUNDING);
        }
        return here;
    }

    @Test
    void whatIfShowsWhatTheSameRequestAnswers() {
        try (var visit = stage.visit(Role.CLIENT, stage.look())) {
            var page = visit.page();
            page.navigate("/gigs/" + gig);
            var slider = page.getByLabel("Level").first();
            slider.focus();
            slider.press("End");
            var curl = page.locator(".curl code");
            assertThat(curl).containsText("/v1/matches");
            assertThat(page).hasURL(java.util.regex.Pattern.compile("r0\\.level=4"));
            var text = Objects.requireNonNull(curl.textContent());
            var body = text.substring(text.indexOf("-d '") + 4, text.lastIndexOf('\''));
            var answer = stage.as(Role.CLIENT)
                    .asking()
                    .body(body)
                    .post("/v1/matches?total=true")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<String> people = answer.getList("items.freelancer.id");
            assertEquals(
                    people,
                    page.locator(".row").all().stream()
                            .map(row -> row.getAttribute("data-id"))
                            .toList());
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void everythingWorksWithKeysAlone() {
        try (var visit = stage.visit(Role.CLIENT, stage.look())) {
            var page = visit.page();
            page.navigate("/gigs/" + gig);
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.locator(".row h4 a").first()).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator(".sums")).isVisible();
        }
    }

    @TestFactory
    Stream<DynamicTest> axeFindsNothingOnAnyPage() {
        return looks().map(look -> DynamicTest.dynamicTest(look.toString(), () -> {
            try (var visit = stage.visit(Role.CLIENT, look)) {
                for (var path : paths()) {
                    visit.page().navigate(path);
                    Accessible.require(visit.page());
                }
                assertEquals(List.of(), visit.complaints());
            }
        }));
    }

    private List<String> paths() {
        var matches = matches("?limit=2");
        var first = matches.getString("items[0].freelancer.id");
        var second = matches.getString("items[1].freelancer.id");
        return List.of(
                "/gigs",
                "/gigs/" + gig,
                "/gigs/" + gig + "?r0.level=4",
                "/gigs/" + gig + "/people/" + first,
                "/gigs/" + gig + "/compare?who=" + first + "&who=" + second,
                "/sign-in");
    }

    private Stream<Look> looks() {
        return stage.looks();
    }

    @Test
    void theHarnessSeesAFault() {
        // A planted fault: a picture without words, as axe knows it, and a page that is too wide.
        try (Visit visit = stage.visit(Role.CLIENT, stage.look())) {
            var page = visit.page();
            page.navigate("/gigs");
            page.evaluate("document.querySelector('main').append(document.createElement('img'))");
            org.junit.jupiter.api.Assertions.assertThrows(AssertionError.class, () -> Accessible.require(page));
            page.navigate("/gigs");
            page.evaluate("document.querySelector('main').style.minWidth = '3000px'");
            org.junit.jupiter.api.Assertions.assertThrows(AssertionError.class, () -> Accessible.require(page));
        }
    }
}
