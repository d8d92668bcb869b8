package dev.laurel.bench.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.laurel.bench.measure.ArrivalTime;
import dev.laurel.bench.measure.SearchTime;
import dev.laurel.bench.measure.Spread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotsTest {
    @TempDir
    Path folder;

    private static String requests(int people, double p50, boolean isKeptUp) {
        return """
                {"settings": {"people": %d},
                 "requesting": [{"endpoint": "GET /v1/gigs/{id}/matches", "limit": 20, "wall": {"p50": %f, "p99": 9000}}],
                 "arriving": [{"endpoint": "GET /v1/gigs/{id}/matches", "rate": 5, "isKeptUp": true,
                   "wall": {"p50": 1000, "p99": 9000}},
                  {"endpoint": "GET /v1/gigs/{id}/matches", "rate": 50, "isKeptUp": %b, "wall": {"p50": 2000, "p99": 9000}}]}
                """.formatted(people, p50, isKeptUp);
    }

    private static String search(int people) {
        return """
                {"settings": {"people": %d}, "searching": [
                  {"workload": "people", "limit": 10, "cpu": {"p50": 500, "p99": 900}},
                  {"workload": "people", "limit": 50, "cpu": {"p50": 1500, "p99": 1900}}]}
                """.formatted(people);
    }

    private String picture(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private static long circles(String svg) {
        return Pattern.compile("<circle").matcher(svg).results().count();
    }

    @Test
    void aFurtherRunAddsItsSize() throws IOException {
        Plots.ofRequests(folder, requests(1_000, 1_000, true));
        // Two lines of one size each: p50 and p99.
        assertEquals(2, circles(picture("requests-by-size.svg")));
        Plots.ofRequests(folder, requests(100_000, 2_000, true));
        assertEquals(4, circles(picture("requests-by-size.svg")));
        Plots.ofRequests(folder, requests(100_000, 3_000, true));
        assertEquals(4, circles(picture("requests-by-size.svg")), "a later run takes the place of an earlier one");
        assertTrue(picture("requests-by-size.svg").contains("matches, 20, p99"));
    }

    @Test
    void aRateThatWasNotBorneIsNotDrawn() throws IOException {
        Plots.ofRequests(folder, requests(1_000, 1_000, true));
        assertEquals(4, circles(picture("requests-by-load.svg")));
        Plots.ofRequests(folder, requests(1_000, 1_000, false));
        assertEquals(2, circles(picture("requests-by-load.svg")));
    }

    /** What the pictures read is what reports are written as. */
    @Test
    void reportsHaveTheFieldsThatAreDrawn() {
        var arrived = new ObjectMapper()
                .<JsonNode>valueToTree(new ArrivalTime("GET /a", 20, 5, 1, 0, true, new Spread(1, 2, 3, 4), 5));
        for (var field : List.of("/endpoint", "/rate", "/isKeptUp", "/wall/p50", "/wall/p99")) {
            assertFalse(arrived.at(field).isMissingNode(), arrived + " lacks " + field);
        }
        var searched = new ObjectMapper()
                .<JsonNode>valueToTree(
                        new SearchTime("people", 10, 1, 1, 1, new Spread(1, 2, 3, 4), new Spread(1, 2, 3, 4), 5));
        for (var field : List.of("/workload", "/limit", "/cpu/p50", "/cpu/p99")) {
            assertFalse(searched.at(field).isMissingNode(), searched + " lacks " + field);
        }
    }

    @Test
    void theSearchIsDrawnOfTenRowsAndApart() throws IOException {
        Plots.ofRequests(folder, requests(1_000, 1_000, true));
        var drawn = Plots.ofSearch(folder, search(1_000));
        assertEquals(1, drawn.size());
        assertEquals(2, circles(picture("search-by-size.svg")));
        assertFalse(picture("search-by-size.svg").contains("matches"));
    }

    @Test
    void aFileThatIsNoResultIsNamed() throws IOException {
        Files.writeString(folder.resolve("search-5.json"), "{\"settings\": ");
        var told = assertThrows(IOException.class, () -> Plots.ofSearch(folder, search(1_000)));
        assertTrue(told.toString().contains("search-5.json"), told.toString());
    }
}
