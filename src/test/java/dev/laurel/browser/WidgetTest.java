package dev.laurel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.laurel.browser.Stage.Visit;
import dev.laurel.demo.seed.DemoWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The widget on somebody else's pages, in a real browser. */
@QuarkusTest
@TestProfile(DemoWorld.class)
class WidgetTest extends WidgetOnHost {
    @Test
    void twoWidgetsOnOnePageShowWhatTheApiSays() {
        try (var visit = stage.visit(stage.look())) {
            var page = visit.page();
            page.navigate(site.listed() + site.put(loader(), matches("") + gigs("")));
            var people = frame(page, "laurel-matches");
            var open = frame(page, "laurel-gigs");
            assertThat(people.locator(".row")).hasCount(3);
            var shown = api("/v1/widget/matches?limit=3&gig=" + gig);
            List<String> ids = shown.getList("items.id");
            assertEquals(
                    ids,
                    people.locator(".row").all().stream()
                            .map(row -> row.getAttribute("data-id"))
                            .toList());
            List<String> headlines = shown.getList("items.headline");
            for (int i = 0; i < headlines.size(); i++) {
                assertThat(people.locator(".row").nth(i).locator(".about")).containsText(headlines.get(i));
            }
            List<String> titles = api("/v1/widget/gigs?limit=3&skills=SQL").getList("items.title");
            assertFalse(titles.isEmpty());
            assertThat(open.locator(".who strong")).hasText(titles.toArray(String[]::new));
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void anUnlistedOriginIsBlockedAndTheHostPageLivesOn() {
        try (var visit = stage.visit(stage.look())) {
            var page = visit.page();
            var warnings = warnings(page);
            page.navigate(site.unlisted() + site.put(loader(), matches("")));
            var box = page.locator("laurel-matches button");
            box.waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(LONG_ENOUGH_MS));
            assertThat(page.locator("laurel-matches iframe")).hasCount(0);
            assertTrue(
                    visit.complaints().stream().anyMatch(line -> line.contains("frame-ancestors")),
                    visit.complaints()::toString);
            assertTrue(warnings.stream().anyMatch(line -> line.contains(site.unlisted())), warnings::toString);
            assertThat(page.locator("#after")).isVisible();
        }
    }

    private static List<String> warnings(Page page) {
        var warnings = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if ("warning".equals(message.type())) {
                warnings.add(message.text());
            }
        });
        return warnings;
    }

    @Test
    void whileTheServiceIsAwayThereIsAQuietBoxAndItComesBack() {
        try (var visit = stage.visit(stage.look())) {
            var page = visit.page();
            var thrown = new ArrayList<String>();
            page.onPageError(thrown::add);
            page.route("**/embed/v1/**", route -> route.abort());
            page.navigate(site.listed() + site.put(loader(), matches("lang=\"de\"")));
            double reserved = height(page, "laurel-matches");
            var again = page.locator("laurel-matches button");
            again.waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(LONG_ENOUGH_MS));
            assertThat(again).hasText("Noch einmal versuchen");
            assertEquals(reserved, height(page, "laurel-matches"));
            page.unroute("**/embed/v1/**");
            again.click();
            assertThat(frame(page, "laurel-matches").locator(".row")).hasCount(3);
            assertEquals(List.of(), thrown);
        }
    }

    @Test
    void aHostWithoutItsScriptShowsNothingAndThrowsNothing() {
        try (var visit = stage.visit(stage.look())) {
            var page = visit.page();
            var thrown = new ArrayList<String>();
            page.onPageError(thrown::add);
            page.navigate(site.listed()
                    + site.put(loader(), "<laurel-matches></laurel-matches><laurel-gigs limit=\"x\"></laurel-gigs>"));
            page.locator("laurel-matches button")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(LONG_ENOUGH_MS));
            assertEquals(List.of(), thrown);
        }
    }

    @Test
    void itSpeaksItsElementsLanguageElseThePages() {
        try (var visit = stage.visit(stage.look())) {
            var page = visit.page();
            var body = matches("lang=\"ar\"") + "<div lang=\"fr-CA\">" + gigs("") + "</div>";
            page.navigate(site.listed() + site.put(loader(), body));
            assertEquals("rtl", child(page, "matches").evaluate("document.documentElement.dir"));
            assertEquals("ar", child(page, "matches").evaluate("document.documentElement.lang"));
            assertEquals("fr", child(page, "gigs").evaluate("document.documentElement.lang"));
            assertThat(frame(page, "laurel-gigs").locator("h1")).containsText("Missions");
        }
    }

    @Test
    void theKeyboardGoesThroughItAndOut() {
        try (var visit = stage.visit(stage.look())) {
            var page = visit.page();
            page.navigate(site.listed() + site.put(loader(), matches("")));
            var frame = child(page, "matches");
            page.locator("#before").focus();
            page.keyboard().press("Tab");
            assertEquals(true, frame.evaluate("document.activeElement.matches('.row .skills')"));
            assertEquals("solid", frame.evaluate("getComputedStyle(document.activeElement).outlineStyle"));
            for (int i = 0;
                    i < 10
                            && !Boolean.TRUE.equals(
                                    page.locator("#after").evaluate("link => document.activeElement === link"));
                    i++) {
                page.keyboard().press("Tab");
            }
            assertThat(page.locator("#after")).isFocused();
        }
    }

    @TestFactory
    Stream<DynamicTest> axeFindsNothingInFrameAndHost() {
        return Stage.WIDTHS.stream()
                .flatMap(width -> Stream.of(
                        stage.look().at(width),
                        stage.look().at(width).in(ColorScheme.DARK),
                        stage.look().at(width).in("ar")))
                .map(look -> DynamicTest.dynamicTest(look.toString(), () -> {
                    try (Visit visit = stage.visit(look)) {
                        var page = visit.page();
                        var lang = "lang=\"" + look.language() + "\"";
                        page.navigate(site.listed() + site.put(loader(), matches(lang) + gigs(lang)));
                        child(page, "matches");
                        child(page, "gigs");
                        Accessible.require(page);
                        for (var path : List.of(
                                "/embed/v1/matches?gig=" + gig,
                                "/embed/v1/gigs?skills=SQL",
                                "/embed/v1/gigs?skills=midwifery",
                                "/embed/v1/matches?gig=none")) {
                            page.navigate(stage.base() + path + "&lang=" + look.language() + "&key=" + key.key());
                            Accessible.require(page);
                        }
                    }
                }));
    }
}
