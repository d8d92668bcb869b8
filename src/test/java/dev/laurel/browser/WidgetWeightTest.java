package dev.laurel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.laurel.demo.seed.DemoWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What the widget weighs, and that nothing jumps when it comes. */
@QuarkusTest
@TestProfile(DemoWorld.class)
class WidgetWeightTest extends WidgetOnHost {
    private static final int MOST_LOADER_BYTES = 4_000;

    private static final int MOST_FRAME_BYTES = 35_000;

    private static final double MOST_SHIFT = 0.02;
    /** Heights in pixels that docs/how-to/embed.md gives. */
    private static final int AROUND = 98;

    private static final Map<String, Integer> ROWS = Map.of("compact", 104, "regular", 116, "roomy", 136);

    private static final String SHIFTS = """
            window.shift = 0;
            new PerformanceObserver(list => {
              for (const entry of list.getEntries()) window.shift += entry.value;
            }).observe({ type: "layout-shift", buffered: true });
            """;

    @Test
    void nothingBelowTheWidgetJumps() {
        try (var visit = stage.visit(stage.look())) {
            var page = visit.page();
            for (var density : ROWS.keySet()) {
                for (int width : Stage.WIDTHS) {
                    page.setViewportSize(width, 900);
                    int reserved = AROUND + 3 * ROWS.get(density);
                    var style =
                            "style=\"display:block;min-height:" + reserved + "px;--laurel-density:" + density + "\"";
                    page.navigate(site.listed()
                            + site.put("<script>" + SHIFTS + "</script>" + loader(), matches(style) + gigs(style)));
                    var drawn = child(page, "matches");
                    child(page, "gigs");
                    double content = ((Number)
                                    drawn.evaluate("document.querySelector('main').getBoundingClientRect().height"))
                            .doubleValue();
                    assertEquals(reserved, content, 0.5, density + " at " + width);
                    assertEquals(reserved, height(page, "laurel-matches"), density + " at " + width);
                    assertTrue(shift(page) <= MOST_SHIFT, density + " at " + width + ": " + shift(page));
                }
            }
        }
    }

    private static double shift(Page page) {
        page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        return ((Number) page.evaluate("window.shift")).doubleValue();
    }

    /** What moves before the first frame is drawn has not jumped, for nobody saw it where it was. */
    private static final String DRAWN = "performance.getEntriesByName('first-contentful-paint').length > 0";

    @Test
    void theMeterOfShiftsSeesAPlantedOne() {
        try (var visit = stage.visit(stage.look())) {
            var page = visit.page();
            page.navigate(site.listed() + site.put("<script>" + SHIFTS + "</script>", "<div id=\"late\"></div>"));
            page.evaluate(AWAITED.formatted(DRAWN));
            page.evaluate("document.getElementById('late').style.height = '400px'");
            page.evaluate(AWAITED.formatted("window.shift > " + MOST_SHIFT));
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
                    sum += gzipped(RestAssured.given()
                            .urlEncodingEnabled(false)
                            .get(url.replaceAll("#.*", ""))
                            .then()
                            .statusCode(200)
                            .extract()
                            .asByteArray());
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
