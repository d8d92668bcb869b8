package dev.laurel.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the pages name is there: calls, verbs, options, files, headings. */
class DocumentationTest {
    private static final Path DOCS = Path.of("docs");
    private static final Path CONTENTS = DOCS.resolve("README.md");
    private static final Contract CONTRACT = Contract.read(Path.of("openapi.yaml"));
    private static final Launcher LAUNCHER = Launcher.read(Path.of("laurel"));

    @Test
    void thereIsATutorialForEachUser() {
        assertEquals(
                Set.of("client.md", "freelancer.md", "partner.md", "operator.md"),
                Page.tutorials().stream()
                        .map(page -> page.file().getFileName().toString())
                        .collect(Collectors.toSet()));
    }

    @TestFactory
    Stream<DynamicTest> everyCallIsInTheContract() {
        return eachOf(Page.all().stream().filter(page -> !page.isDecision()), CONTRACT::unknown);
    }

    @TestFactory
    Stream<DynamicTest> everyVerbAndOptionIsInTheLaunchersHelp() {
        return eachOf(Page.all().stream(), LAUNCHER::unknown);
    }

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsSomewhere() {
        return eachOf(Page.all().stream(), DocumentationTest::deadLinks);
    }

    @Test
    void everyPageButTheDecisionsIsInTheContents() {
        var contents = Page.all().stream()
                .filter(page -> page.file().equals(CONTENTS))
                .findFirst()
                .orElseThrow();
        var listed = contents.links().stream()
                .map(link -> DOCS.resolve(link).normalize())
                .collect(Collectors.toSet());
        assertEquals(
                List.of(),
                Page.all().stream()
                        .filter(page -> page.isIn(DOCS) && !page.isDecision())
                        .map(Page::file)
                        .filter(file -> !file.equals(CONTENTS) && !listed.contains(file))
                        .toList());
        assertTrue(listed.contains(DOCS.resolve("adr")), "the decisions, as a folder");
    }

    @Test
    void wrongCallsAreCaught() {
        var page = page("""
                See `PATCH /v1/gigs/{id}/matches` and `GET /v1/gigs?limit=3`.
                ```bash
                GIG=$(curl -s -H "$CLIENT" "$API/v1/gig" -d @"$TOUR/gig.json" | pick id)
                curl -s -H "$CLIENT" "$API/v1/gigs/$GIG/matchs?limit=3"
                curl -s -X DELETE -H "$OPERATOR" "$API/v1/issuers/$(pick id < "$TOUR/made.json")"
                curl -s -H "$CLIENT" -H "$JSON" \\
                  "$API/v1/skills/extrakt" -d '{}'
                curl -s -G "$API/v1/skills" --data-urlencode "q=sql"
                urlopen("/v1/licences")
                ```
                """);
        assertEquals(
                List.of(
                        "PATCH /v1/gigs/{id}/matches",
                        "POST /v1/gig",
                        "/v1/gig",
                        "GET /v1/gigs/$GIG/matchs",
                        "/v1/gigs/$GIG/matchs",
                        "DELETE /v1/issuers/$",
                        "POST /v1/skills/extrakt",
                        "/v1/licences"),
                CONTRACT.unknown(page));
    }

    @Test
    void wrongVerbsAndOptionsAreCaught() {
        var page = page("""
                `./laurel demmo`, `./laurel demo --port 8081`, `./laurel serve --port 80`
                ```bash
                ./laurel import --file x esco   # not --data
                ```
                """);
        assertEquals(List.of("demmo", "serve --port", "import --file"), LAUNCHER.unknown(page));
    }

    @Test
    void deadLinksAreCaught() {
        var page = new Page(Path.of("docs/tutorials/planted.md"), """
                ## Here it is
                [a](client.md) [b](cliënt.md) [c](../../openapi.yaml) [d](#here-it-is) [e](#there)
                ![f](../pictures/none.svg) [g](operator.md#1-get-ready) [h](operator.md#12-get-lost) [i](https://example.com)
                """);
        assertEquals(
                List.of("cliënt.md", "#there", "../pictures/none.svg", "operator.md#12-get-lost"), deadLinks(page));
    }

    @Test
    void otherOutputIsCaught() {
        var shown = Shown.of("1 QUALIFIED 61988 …\n…\nlast");
        assertTrue(shown.fits("1 QUALIFIED 50000 Ada\nanything\nmore\nlast\n"));
        assertTrue(shown.fits("12 QUALIFIED 5 Ada\nlast"));
        assertFalse(shown.fits("1 CLOSE 61988 Ada\nlast"));
        assertFalse(shown.fits("1 QUALIFIED 61988 Ada\nlast\nTraceback"));
        assertFalse(shown.fits("1 QUALIFIED 61988 Ada"));
        assertTrue(Shown.of("").fits("\n"));
        assertFalse(Shown.of("").fits("curl: (7)"));
    }

    private static Page page(String text) {
        return new Page(Path.of("planted.md"), text);
    }

    private static Stream<DynamicTest> eachOf(
            Stream<Page> pages, java.util.function.Function<Page, List<String>> faults) {
        return pages.map(page -> DynamicTest.dynamicTest(
                page.file().toString(), () -> assertEquals(List.of(), faults.apply(page), page.file() + " names")));
    }

    private static List<String> deadLinks(Page page) {
        var dead = new ArrayList<String>();
        for (var link : page.links()) {
            if (!link.matches("[a-z]+:.*") && !leads(page, link)) {
                dead.add(link);
            }
        }
        return dead;
    }

    private static boolean leads(Page from, String link) {
        int hash = link.indexOf('#');
        var name = hash < 0 ? link : link.substring(0, hash);
        var to = name.isEmpty() ? from.file() : from.file().resolveSibling(name).normalize();
        if (!name.isEmpty() && !Files.exists(to)) {
            return false;
        }
        return hash < 0
                || (name.isEmpty() ? Stream.of(from) : Page.all().stream())
                        .filter(page -> page.file().equals(to))
                        .anyMatch(page -> page.anchors().contains(link.substring(hash + 1)));
    }
}
