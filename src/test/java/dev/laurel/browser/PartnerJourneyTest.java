package dev.laurel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Publishable;
import dev.laurel.demo.seed.DemoWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A partner's first five minutes: an origin, two lines, a page with the widget, an origin that is not on the list. */
@QuarkusTest
@TestProfile(DemoWorld.class)
class PartnerJourneyTest {
    private static final double LONG_ENOUGH_MS = 20_000;

    @Inject
    Stage stage;

    @Inject
    TestKeys keys;

    private HostSite site;
    private Publishable key;

    @BeforeEach
    void aKeyForAnotherSite() {
        site = new HostSite(stage.base());
        key = keys.publishable(stage.ready().partner(), "https://elsewhere.example");
    }

    @AfterEach
    void close() {
        site.close();
        stage.as(Role.OPERATOR)
                .asking()
                .delete("/v1/accounts/" + key.account() + "/keys/" + key.id())
                .then()
                .statusCode(204);
    }

    private Locator card(Page page) {
        return page.locator("[data-key='" + key.key() + "']");
    }

    private void add(Page page, String origin) {
        card(page).getByLabel("Add an origin").fill(origin);
        card(page)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Add").setExact(true))
                .click();
    }

    private List<String> origins() {
        return stage.as(Role.PARTNER)
                .asking()
                .get("/v1/keys")
                .jsonPath()
                .getList("items.find { it.id == '" + key.id() + "' }.origins");
    }

    @Test
    void anOriginTwoLinesAndAnOriginThatIsNotOnTheList() {
        try (var visit = stage.visit(Role.PARTNER, stage.look())) {
            var page = visit.page();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Widget");
            add(page, site.listed());
            assertThat(card(page).locator(".origins code"))
                    .hasText(new String[] {"https://elsewhere.example", site.listed()});
            assertEquals(List.of("https://elsewhere.example", site.listed()), origins());
            page.getByLabel("Publishable key").selectOption(key.key());
            page.getByLabel("Rows").fill("2");
            var lines = page.locator("[data-lines]");
            assertThat(lines).containsText("limit=\"2\"");
            assertThat(lines).containsText("key=\"" + key.key() + "\"");
            var pasted = site.put("", Objects.requireNonNull(lines.textContent()));

            page.navigate(site.listed() + pasted);
            assertThat(page.frameLocator("laurel-matches iframe").locator(".row"))
                    .hasCount(2);
            assertEquals(List.of(), visit.complaints());

            page.navigate(site.unlisted() + pasted);
            page.locator("laurel-matches button").waitFor(new Locator.WaitForOptions().setTimeout(LONG_ENOUGH_MS));
            assertThat(page.locator("laurel-matches")).containsText("This cannot be shown at the moment.");
        }
    }

    @Test
    void aBadOriginIsExplainedAndAGoodOneCanBeRemoved() {
        try (var visit = stage.visit(Role.PARTNER, stage.look())) {
            var page = visit.page();
            add(page, "https://fair.example/shop");
            assertThat(card(page).getByRole(AriaRole.ALERT)).containsText("scheme, host");
            add(page, "https://fair.example");
            assertThat(card(page).locator(".origins")).containsText("https://fair.example");
            // Buttons are there before the script that listens to them.
            page.waitForLoadState();
            var remove = card(page).getByLabel("Remove https://elsewhere.example");
            var answer = page.waitForResponse(
                    response -> "PATCH".equals(response.request().method()), remove::click);
            assertEquals(
                    200,
                    answer.status(),
                    answer.request().postData() + answer.request().allHeaders());
            // A list is waited for; a single text is not, while there are two.
            assertThat(card(page).locator(".origins code")).hasText(new String[] {"https://fair.example"});
            assertEquals(List.of("https://fair.example"), origins());
            assertThat(card(page).locator(".origins button")).hasCount(0);
        }
    }

    @Test
    void thePreviewIsTheWidgetItselfAndFollowsEveryChoice() {
        try (var visit = stage.visit(Role.PARTNER, stage.look())) {
            var page = visit.page();
            var frame = page.frameLocator("[data-preview] iframe");
            assertThat(frame.locator(".foot")).isVisible();
            page.getByLabel("Use colours of our own").check();
            colour(page, "bg", "#000000");
            colour(page, "text", "#777777");
            // (0.1845 + 0.05) / (0 + 0.05) = 4.689: luminance of #777777 is ((119 / 255 + 0.055) / 1.055) ^ 2.4 =
            // 0.1845
            assertThat(page.locator("[data-contrast=text]")).hasText("4.68: passes AA");
            colour(page, "text", "#666666");
            // (0.1329 + 0.05) / 0.05 = 3.65
            assertThat(page.locator("[data-contrast=text]")).hasText("3.65: fails AA: 4.5 is the least");
            assertThat(page.locator("[data-style]")).containsText("--laurel-text: #666666;");
            assertThat(frame.locator("main")).hasCSS("background-color", "rgb(0, 0, 0)");
            assertThat(frame.locator("main")).hasCSS("color", "rgb(102, 102, 102)");
            page.getByLabel("Corners").fill("4");
            assertThat(frame.locator("main")).hasCSS("border-radius", "4px");
            page.locator("select[name=lang]").selectOption("ar");
            assertThat(frame.locator("html")).hasAttribute("dir", "rtl");
            assertThat(page.locator("[data-lines]")).containsText("lang=\"ar\"");
            page.getByLabel("Show").selectOption("gigs");
            page.getByLabel("Skills, with commas").fill("SQL");
            assertThat(page.locator("[data-lines]")).containsText("<laurel-gigs");
            int asking = key.asking()
                    .get("/v1/widget/gigs?skills=SQL")
                    .jsonPath()
                    .getList("items")
                    .size();
            assertTrue(asking > 0, "no gig of the demo asks for SQL");
            assertThat(frame.locator(".row")).hasCount(asking);
            assertEquals(List.of(), visit.complaints());
        }
    }

    private static void colour(Page page, String name, String value) {
        page.locator("input[name=" + name + "]").evaluate("""
                (input, value) => {
                  input.value = value;
                  input.dispatchEvent(new Event("input", { bubbles: true }));
                }
                """, value);
    }

    @Test
    void whatAPagesPolicyNeedsIsSaidAndIsEnough() {
        // The test's host site sends exactly this policy, and the widget is drawn there.
        try (var visit = stage.visit(Role.PARTNER, stage.look())) {
            assertThat(visit.page().locator("[data-policy]"))
                    .hasText("script-src " + stage.base() + "; frame-src " + stage.base());
            var feed = Objects.requireNonNull(
                    visit.page().locator(".checks code").last().textContent());
            assertTrue(feed.startsWith(stage.base() + "/embed/v1/feed.json?key=pk_"), feed);
        }
    }

    @Test
    void everythingWorksWithKeysAlone() {
        try (var visit = stage.visit(Role.PARTNER, stage.look())) {
            var page = visit.page();
            page.getByLabel("Rows").focus();
            page.keyboard().press("ArrowUp");
            assertThat(page.locator("[data-lines]")).containsText("limit=\"6\"");
            card(page).getByLabel("Add an origin").focus();
            page.keyboard().type("https://typed.example");
            page.keyboard().press("Enter");
            assertThat(card(page).locator(".origins code").last()).hasText("https://typed.example");
        }
    }

    @TestFactory
    Stream<DynamicTest> axeFindsNothing() {
        return stage.looks()
                .map(look -> DynamicTest.dynamicTest(look.toString(), () -> {
                    try (var visit = stage.visit(Role.PARTNER, look)) {
                        var page = visit.page();
                        assertThat(page.frameLocator("[data-preview] iframe").locator(".foot"))
                                .isVisible();
                        Accessible.require(page);
                        page.locator("input[name=own]").check();
                        Accessible.require(page);
                        assertEquals(List.of(), visit.complaints());
                    }
                }));
    }
}
