package dev.laurel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Publishable;
import dev.laurel.browser.Stage.Visit;
import dev.laurel.demo.seed.DemoWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The widget on somebody else's pages, in a real browser. */
@QuarkusTest
@TestProfile(DemoWorld.class)
class WidgetTest {
    private static final int MOST_LOADER_BYTES = 4_000;
    private static final int MOST_FRAME_BYTES = 35_000;
    private static final double MOST_SHIFT = 0.02;
    private static final double LONG_ENOUGH_MS = 20_000;

    private static final String SHIFTS = """
            window.shift = 0;
            new PerformanceObserver(list => {
              for (const entry of list.getEntries()) window.shift += entry.value;
            }).observe({ type: "layout-shift", buffered: true });
            """;

    /** What a reader meets in a frame: where everything is and how it is drawn. */
    private static final String LOOKS = """
            () => [...document.querySelectorAll("body *")].map(element => {
              const { x, y, width, height } = element.getBoundingClientRect();
              const style = getComputedStyle(element);
              return [element.localName, x, y, width, height, style.display, style.color, style.fontSize, style.fontFamily,
                style.letterSpacing, style.backgroundColor].join(" ");
            })
            """;

    @Inject
    Stage stage;

    @Inject
    TestKeys keys;

    private HostSite site;
    private Publishable key;
    private String gig;

    @BeforeEach
    void aSiteAndItsKey() {
        var cast = stage.ready();
        gig = Objects.requireNonNull(cast.gigs().get("data-analyst"));
        site = new HostSite(stage.base());
        key = keys.publishable(cast.partner(), site.listed());
    }

    @AfterEach
    void close() {
        site.close();
    }

    private String loader() {
        return "<script type=\"module\" src=\"" + stage.base() + "/widget/v1/laurel.js\"></script>";
    }

    private String matches(String more) {
        return "<laurel-matches key=\"" + key.key() + "\" gig=\"" + gig + "\" limit=\"3\" " + more + "></laurel-matches>";
    }

    private String gigs(String more) {
        return "<laurel-gigs key=\"" + key.key() + "\" skills=\"SQL\" limit=\"3\" " + more + "></laurel-gigs>";
    }

    private static FrameLocator frame(Page page, String element) {
        return page.frameLocator(element + " iframe");
    }

    private Frame child(Page page, String kind) {
        assertThat(frame(page, "laurel-" + kind).locator(".foot")).isVisible();
        return page.frames().stream()
                .filter(frame -> frame.url().startsWith(stage.base() + "/embed/v1/" + kind))
                .findFirst()
                .orElseThrow();
    }

    private JsonPath api(String path) {
        return RestAssured.given()
                .get(path + "&key=" + key.key())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private double height(Page page, String element) {
        return ((Number) page.locator(element).evaluate("element => element.getBoundingClientRect().height")).doubleValue();
    }

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
                    people.locator(".row").all().stream().map(row -> row.getAttribute("data-id")).toList());
            List<String> headlines = shown.getList("items.headline");
            for (int i = 0; i < headlines.size(); i++) {
                assertThat(people.locator(".row").nth(i).locator(".about")).containsText(headlines.get(i));
            }
            List<String> titles = api("/v1/widget/gigs?limit=3&skills=SQL").getList("items.title");
            assertEquals(3, titles.size());
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
            assertTrue(visit.complaints().stream().anyMatch(line -> line.contains("frame-ancestors")), visit.complaints()::toString);
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
                    .filter(url -> !url.startsWith(site.listed()) && !url.startsWith(stage.base()) && !url.startsWith("data:"))
                    .toList();
            assertEquals(List.of(), others);
            assertTrue(visit.requests().size() >= 6, visit.requests()::toString);
            assertEquals(List.of(), page.context().cookies());
        }
    }

    @Test
    void nothingBelowTheWidgetJumps() {
        try (var visit = stage.visit(stage.look())) {
            var page = visit.page();
            for (var density : List.of("compact", "regular", "roomy")) {
                for (int width : Stage.WIDTHS) {
                    page.setViewportSize(width, 900);
                    var style = "style=\"--laurel-density:" + density + "\"";
                    page.navigate(site.listed()
                            + site.put("<script>" + SHIFTS + "</script>" + loader(), matches(style) + gigs(style)));
                    var drawn = child(page, "matches");
                    child(page, "gigs");
                    double content = ((Number) drawn.evaluate("document.querySelector('main').getBoundingClientRect().height"))
                            .doubleValue();
                    assertEquals(height(page, "laurel-matches"), content, 0.5, density + " at " + width);
                    assertTrue(shift(page) <= MOST_SHIFT, density + " at " + width + ": " + shift(page));
                }
            }
        }
    }

    private static double shift(Page page) {
        page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        return ((Number) page.evaluate("window.shift")).doubleValue();
    }

    @Test
    void theMeterOfShiftsSeesAPlantedOne() {
        try (var visit = stage.visit(stage.look())) {
            var page = visit.page();
            page.navigate(site.listed() + site.put("<script>" + SHIFTS + "</script>", "<div id=\"late\"></div>"));
            page.evaluate("document.getElementById('late').style.height = '400px'");
            page.waitForFunction("window.shift > " + MOST_SHIFT);
        }
    }

    @Test
    void theLoaderAndTheFrameAreLight() throws IOException {
        int loader = RestAssured.given().get("/widget/v1/laurel.js").asByteArray().length;
        assertTrue(loader <= MOST_LOADER_BYTES, "loader: " + loader);
        try (var visit = stage.visit(stage.look())) {
            var page = visit.page();
            page.navigate(site.listed() + site.put(loader(), matches("").replace("limit=\"3\"", "limit=\"50\"")));
            child(page, "matches");
            int sum = 0;
            for (var url : visit.requests()) {
                if (url.contains("/embed/") || url.contains("/static/")) {
                    sum += gzipped(RestAssured.given().urlEncodingEnabled(false).get(url.replaceAll("#.*", "")).asByteArray());
                }
            }
            assertTrue(sum > 1_000, "nothing was weighed: " + visit.requests());
            assertTrue(sum <= MOST_FRAME_BYTES, "frame: " + sum);
            System.out.println("widget: loader " + loader + " bytes, frame with everybody " + sum + " bytes gzipped");
        }
    }

    private static int gzipped(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }

    @Test
    void onlyTheFramesOwnWordIsHeardAndWithinBounds() {
        try (var visit = stage.visit(stage.look())) {
            var page = visit.page();
            page.navigate(site.listed() + site.put(loader(), matches("") + "<iframe id=\"evil\" title=\"evil\" srcdoc=\"<p>x\"></iframe>"));
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
        return page.frames().stream().filter(frame -> frame.url().startsWith("about:srcdoc")).findFirst().orElseThrow();
    }

    /** Waits until the host has heard all that was said before. */
    private static void settled(Page page, Frame frame) {
        page.evaluate("window.heard = false; addEventListener('message', e => { if (e.data === 'last') window.heard = true; })");
        frame.evaluate("parent.postMessage('last', '*')");
        page.waitForFunction("window.heard");
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
            page.navigate(site.listed() + site.put(loader(), "<laurel-matches></laurel-matches><laurel-gigs limit=\"x\"></laurel-gigs>"));
            page.locator("laurel-matches button")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(LONG_ENOUGH_MS));
            assertEquals(List.of(), thrown);
        }
    }

    @Test
    void plainValuesDressTheFrame() {
        var style = "style=\"--laurel-accent:#8c2f14;--laurel-bg:rgb(255 250 241);--laurel-text:black;--laurel-radius:2px;"
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
            assertEquals("rgb(140, 47, 20)", frame.evaluate("getComputedStyle(document.querySelector('.QUALIFIED')).color"));
        }
    }

    @Test
    void whatIsNoPlainValueIsLeftOut() {
        var bad = Map.of(
                "accent", List.of("url(https://evil.example/a)", "red;background:url(https://evil.example/b)", "expression(alert(1))",
                        "var(--bg)", "calc(1px)", "rgb(1,2,3);", "image-set(\"https://evil.example/c\" 1x)", "color-mix(in srgb,red,blue)",
                        "#12", "\\75rl(https://evil.example/d)", "re/**/d", "a".repeat(5_000)),
                "radius", List.of("calc(1px + 1px)", "-4px", "1000px", "100vh", "4", "4px;color:red", "max(1px,2px)"),
                "font", List.of("Evil", "Georgia;src:url(https://evil.example/e)", "url(https://evil.example/f)", "Georgia, Evil", "\"Georgia"),
                "density", List.of("none", "compact;", "Compact"));
        try (var visit = stage.visit(stage.look())) {
            var page = visit.page();
            var at = "/embed/v1/matches?limit=1&gig=" + gig + "&key=" + key.key();
            page.navigate(at);
            var plain = page.evaluate(LOOKS);
            bad.forEach((name, values) -> values.forEach(value -> {
                page.navigate("about:blank");
                page.navigate(at + "#" + name + "=" + java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8));
                assertEquals("regular", page.evaluate("document.documentElement.dataset.density"), value);
                assertEquals("", page.evaluate("document.documentElement.getAttribute('style') ?? ''"), name + " " + value);
                assertEquals(plain, page.evaluate(LOOKS), name + " " + value);
            }));
            assertFalse(visit.requests().stream().anyMatch(url -> url.startsWith("https://evil")), visit.requests()::toString);
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
            assertEquals(true, frame.evaluate("document.activeElement.matches('.row:first-child .skills')"));
            assertEquals("solid", frame.evaluate("getComputedStyle(document.activeElement).outlineStyle"));
            for (int i = 0; i < 10 && !Boolean.TRUE.equals(page.locator("#after").evaluate("link => document.activeElement === link")); i++) {
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

    @Test
    void theFirstRowsAreThereSoon() {
        try (var visit = stage.visit(stage.look())) {
            var page = visit.page();
            long start = System.nanoTime();
            page.navigate(site.listed() + site.put(loader(), matches("")));
            assertThat(frame(page, "laurel-matches").locator(".row")).hasCount(3);
            System.out.println("widget: first rows after " + (System.nanoTime() - start) / 1_000_000 + " ms");
        }
    }
}
