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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** An operator's first five minutes: how far the index is, what went wrong, how verification stands, whom to trust. */
@QuarkusTest
@TestProfile(DemoWorld.class)
class OperatorJourneyTest {
    /** Of a pixel, and of strokes that browsers draw around a shape. */
    private static final double ROUNDING = 1;

    @Inject
    Stage stage;

    @BeforeEach
    void ready() {
        stage.ready();
    }

    private JsonPath get(String path) {
        return stage.as(Role.OPERATOR)
                .asking()
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void theIndexsPositionIsTheApis() {
        try (var visit = stage.visit(Role.OPERATOR, stage.look())) {
            visit.page().navigate("/ops");
            assertThat(visit.page().locator("[data-position]"))
                    .hasAttribute(
                            "data-position", Long.toString(get("/v1/index").getLong("position")));
            assertThat(visit.page().locator("[data-behind]")).hasAttribute("data-behind", "0");
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void aProblemIsListedWithItsRouteAndWithoutWhatWasSent() {
        var id = stage.as(Role.CLIENT)
                .asking()
                .get("/v1/gigs/gig_nosuchthing")
                .then()
                .statusCode(404)
                .extract()
                .header("X-Request-Id");
        try (var visit = stage.visit(Role.OPERATOR, stage.look())) {
            visit.page().navigate("/ops");
            var row = visit.page().locator("tr", new Page.LocatorOptions().setHasText(id));
            assertThat(row).containsText("GET /v1/gigs/{id}");
            assertThat(row).containsText("not_found");
            assertTrue(!visit.page().content().contains("nosuchthing"), "what a caller sent is not shown");
        }
    }

    @Test
    void verificationsBarsAreTheCredentialsCounted() {
        try (var visit = stage.visit(Role.OPERATOR, stage.look())) {
            var page = visit.page();
            page.navigate("/ops/verification");
            var bar = page.locator(".outcomes").first();
            double whole = Objects.requireNonNull(bar.boundingBox()).width;
            var shapes = bar.locator("rect").all();
            long total = shapes.stream()
                    .mapToLong(shape -> Long.parseLong(Objects.requireNonNull(shape.getAttribute("data-count"))))
                    .sum();
            assertEquals(counted(), total);
            for (var shape : shapes) {
                double width = ((Number) shape.evaluate("shape => shape.width.baseVal.value")).doubleValue();
                long count = Long.parseLong(Objects.requireNonNull(shape.getAttribute("data-count")));
                assertEquals(whole * count / total, width, ROUNDING);
            }
        }
    }

    /** Everybody's credentials by the API. */
    private long counted() {
        long sum = 0;
        String cursor = "";
        do {
            var people = get("/v1/freelancers?limit=100" + cursor);
            for (var id : people.<String>getList("items.id")) {
                sum += get("/v1/freelancers/" + id + "/credentials?limit=100")
                        .getList("items")
                        .size();
            }
            cursor = people.getString("next") == null ? null : "&cursor=" + people.getString("next");
        } while (cursor != null);
        return sum;
    }

    @Test
    void theEffectOfAnotherTrustIsTheDryRunsAndIsDoneOnlyWhenApplied() {
        var issuer = get("/v1/issuers?limit=100").<Map<String, Object>>getList("items").stream()
                .filter(row -> "Meridian Courses".equals(row.get("name")))
                .map(row -> (String) Objects.requireNonNull(row.get("id")))
                .findFirst()
                .orElseThrow();
        try (var visit = stage.visit(Role.OPERATOR, stage.look())) {
            var page = visit.page();
            page.navigate("/ops/issuers/" + issuer);
            page.locator("select[name='trust.data-analytics']").selectOption("UNTRUSTED");
            var apply = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply"));
            assertThat(apply).isVisible();
            var body = Objects.requireNonNull(apply.getAttribute("data-body"));
            var dryRun = stage.as(Role.OPERATOR)
                    .asking()
                    .body(body)
                    .put("/v1/issuers/" + issuer + "?dryRun=true")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertTrue(dryRun.getInt("totals.credentials") > 0, "somebody holds a credential of theirs");
            for (var name : List.of("credentials", "people", "places", "gigs")) {
                assertThat(page.locator("[data-total=" + name + "]")).hasText(number(dryRun.getLong("totals." + name)));
            }
            assertEquals(1, get("/v1/issuers/" + issuer).getInt("version"));
            apply.click();
            assertThat(page.getByText("Version 2")).isVisible();
            page.waitForLoadState();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo the last change"))
                    .click();
            assertThat(page.getByText("Version 3")).isVisible();
            assertEquals(List.of(), visit.complaints());
        }
    }

    private static String number(long value) {
        return java.text.NumberFormat.getIntegerInstance(java.util.Locale.ENGLISH)
                .format(value);
    }

    @TestFactory
    Stream<DynamicTest> axeFindsNothingOnAnyPage() {
        var issuer = get("/v1/issuers?limit=1").getString("items[0].id");
        var paths = List.of(
                "/ops",
                "/ops/issuers",
                "/ops/issuers/" + issuer,
                "/ops/issuers/" + issuer + "?trust.*=UNTRUSTED&trust.data-analytics=ACCREDITED",
                "/ops/verification",
                "/gigs/none");
        return stage.looks()
                .map(look -> DynamicTest.dynamicTest(look.toString(), () -> {
                    try (var visit = stage.visit(Role.OPERATOR, look)) {
                        for (var path : paths) {
                            visit.page().navigate(path);
                            Accessible.require(visit.page());
                        }
                    }
                }));
    }
}
