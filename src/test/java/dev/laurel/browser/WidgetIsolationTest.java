package dev.laurel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import dev.laurel.demo.seed.DemoWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Host and widget keep out of each other's way: styles, messages, themes, requests. */
@QuarkusTest
@TestProfile(DemoWorld.class)
class WidgetIsolationTest extends WidgetOnHost {
    @Test
    void hostileStylesOfTheHostDoNotReachTheFrame() {
        var hostile = "<style>body *{display:none!important;color:red!important;background:lime!important;"
                + "font:70px/3 fantasy!important;letter-spacing:9px!important;visibility:hidden!important;"
                + "opacity:0!important}html{--accent:red;--bg:red;--row:9px;font-size:70px}</style>";
        try (var visit = stage.visit(stage.look())) {
            var page = visit.page();
            // main is what holds the widget: a host that hides that hides its own page.
            page.navigate(site.listed() + site.put(loader(), matches("")));
            var before = child(page, "matches").evaluate(LOOKS);
            page.navigate(site.listed() + site.put(loader() + hostile.replace("body *", "main *"), matches("")));
            var frame = child(page, "matches");
            assertEquals(before, frame.evaluate(LOOKS));
            assertThat(page.locator("#after")).isHidden();
            assertThat(page.locator("laurel-matches iframe")).isVisible();
        }
    }

    @Test
    void nobodyElseIsAskedForAnythingAndNoCookieIsSet() {
        try (var visit = stage.visit(stage.look())) {
            var page = visit.page();
            page.navigate(site.listed() + site.put(loader(), matches("") + gigs("")));
            child(page, "matches");
            child(page, "gigs");
            var others = visit.requests().stream()
                    .filter(url ->
                            !url.startsWith(site.listed()) && !url.startsWith(stage.base()) && !url.startsWith("data:"))
                    .toList();
            assertEquals(List.of(), others);
            assertTrue(visit.requests().size() >= 6, visit.requests()::toString);
            assertEquals(List.of(), page.context().cookies());
        }
    }

    @Test
    void onlyTheFramesOwnWordIsHeardAndWithinBounds() {
        try (var visit = stage.visit(stage.look())) {
            var page = visit.page();
            page.navigate(site.listed()
                    + site.put(loader(), matches("") + "<iframe id=\"evil\" title=\"evil\" srcdoc=\"<p>x\"></iframe>"));
            var frame = child(page, "matches");
            double before = height(page, "laurel-matches");
            var proper = "{ v: 1, type: 'laurel:resize', height: 3000 }";
            page.evaluate("postMessage(" + proper + ", '*')");
            evil(page).evaluate("parent.postMessage(" + proper + ", '*')");
            for (var fuzzed : List.of(
                    "{ v: 2, type: 'laurel:resize', height: 3000 }",
                    "{ v: 1, type: 'resize', height: 3000 }",
                    "{ v: 1, type: 'laurel:resize', height: '3000' }",
                    "{ v: 1, type: 'laurel:resize', height: Infinity }",
                    "{ v: 1, type: 'laurel:resize', height: NaN }",
                    "{ v: 1, type: 'laurel:resize', height: { valueOf: 1 } }",
                    "{ v: 1, type: 'laurel:resize' }",
                    "{ v: 1, type: 'laurel:resize', height: -50 }",
                    "{ v: 1, type: 'laurel:resize', height: 3 }",
                    "null",
                    "undefined",
                    "'laurel:resize'",
                    "[1, 'laurel:resize', 3000]",
                    "3000")) {
                frame.evaluate("parent.postMessage(" + fuzzed + ", '*')");
            }
            settled(page, frame);
            assertEquals(before, height(page, "laurel-matches"));
            frame.evaluate("parent.postMessage({ v: 1, type: 'laurel:resize', height: 99999 }, '*')");
            settled(page, frame);
            assertEquals(4_000, height(page, "laurel-matches"));
            assertEquals(List.of(), visit.complaints());
        }
    }

    private static Frame evil(Page page) {
        return page.frames().stream()
                .filter(frame -> frame.url().startsWith("about:srcdoc"))
                .findFirst()
                .orElseThrow();
    }

    /** Waits until the host has heard all that was said before. */
    private static void settled(Page page, Frame frame) {
        page.evaluate(
                "window.heard = false; addEventListener('message', e => { if (e.data === 'last') window.heard = true; })");
        frame.evaluate("parent.postMessage('last', '*')");
        page.evaluate(AWAITED.formatted("window.heard"));
    }

    @Test
    void plainValuesDressTheFrame() {
        var style =
                "style=\"--laurel-accent:#8c2f14;--laurel-bg:rgb(255 250 241);--laurel-text:black;--laurel-radius:2px;"
                        + "--laurel-font:Georgia, serif;--laurel-density:roomy\"";
        try (var visit = stage.visit(stage.look())) {
            var page = visit.page();
            page.navigate(site.listed() + site.put(loader(), matches(style)));
            var frame = child(page, "matches");
            assertEquals(
                    List.of("rgb(255, 250, 241)", "rgb(0, 0, 0)", "2px", "Georgia, serif", "roomy"),
                    frame.evaluate("""
                            () => {
                              const main = getComputedStyle(document.querySelector("main"));
                              return [main.backgroundColor, main.color, main.borderRadius, main.fontFamily,
                                document.documentElement.dataset.density];
                            }
                            """));
            assertEquals(
                    "rgb(140, 47, 20)", frame.evaluate("getComputedStyle(document.querySelector('.QUALIFIED')).color"));
        }
    }

    @Test
    void whatIsNoPlainValueIsLeftOut() {
        var bad = Map.of(
                "accent",
                        List.of(
                                "url(https://evil.example/a)",
                                "red;background:url(https://evil.example/b)",
                                "expression(alert(1))",
                                "var(--bg)",
                                "calc(1px)",
                                "rgb(1,2,3);",
                                "image-set(\"https://evil.example/c\" 1x)",
                                "color-mix(in srgb,red,blue)",
                                "#12",
                                "\\75rl(https://evil.example/d)",
                                "re/**/d",
                                "a".repeat(5_000)),
                "radius", List.of("calc(1px + 1px)", "-4px", "1000px", "100vh", "4", "4px;color:red", "max(1px,2px)"),
                "font",
                        List.of(
                                "Evil",
                                "Georgia;src:url(https://evil.example/e)",
                                "url(https://evil.example/f)",
                                "Georgia, Evil",
                                "\"Georgia"),
                "density", List.of("none", "compact;", "Compact"));
        try (var visit = stage.visit(stage.look())) {
            var page = visit.page();
            var at = "/embed/v1/matches?limit=1&gig=" + gig + "&key=" + key.key();
            page.navigate(at);
            var plain = page.evaluate(LOOKS);
            bad.forEach((name, values) -> values.forEach(value -> {
                page.navigate("about:blank");
                page.navigate(at + "#" + name + "="
                        + java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8));
                assertEquals("regular", page.evaluate("document.documentElement.dataset.density"), value);
                assertEquals(
                        "", page.evaluate("document.documentElement.getAttribute('style') ?? ''"), name + " " + value);
                assertEquals(plain, page.evaluate(LOOKS), name + " " + value);
            }));
            assertFalse(
                    visit.requests().stream().anyMatch(url -> url.startsWith("https://evil")),
                    visit.requests()::toString);
        }
    }
}
