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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Somebody looks at what the market asks for, and at what is missing. */
@QuarkusTest
@TestProfile(DemoWorld.class)
class MarketJourneyTest {
    @Inject
    Stage stage;

    @BeforeEach
    void ready() {
        stage.ready();
    }

    @AfterEach
    void tidy() {
        stage.tidy();
    }

    private JsonPath get(String path) {
        return stage.as(Role.CLIENT)
                .asking()
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> all(Page page, String attribute) {
        return page.locator("[" + attribute + "]").all().stream()
                .map(one -> String.valueOf(one.getAttribute(attribute)))
                .toList();
    }

    @Test
    void rowsDotsAndGapsAreTheApis() {
        try (var visit = stage.visit(Role.CLIENT, stage.look())) {
            var page = visit.page();
            page.navigate("/gigs");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The market"))
                    .click();
            page.waitForURL("**/insights");
            page.locator("#order").selectOption("UNMET");
            page.locator("#area").selectOption("data-analytics");
            page.locator("form.wishes button").click();
            page.waitForURL("**/insights?*order=UNMET*");
            var answer = get("/v1/insights/skills?order=UNMET&area=data-analytics");
            assertEquals(answer.getList("items.skill.id"), all(page, "data-skill"));
            assertEquals(
                    answer.<Integer>getList("items.unmet.count").stream()
                            .map(count -> count == null ? "suppressed" : String.valueOf(count))
                            .toList(),
                    all(page, "data-unmet"));
            assertTrue(all(page, "data-people").contains("suppressed"), "of some nothing is told");
            assertEquals(
                    get("/v1/insights/gaps?area=data-analytics&limit=10").getList("items.skill.id"),
                    all(page, "data-gap"));
            long named = all(page, "data-dot").stream()
                    .flatMap(label -> Arrays.stream(label.split("[, …]+")))
                    .distinct()
                    .count();
            assertTrue(named > 5 && named <= all(page, "data-skill").size(), "the plot names rows: " + named);
            assertEquals(List.of(), visit.complaints());
        }
    }

    @TestFactory
    Stream<DynamicTest> thePageStandsInEveryLook() {
        return stage.looks()
                .map(look -> DynamicTest.dynamicTest(look.toString(), () -> {
                    try (var visit = stage.visit(Role.CLIENT, look)) {
                        visit.page().navigate("/insights");
                        Accessible.require(visit.page());
                        visit.page().navigate("/insights?q=nothing+goes+by+this");
                        assertThat(visit.page().locator(".empty").first()).isVisible();
                        Accessible.require(visit.page());
                        assertEquals(List.of(), visit.complaints());
                    }
                }));
    }
}
