package dev.laurel.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole benchmark in small, with the program as it is packaged. */
@Tag("long")
class PackagedRunTest {
    private static final String[] WORDS = {
        "--people", "300", "--queries", "5", "--rates", "5,20", "--seconds", "2", "--json"
    };

    private static final String[] FRESH = {
        "--fresh", "--people", "300", "--queries", "5", "--rates", "5", "--updates", "10", "--seconds", "2", "--json"
    };

    private record Ran(JsonNode report, String said) {}

    private static Ran run(String... words) throws IOException, InterruptedException {
        var json = new ByteArrayOutputStream();
        var table = new ByteArrayOutputStream();
        var err = new PrintStream(table, true, StandardCharsets.UTF_8);
        int code = Bench.run(words, new PrintStream(json, true, StandardCharsets.UTF_8), err);
        var said = table.toString(StandardCharsets.UTF_8);
        assertEquals(0, code, said);
        return new Ran(new ObjectMapper().readTree(json.toByteArray()), said);
    }

    @Test
    void everyChangeIsSeenAndNoRevokedBadgeIs() throws IOException, InterruptedException {
        var ran = run(FRESH);
        var fresh = ran.report.path("fresh");
        assertTrue(fresh.at("/load/updates/arrived").asInt() > 20, ran.said);
        assertEquals(0, fresh.at("/load/updates/failed").asInt(), ran.said);
        assertTrue(fresh.at("/seen/0/updates").asInt() > 0, ran.said);
        int out = 0;
        for (var way : fresh.path("revocations")) {
            assertTrue(way.path("revoked").asInt() > 0, ran.said);
            assertEquals(way.path("revoked"), way.path("out"), ran.said);
            out += way.path("out").asInt();
        }
        assertEquals(1_000, out, ran.said);
        if (ran.report.path("serving").isNull()) {
            assertTrue(ran.said.contains("a bare server was not measured"), ran.said);
        } else {
            assertTrue(ran.report.at("/serving/bare/answers").asLong() > 0, ran.said);
        }
    }

    @Test
    void allFiguresAreThereAndAreOfRightAnswers(@TempDir Path pictures) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(WORDS));
        words.addAll(List.of("--plots", pictures.toString()));
        var ran = run(words.toArray(String[]::new));
        var report = ran.report;
        var said = ran.said;
        assertTrue(report.at("/checked/rows").asLong() > 1_000, said);
        assertEquals(160, report.at("/checked/pages").asInt(), said);
        assertEquals(300, report.at("/settings/people").asInt());
        assertFalse(report.at("/machine/jvm").asText().isEmpty());
        assertEquals(12, report.path("searching").size());
        assertEquals(6, report.path("requesting").size());
        // In full and in short, of either direction.
        assertTrue(
                report.at("/requesting/0/longest").asInt()
                        > 2 * report.at("/requesting/2/longest").asInt(),
                said);
        assertTrue(report.at("/rebuilding/documents").asLong() > 300, said);
        assertEquals(0, report.at("/rebuilding/failed").asInt(), said);
        // Two rates for each of two endpoints.
        assertEquals(4, report.path("arriving").size());
        report.path("arriving")
                .forEach(round -> assertEquals(0, round.path("failed").asInt(), round.toString()));
        assertTrue(report.at("/memory/heapUsed").asDouble() > 10, said);
        assertTrue(
                report.at("/memory/heapLimit").asDouble()
                        > report.at("/memory/heapUsed").asDouble(),
                said);
        assertTrue(
                report.at("/memory/resident").asDouble()
                        > report.at("/memory/heapUsed").asDouble(),
                said);
        for (var way : List.of(0, 1)) {
            assertEquals(3, report.at("/starting/" + way + "/starts").size(), said);
            report.at("/starting/" + way + "/starts")
                    .forEach(start -> assertTrue(
                            start.path("answered").asDouble()
                                    >= start.path("ready").asDouble(),
                            said));
        }
        for (var picture : List.of("requests-by-size.svg", "requests-by-load.svg")) {
            assertTrue(Files.readString(pictures.resolve(picture)).contains("matches"), said);
        }
        for (var heading : List.of(
                "the search alone",
                "first right answer",
                "live after a collection",
                "one after the other",
                "arriving by themselves")) {
            assertTrue(said.contains(heading), said);
        }
    }
}
