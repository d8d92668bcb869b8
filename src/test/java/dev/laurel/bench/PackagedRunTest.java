package dev.laurel.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole benchmark in small, with the program as it is packaged. */
@Tag("long")
class PackagedRunTest {
    private static final String[] WORDS = {
        "--people", "300", "--queries", "5", "--rates", "5,20", "--seconds", "2", "--json"
    };

    @Test
    void allFiguresAreThereAndAreOfRightAnswers() throws IOException, InterruptedException {
        var json = new ByteArrayOutputStream();
        var table = new ByteArrayOutputStream();
        var err = new PrintStream(table, true, StandardCharsets.UTF_8);
        int code = Bench.run(WORDS, new PrintStream(json, true, StandardCharsets.UTF_8), err);
        var said = table.toString(StandardCharsets.UTF_8);
        assertEquals(0, code, said);
        var report = new ObjectMapper().readTree(json.toByteArray());
        assertTrue(report.at("/checked/rows").asLong() > 1_000, said);
        assertEquals(80, report.at("/checked/pages").asInt(), said);
        assertEquals(300, report.at("/settings/people").asInt());
        assertFalse(report.at("/machine/jvm").asText().isEmpty());
        assertEquals(12, report.path("searching").size());
        assertEquals(4, report.path("requesting").size());
        // Two rates for each of two endpoints.
        assertEquals(4, report.path("arriving").size());
        report.path("arriving")
                .forEach(round -> assertEquals(0, round.path("failed").asInt(), round.toString()));
        for (var heading : List.of("the search alone", "one after the other", "arriving by themselves")) {
            assertTrue(said.contains(heading), said);
        }
    }
}
