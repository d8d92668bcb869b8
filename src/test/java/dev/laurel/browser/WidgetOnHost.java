package dev.laurel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Publishable;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A site of somebody else with a publishable key, and the widget on its pages. */
abstract class WidgetOnHost {
    static final double LONG_ENOUGH_MS = 20_000;

    /** Waits in a page for something to be so; the page's own policy forbids Playwright's way of waiting. */
    static final String AWAITED = """
            new Promise((done, fail) => {
              const look = () => %s ? done() : setTimeout(look, 10);
              setTimeout(() => fail(new Error("waited in vain")), 20000);
              look();
            })
            """;

    /** What a reader meets in a frame: where everything is and how it is drawn. */
    static final String LOOKS = """
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

    HostSite site;

    Publishable key;

    String gig;

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

    String loader() {
        return "<script type=\"module\" src=\"" + stage.base() + "/widget/v1/laurel.js\"></script>";
    }

    String matches(String more) {
        return "<laurel-matches key=\"" + key.key() + "\" gig=\"" + gig + "\" limit=\"3\" " + more
                + "></laurel-matches>";
    }

    String gigs(String more) {
        return "<laurel-gigs key=\"" + key.key() + "\" skills=\"SQL\" limit=\"3\" " + more + "></laurel-gigs>";
    }

    static FrameLocator frame(Page page, String element) {
        return page.frameLocator(element + " iframe");
    }

    Frame child(Page page, String kind) {
        assertThat(frame(page, "laurel-" + kind).locator(".foot")).isVisible();
        return page.frames().stream()
                .filter(frame -> frame.url().startsWith(stage.base() + "/embed/v1/" + kind))
                .findFirst()
                .orElseThrow();
    }

    JsonPath api(String path) {
        return RestAssured.given()
                .get(path + "&key=" + key.key())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    double height(Page page, String element) {
        return ((Number) page.locator(element).evaluate("element => element.getBoundingClientRect().height"))
                .doubleValue();
    }
}
