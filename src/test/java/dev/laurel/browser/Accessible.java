package dev.laurel.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What every page has to stand: axe finds nothing, and nothing is wider than the window. */
final class Accessible {
    /** WCAG 2.2 to level AA, and axe's own best practices. */
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Accessible() {}

    static void require(Page page) {
        var found = new AxeBuilder(page).withTags(RULES).analyze();
        assertTrue(found.getPasses().size() > 5, "axe looked at next to nothing of " + page.url());
        assertEquals(
                List.of(), found.getViolations().stream().map(Accessible::line).toList(), page.url());
        int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        int window = ((Number) page.evaluate("document.documentElement.clientWidth")).intValue();
        assertTrue(wide <= window, page.url() + " scrolls sideways: " + wide + " of " + window);
    }

    private static String line(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }
}
